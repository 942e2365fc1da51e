package eu.tessera.bench.timing;

import eu.tessera.bench.browser.Browser;
import eu.tessera.bench.browser.Form;
import eu.tessera.bench.browser.Reply;
import java.io.IOException;

/** Somebody who is signed in wants another address, which may be somebody else's (A7). */
record ChangingAddress(String name, Insiders insiders, Names names) implements Door {
  @Override
  public long knock() throws IOException, InterruptedException {
    Browser browser = insiders.next();
    Reply page = browser.get(Insiders.CHANGE_EMAIL).page("change-email");
    String email = names.next();
    Form form =
        Form.with("email", email)
            .and("again", email)
            .and("proof", page.field("proof"))
            .and("uid", page.field("uid"));
    long begin = System.nanoTime();
    Reply sent = browser.post(page.action(), form);
    long took = System.nanoTime() - begin;
    browser.follow(sent).saying("data-sent");
    return took;
  }
}
