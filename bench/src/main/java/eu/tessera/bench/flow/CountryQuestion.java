package eu.tessera.bench.flow;

import eu.tessera.bench.browser.Browser;
import eu.tessera.bench.browser.Form;
import eu.tessera.bench.browser.Reply;
import eu.tessera.bench.browser.Site;
import eu.tessera.bench.measure.Flow;
import java.io.IOException;

/** A new browser comes from a service, chooses a country, and is given the request to its node. */
public final class CountryQuestion implements Flow {
  private final Site site;
  private final Service service;

  public CountryQuestion(Site site, Service service) {
    this.site = site;
    this.service = service;
  }

  @Override
  public String name() {
    return "eIDAS, first half: from the service to the node's request";
  }

  @Override
  public void once() throws IOException, InterruptedException {
    asked();
  }

  /** Does it once. */
  Asked asked() throws IOException, InterruptedException {
    var browser = new Browser(site);
    Reply who = browser.get(service.login()).page("identify");
    Form eid = Form.with("thirdParty", "EID");
    Reply choice = browser.get(browser.post(who.action(), eid).onward()).page("country");
    Form chosen = Form.with("country", CountryNode.COUNTRY).and("proceed", "Submit");
    Reply away = browser.get(browser.post(choice.action(), chosen).onward());
    return new Asked(browser, away.page("away").field("SAMLRequest"));
  }

  /** A browser on its way to the node. */
  record Asked(Browser browser, String samlRequest) {}
}
