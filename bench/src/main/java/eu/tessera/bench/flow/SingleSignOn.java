package eu.tessera.bench.flow;

import eu.tessera.bench.browser.Browser;
import eu.tessera.bench.measure.Flow;
import java.io.IOException;
import java.util.function.Supplier;

/** A browser with a live session comes from a service, gets a ticket at once, and is validated. */
public final class SingleSignOn implements Flow {
  private final String name;
  private final Supplier<Browser> browsers;
  private final Supplier<Service> services;

  /**
   * @param circumstances what is special this time, in the words of the report
   * @param browsers whose turn it is
   * @param services where they come from
   */
  public SingleSignOn(
      String circumstances, Supplier<Browser> browsers, Supplier<Service> services) {
    this.name = "single sign-on and validation, " + circumstances;
    this.browsers = browsers;
    this.services = services;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void once() throws IOException, InterruptedException {
    Service service = services.get();
    service.validate(browsers.get().get(service.login()).ticketFor(service.url()));
  }
}
