package eu.tessera.bench.timing;

import eu.tessera.bench.browser.Browser;
import eu.tessera.bench.browser.Form;
import eu.tessera.bench.browser.Reply;
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

  /** Name and password, and the password again to confirm it. */
  private static final int PAGES = 3;

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
      browser = signedIn(sources.browser(), people.get(asked / WISHES), CHANGE_EMAIL);
    }
    asked++;
    return browser;
  }

  /**
   * Signs somebody in on the way to a page of My Account, twice where the page wants that.
   *
   * @param path of that page
   */
  static Browser signedIn(Browser browser, Person person, String path)
      throws IOException, InterruptedException {
    Reply here = browser.follow(browser.get(path));
    for (int page = 0; page < PAGES && here.status() == 200; page++) {
      if (here.shows("identify")) {
        Form name = Form.with("username", person.email());
        here = browser.follow(browser.post(here.action(), name));
      } else if (here.shows("password")) {
        Form password =
            Form.with("password", person.password()).and("method", here.field("method"));
        here = browser.follow(browser.post(here.action(), password));
      }
    }
    return browser;
  }
}
