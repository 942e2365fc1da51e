package eu.tessera.bench.timing;

import eu.tessera.bench.browser.Browser;
import eu.tessera.bench.browser.Form;
import eu.tessera.bench.browser.Reply;
import eu.tessera.bench.flow.Service;
import java.io.IOException;

/** A name is typed, at a server that answers everybody alike ({@code TESSERA_UNIFORM_ANSWERS}). */
record Naming(String name, Sources sources, Service service, Names names) implements Door {
  @Override
  public long knock() throws IOException, InterruptedException {
    Browser browser = sources.browser();
    Reply who = browser.get(service.login()).page("identify");
    Form typed = Form.with("username", names.next());
    long begin = System.nanoTime();
    Reply next = browser.post(who.action(), typed);
    long took = System.nanoTime() - begin;
    browser.get(next.onward()).page("password");
    return took;
  }
}
