package eu.tessera.bench.flow;

import eu.tessera.bench.browser.Browser;
import eu.tessera.bench.measure.Flow;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A browser with a live session brings a signed request of a SAML service by redirect, and is given
 * the signed answer to carry back. The service makes its requests, and reads one answer of each
 * round, between the rounds.
 */
public final class SamlSignOn implements Flow {
  private final String keys;
  private final SamlService service;
  private final Browser browser;
  private final Deque<String> requests = new ArrayDeque<>();
  private String last = "";

  /**
   * @param keys of both sides, in the words of the report
   * @param browser with a session
   */
  public SamlSignOn(String keys, SamlService service, Browser browser) {
    this.keys = keys;
    this.service = service;
    this.browser = browser;
  }

  @Override
  public String name() {
    return "SAML, " + keys + ", " + service.terms().words();
  }

  @Override
  public void prepare(int times) {
    if (!last.isEmpty()) {
      service.receive(last);
    }
    for (int i = 0; i < times; i++) {
      requests.add(service.request());
    }
  }

  @Override
  public void once() throws IOException, InterruptedException {
    last = browser.get(requests.remove()).field("SAMLResponse");
  }
}
