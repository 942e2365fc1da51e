package eu.tessera.bench.timing;

import eu.tessera.bench.browser.Browser;
import eu.tessera.bench.browser.Form;
import eu.tessera.bench.browser.Reply;
import eu.tessera.bench.flow.Service;
import java.io.IOException;

/**
 * A name is typed, and then a password that is nobody's.
 *
 * @param name what is behind it
 * @param names typed by turns
 */
record WrongPassword(String name, Sources sources, Service service, Names names) implements Door {
  private static final String PASSWORD = "Bench-Guess-2026";

  @Override
  public long knock() throws IOException, InterruptedException {
    Browser browser = sources.browser();
    Reply who = browser.get(service.login()).page("identify");
    Form typed = Form.with("username", names.next());
    Reply proof = browser.get(browser.post(who.action(), typed).onward()).page("password");
    Form guess = Form.with("password", PASSWORD).and("method", proof.field("method"));
    long begin = System.nanoTime();
    Reply refused = browser.post(proof.action(), guess);
    long took = System.nanoTime() - begin;
    browser.get(refused.onward()).page("password").saying("aria-invalid");
    return took;
  }
}
