package eu.tessera.bench.flow;

import eu.tessera.bench.browser.Browser;
import eu.tessera.bench.browser.Form;
import eu.tessera.bench.browser.Site;
import java.io.IOException;
import java.util.regex.Pattern;

/** A service that uses Tessera by CAS. */
public final class Service {
  private static final Pattern USER = Pattern.compile("<(?:\\w+:)?user>([^<]+)<");

  private final String url;
  private final Browser client;
  private final boolean hears;

  public Service(String url, Site site) {
    this(url, site, false);
  }

  private Service(String url, Site site, boolean hears) {
    this.url = url;
    this.client = new Browser(site);
    this.hears = hears;
  }

  /** One that asks, with each ticket, to be told when the session is over. */
  static Service hearing(String url, Site site) {
    return new Service(url, site, true);
  }

  public String url() {
    return url;
  }

  /** Where it sends a browser that it does not know. */
  public String login() {
    return "/cas/login?" + Form.with("service", url);
  }

  /** Asks who came with a ticket (CAS 2.5); somebody must have, and is told by the unique id. */
  public String validate(String ticket) throws IOException, InterruptedException {
    Form asked = Form.with("service", url).and("ticket", ticket);
    return client
        .get("/cas/serviceValidate?" + (hears ? asked.and("singleSignOut", "true") : asked))
        .saying("authenticationSuccess")
        .found(USER);
  }

  /** Asks about a ticket that must be refused. */
  public void refused(String ticket) throws IOException, InterruptedException {
    client
        .get("/cas/serviceValidate?" + Form.with("service", url).and("ticket", ticket))
        .saying("authenticationFailure");
  }
}
