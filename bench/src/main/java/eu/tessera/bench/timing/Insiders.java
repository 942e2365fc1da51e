package eu.tessera.bench.timing;

import eu.tessera.bench.browser.Browser;
import eu.tessera.bench.flow.Insider;
import eu.tessera.bench.server.Person;
import java.io.IOException;
import java.util.List;

/**
 * People with accounts who ask about others. Each asks {@value #WISHES} times, which is what the
 * server lets one account do in an hour.
 */
final class Insiders {
  static final String CHANGE_EMAIL = "/cas/userdata/changeEmail.cgi";
  static final int WISHES = 5;

  private final Sources sources;
  private final List<Person> people;
  private Browser browser;
  private int asked;

  Insiders(Sources sources, List<Person> people) {
    this.sources = sources;
    this.people = people;
  }

  /** Whose turn it is, signed in, having confirmed it. */
  Browser next() throws IOException, InterruptedException {
    if (asked % WISHES == 0) {
      browser = sources.browser();
      Insider.at(browser, people.get(asked / WISHES), CHANGE_EMAIL);
    }
    asked++;
    return browser;
  }
}
