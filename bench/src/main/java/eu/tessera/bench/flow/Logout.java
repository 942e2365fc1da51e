package eu.tessera.bench.flow;

import eu.tessera.bench.browser.Browser;
import eu.tessera.bench.browser.Site;
import eu.tessera.bench.measure.Flow;
import eu.tessera.bench.server.Person;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Somebody who has been at many services logs out, and all of them are told. */
public final class Logout implements Flow {
  private final Crew crew;
  private final List<Service> services;
  private final PasswordSignIn signIn;
  private final Deque<Browser> signedIn = new ArrayDeque<>();

  public Logout(Site site, Crew crew, List<Person> people) {
    this.crew = crew;
    this.services = crew.services(site);
    this.signIn = new PasswordSignIn(site, services.get(0), people);
  }

  @Override
  public String name() {
    return "logout of a session with " + services.size() + " services by CAS";
  }

  /** Signs in, and visits every service. */
  @Override
  public void prepare(int times) throws IOException, InterruptedException {
    for (int i = 0; i < times; i++) {
      Browser browser = signIn.signedIn();
      for (Service service : services.subList(1, services.size())) {
        service.validate(browser.get(service.login()).ticketFor(service.url()));
      }
      signedIn.add(browser);
    }
  }

  @Override
  public void once() throws IOException, InterruptedException {
    Browser browser = signedIn.remove();
    browser.follow(browser.get("/cas/logout"));
    crew.awaitAll();
  }
}
