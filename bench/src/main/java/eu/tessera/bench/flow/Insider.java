package eu.tessera.bench.flow;

import eu.tessera.bench.browser.Browser;
import eu.tessera.bench.browser.Form;
import eu.tessera.bench.browser.Reply;
import eu.tessera.bench.server.Person;
import java.io.IOException;

/** Somebody with an account, on the way to a page that is for its owner only. */
public final class Insider {
  /** Name and password, and the password again to confirm it. */
  private static final int PAGES = 3;

  private Insider() {}

  /**
   * Signs somebody in on the way to a page, twice where the page wants that.
   *
   * @param path of that page
   * @return the page
   */
  public static Reply at(Browser browser, Person person, String path)
      throws IOException, InterruptedException {
    Reply here = browser.follow(browser.get(path));
    for (int page = 0; page < PAGES; page++) {
      if (here.shows("identify")) {
        here = answered(browser, here, Form.with("username", person.email()));
      } else if (here.shows("password")) {
        Form password = Form.with("password", person.password());
        here = answered(browser, here, password.and("method", here.field("method")));
      }
    }
    return here;
  }

  private static Reply answered(Browser browser, Reply page, Form form)
      throws IOException, InterruptedException {
    return browser.follow(browser.post(page.action(), form));
  }
}
