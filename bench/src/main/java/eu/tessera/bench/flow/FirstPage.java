package eu.tessera.bench.flow;

import eu.tessera.bench.browser.Browser;
import eu.tessera.bench.browser.Site;
import eu.tessera.bench.measure.Flow;
import java.io.IOException;

/** A browser that is not signed in comes from a service and is shown the first page. */
public final class FirstPage implements Flow {
  private final Site site;
  private final Service service;

  public FirstPage(Site site, Service service) {
    this.site = site;
    this.service = service;
  }

  @Override
  public String name() {
    return "first page: a flow begun and shown";
  }

  @Override
  public void once() throws IOException, InterruptedException {
    new Browser(site).get(service.login()).page("identify");
  }
}
