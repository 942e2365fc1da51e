package eu.tessera.bench.timing;

import eu.tessera.bench.browser.Browser;
import eu.tessera.bench.browser.Site;
import eu.tessera.bench.flow.Insider;
import eu.tessera.bench.flow.Service;
import eu.tessera.bench.server.Installation;
import java.io.IOException;
import java.util.List;
import java.util.Random;

/**
 * All that somebody may want to know by the clock, and the town that is asked about. Answers that
 * differ by decision (S3: an unknown address leads to "Create an account") are not among them: the
 * town's server answers everybody alike.
 */
public final class Questions {
  private final Town town;
  private final Sources sources;
  private final Service service;

  private Questions(Town town, Site site) {
    this.town = town;
    this.sources = new Sources(site, new Random());
    this.service = new Service(Installation.service(0), site);
  }

  /** The town before its server is started. */
  public static final class Founded {
    private final Town town;

    private Founded(Town town) {
      this.town = town;
    }

    /** Brings it to life, now that the server runs. */
    public Questions at(Site site) throws IOException, InterruptedException {
      var questions = new Questions(town, site);
      town.comesToLife(questions.sources, questions.service);
      return questions;
    }
  }

  /**
   * Writes what the server reads at its start.
   *
   * @param mail where the server sends its letters
   */
  public static Founded foundedIn(Installation installation, String mail) throws IOException {
    return new Founded(Town.foundedIn(installation, mail));
  }

  /**
   * Whether an address is taken, asked by somebody with an account of his own.
   *
   * @return good for as many knocks as {@link #wishes} says
   */
  public Question changingAddress() {
    var insiders = new Insiders(sources, town.insiders());
    return new Question(
        "change of address",
        new ChangingAddress("free address", insiders, nobodys("wish")),
        new ChangingAddress("somebody's", insiders, town.citizens()));
  }

  /** So many knocks {@link #changingAddress} is good for, at both doors together. */
  public int wishes() {
    return town.insiders().size() * Insiders.WISHES;
  }

  /** Those by name that can be asked while some are still leaving. */
  public List<Question> first() {
    return List.of(naming(), uid(), resetByUid());
  }

  /** The other ones by name; waits until everybody who wanted to leave has left. */
  public List<Question> last() throws InterruptedException {
    town.awaitDepartures();
    return List.of(password(), reset(), registration());
  }

  private Question naming() {
    return new Question(
        "name typed",
        new Naming("unknown address", sources, service, nobodys("name")),
        new Naming("external", sources, service, town.citizens()),
        new Naming("internal", sources, service, town.staff()));
  }

  private Question password() {
    return new Question(
        "wrong password",
        guessed("unknown address", nobodys("guess")),
        guessed("external", town.citizens()),
        guessed("internal", town.staff()),
        guessed("suspended", town.suspended()),
        guessed("deleted", town.gone()),
        guessed("no password yet", town.fresh()));
  }

  private Question uid() {
    return new Question(
        "wrong password by unique id",
        guessed("nobody's", Names.nobodys("nobody", "")),
        guessed("eID only", town.foreigners()));
  }

  private Question reset() {
    return new Question(
        "lost password",
        lost("unknown address", nobodys("lost")),
        lost("external", town.citizens()),
        lost("internal", town.staff()),
        lost("suspended", town.suspended()),
        lost("deleted", town.gone()));
  }

  private Question resetByUid() {
    return new Question(
        "lost password by unique id",
        lost("nobody's", Names.nobodys("nobody", "")),
        lost("eID only", town.foreigners()));
  }

  private Question registration() {
    return new Question(
        "registration",
        registering("free address", nobodys("new")),
        registering("external", town.citizens()),
        registering("suspended", town.suspended()),
        registering("deleted", town.gone()));
  }

  /**
   * Whether a ticket was ever given. Each ticket serves once, so they are gathered before.
   *
   * @param knocks at each door
   */
  public Question tickets(int knocks) throws IOException, InterruptedException {
    var gathered = new DeadTickets(service, knocks);
    Browser browser = sources.browser();
    Insider.at(browser, town.someone(), "/cas/userdata/myDetails.cgi");
    List<String> used = gathered.used(browser);
    List<String> expired = gathered.expired(browser);
    return new Question(
        "ticket",
        new DeadTicket("never given", service, DeadTickets.neverGiven(used.get(0))),
        new DeadTicket("used", service, Names.of(used)),
        new DeadTicket("expired", service, Names.of(expired)));
  }

  private Door guessed(String name, Names names) {
    return new WrongPassword(name, sources, service, names);
  }

  private Door lost(String name, Names names) {
    return new LostPassword(name, sources, names);
  }

  private Door registering(String name, Names names) {
    return new Registering(name, sources, names);
  }

  private static Names nobodys(String kind) {
    return Names.nobodys(kind + "-", "@nobody.example");
  }
}
