package eu.tessera.bench.timing;

import eu.tessera.bench.browser.Browser;
import eu.tessera.bench.browser.Form;
import eu.tessera.bench.browser.Reply;
import eu.tessera.bench.flow.CountryAnswer;
import eu.tessera.bench.flow.CountryNode;
import eu.tessera.bench.flow.Insider;
import eu.tessera.bench.flow.Service;
import eu.tessera.bench.server.Installation;
import eu.tessera.bench.server.Person;
import eu.tessera.bench.server.StaffDirectory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Accounts of every kind, as many of each. */
final class Town {
  /** An account takes fifty wrong passwords in an hour; so many are asked about by turns. */
  private static final int OF_EACH = 50;

  /** Deletions are carried out once a minute. */
  private static final long MINUTE_AND_A_BIT = 65_000_000_000L;

  private static final String DELETE = "/cas/userdata/deleteMyAccount.cgi";

  private final List<Person> citizens = Person.some("citizen", OF_EACH);
  private final List<Person> insiders = Person.some("insider", 4 * OF_EACH);
  private final List<Person> leaving = Person.some("leaving", OF_EACH);
  private final List<Person> staff = Person.staff("staff", OF_EACH);
  private final List<Person> suspended = Person.staff("suspended", OF_EACH);
  private final List<String> foreigners = new ArrayList<>();
  private final String token = "bench-" + UUID.randomUUID() + UUID.randomUUID();
  private final CountryNode node;
  private long left;

  private Town(CountryNode node) {
    this.node = node;
  }

  /**
   * Writes what the server reads at its start: accounts, a country's node, and settings by which
   * throttles are out of the way and a deletion does not wait.
   *
   * @param mail where it sends its letters
   */
  static Town foundedIn(Installation installation, String mail) throws IOException {
    var town = new Town(CountryNode.settledIn(installation));
    installation.register(0, 1);
    installation.admit(
        Stream.of(town.citizens, town.insiders, town.leaving, town.staff, town.suspended)
            .flatMap(List::stream)
            .toList());
    installation
        .with("TESSERA_PROXIES", "127.0.0.1")
        .with("TESSERA_UNIFORM_ANSWERS", "true")
        .with("TESSERA_SMTP_URL", mail)
        .with("TESSERA_MAIL_PER_ADDRESS", "1000")
        .with("TESSERA_CAPTCHA", "work")
        .with("TESSERA_CAPTCHA_WORK", "8")
        .with("TESSERA_DELETION_DELAY", "PT1S")
        .with("TESSERA_PROVISIONING_TOKEN", town.token);
    return town;
  }

  /** What can only be done at a running server: some leave, some are suspended, some are new. */
  void comesToLife(Sources sources, Service service) throws IOException, InterruptedException {
    for (Person person : leaving) {
      leave(sources.browser(), person);
    }
    left = System.nanoTime();
    var directory = new StaffDirectory(sources.site(), token);
    for (int i = 0; i < OF_EACH; i++) {
      directory.suspend(suspended.get(i).uid().orElseThrow());
      directory.add("fresh" + i, "fresh-" + i + "@staff.example");
    }
    var answers = new CountryAnswer(sources.site(), service, node);
    answers.prepare(OF_EACH);
    for (int i = 0; i < OF_EACH; i++) {
      String uid = answers.arrived();
      if (!foreigners.contains(uid)) {
        foreigners.add(uid);
      }
    }
  }

  private static void leave(Browser browser, Person person)
      throws IOException, InterruptedException {
    Reply page = Insider.at(browser, person, DELETE).page("delete-account");
    Form form =
        Form.with("sure", "true").and("proof", page.field("proof")).and("uid", page.field("uid"));
    browser.follow(browser.post(page.action(), form)).page("deletion-planned");
  }

  /** Waits until those who wanted to leave are gone. */
  void awaitDepartures() throws InterruptedException {
    long rest = left + MINUTE_AND_A_BIT - System.nanoTime();
    Thread.sleep(Math.max(0, rest / 1_000_000));
  }

  Names citizens() {
    return addresses(citizens);
  }

  Names staff() {
    return addresses(staff);
  }

  Names suspended() {
    return addresses(suspended);
  }

  Names gone() {
    return addresses(leaving);
  }

  /** Members of the staff who have not chosen a password yet. */
  Names fresh() {
    return Names.of(
        IntStream.range(0, OF_EACH).mapToObj(i -> "fresh-" + i + "@staff.example").toList());
  }

  /** The unique ids of people who have come by their eID, and have no account besides. */
  Names foreigners() {
    return Names.of(foreigners);
  }

  /** Anybody with an account. */
  Person someone() {
    return staff.get(0);
  }

  List<Person> insiders() {
    return insiders;
  }

  private static Names addresses(List<Person> people) {
    return Names.of(people.stream().map(Person::email).toList());
  }
}
