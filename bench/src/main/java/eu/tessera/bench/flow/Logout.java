package eu.tessera.bench.flow;

import eu.tessera.bench.browser.Browser;
import eu.tessera.bench.measure.Flow;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Somebody who has been at many services logs out, and all of them are told. */
public final class Logout implements Flow {
  private final String name;
  private final PasswordSignIn signIn;
  private final List<Visit> visits;
  private final List<Hearing> services;
  private final Deque<Browser> signedIn = new ArrayDeque<>();

  /** Somebody with a session comes from a service and is handed back to it. */
  @FunctionalInterface
  public interface Visit {
    void by(Browser browser) throws IOException, InterruptedException;
  }

  /** Services that hear of logouts. */
  @FunctionalInterface
  public interface Hearing {
    /** Waits until each of them has heard that one session is over. */
    void awaitAll() throws InterruptedException;
  }

  /**
   * @param signIn at the first of the services
   * @param visits to the others
   */
  public Logout(String name, PasswordSignIn signIn, List<Visit> visits, List<Hearing> services) {
    this.name = name;
    this.signIn = signIn;
    this.visits = List.copyOf(visits);
    this.services = List.copyOf(services);
  }

  @Override
  public String name() {
    return name;
  }

  /** Signs in, and visits every service. */
  @Override
  public void prepare(int times) throws IOException, InterruptedException {
    for (int i = 0; i < times; i++) {
      Browser browser = signIn.signedIn();
      for (Visit visit : visits) {
        visit.by(browser);
      }
      signedIn.add(browser);
    }
  }

  @Override
  public void once() throws IOException, InterruptedException {
    Browser browser = signedIn.remove();
    browser.follow(browser.get("/cas/logout"));
    for (Hearing service : services) {
      service.awaitAll();
    }
  }
}
