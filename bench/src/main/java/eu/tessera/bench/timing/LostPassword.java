package eu.tessera.bench.timing;

import eu.tessera.bench.browser.Browser;
import eu.tessera.bench.browser.Form;
import eu.tessera.bench.browser.MachineWork;
import eu.tessera.bench.browser.Reply;
import java.io.IOException;

/** Somebody asks for a link by which a new password is chosen (S9). */
record LostPassword(String name, Sources sources, Names names) implements Door {
  @Override
  public long knock() throws IOException, InterruptedException {
    Browser browser = sources.browser();
    Reply page = browser.get("/cas/init/passwordResetRequest.cgi");
    Form form =
        Form.with("username", names.next())
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
