package eu.tessera.bench.flow;

import eu.tessera.bench.browser.Browser;
import eu.tessera.bench.browser.Form;
import eu.tessera.bench.browser.Reply;
import eu.tessera.bench.browser.Site;
import eu.tessera.bench.measure.Flow;
import eu.tessera.bench.server.Person;
import java.io.IOException;
import java.util.List;

/**
 * A new browser signs in by password, with all pages shown, and the service validates its ticket.
 */
public final class PasswordSignIn implements Flow {
  private final Site site;
  private final Service service;
  private final List<Person> people;
  private int next;

  public PasswordSignIn(Site site, Service service, List<Person> people) {
    this.site = site;
    this.service = service;
    this.people = List.copyOf(people);
  }

  @Override
  public String name() {
    return "password sign-in and validation";
  }

  @Override
  public void once() throws IOException, InterruptedException {
    signedIn();
  }

  /** Does it once. */
  public Browser signedIn() throws IOException, InterruptedException {
    Person person = people.get(next++ % people.size());
    var browser = new Browser(site);
    Reply who = browser.get(service.login()).page("identify");
    Form name = Form.with("username", person.email());
    Reply proof = browser.get(browser.post(who.action(), name).onward()).page("password");
    Form password = Form.with("password", person.password()).and("method", proof.field("method"));
    Reply proven = browser.post(proof.action(), password);
    service.validate(proven.ticketFor(service.url()));
    return browser;
  }
}
