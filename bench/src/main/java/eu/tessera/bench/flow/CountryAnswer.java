package eu.tessera.bench.flow;

import eu.tessera.bench.browser.Browser;
import eu.tessera.bench.browser.Form;
import eu.tessera.bench.browser.Reply;
import eu.tessera.bench.browser.Site;
import eu.tessera.bench.flow.CountryQuestion.Asked;
import eu.tessera.bench.measure.Flow;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A browser comes back from its country's node with a signed and encrypted response, goes on to the
 * service with a ticket, and is validated. The people have been here before: what an eID's first
 * time costs is paid in the warm-up.
 */
public final class CountryAnswer implements Flow {
  private final Site site;
  private final Service service;
  private final CountryNode node;
  private final CountryQuestion question;
  private final Deque<Answered> waiting = new ArrayDeque<>();

  public CountryAnswer(Site site, Service service, CountryNode node) {
    this.site = site;
    this.service = service;
    this.node = node;
    this.question = new CountryQuestion(site, service);
  }

  @Override
  public String name() {
    return "eIDAS, second half: from the response to the ticket, validated";
  }

  /** Takes browsers to the node, which answers. */
  @Override
  public void prepare(int times) throws IOException, InterruptedException {
    String connector = new Browser(site).get("/cas/eidas/metadata/localhost.xml").body();
    for (int i = 0; i < times; i++) {
      Asked asked = question.asked();
      String response = node.answer(asked.samlRequest(), connector);
      waiting.add(new Answered(asked.browser(), Form.with("SAMLResponse", response)));
    }
  }

  @Override
  public void once() throws IOException, InterruptedException {
    arrived();
  }

  /** Does it once, for somebody whom {@link #prepare} took to the node; who it is. */
  public String arrived() throws IOException, InterruptedException {
    Answered answered = waiting.remove();
    Browser browser = answered.browser();
    String flow = browser.post("/cas/login", answered.form(), CountryNode.ORIGIN).onward();
    Reply back = browser.get(flow);
    return service.validate(back.ticketFor(service.url()));
  }

  private record Answered(Browser browser, Form form) {}
}
