package eu.tessera.bench.timing;

import eu.tessera.bench.browser.Browser;
import eu.tessera.bench.browser.Form;
import eu.tessera.bench.browser.MachineWork;
import eu.tessera.bench.browser.Reply;
import java.io.IOException;

/** Somebody asks for an account (P1). */
record Registering(String name, Sources sources, Names names) implements Door {
  @Override
  public long knock() throws IOException, InterruptedException {
    Browser browser = sources.browser();
    Reply page = browser.get("/cas/eim/external/register.cgi");
    String email = names.next();
    Form form =
        Form.with("firstName", "Bench")
            .and("lastName", "Person")
            .and("email", email)
            .and("confirmEmail", email)
            .and("language", "en")
            .and("privacy", "true")
            .and("proof", page.field("proof"))
            .and("captcha", page.field("captcha"))
            .and("work", MachineWork.askedBy(page));
    long begin = System.nanoTime();
    Reply sent = browser.post(page.action(), form);
    long took = System.nanoTime() - begin;
    sent.onward();
    return took;
  }
}
