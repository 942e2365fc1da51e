package eu.tessera.it.look;

import eu.tessera.it.harness.Answer;
import eu.tessera.it.harness.Caller;
import eu.tessera.it.harness.Tessera;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Somebody who opens pages and sends their forms.
 *
 * @param caller who keeps the cookies
 */
record Guest(Tessera tessera, Caller caller) {
  private static final List<String> CARRIED = List.of("proof", "uid", "captcha", "link");

  /** Opens a page of ours, such as {@code /login}. */
  Answer opens(String path) throws Exception {
    return follows(tessera.page(path));
  }

  /** Goes to an address, and where that leads on the same host. */
  Answer follows(String address) throws Exception {
    return caller.follow(caller.get(address));
  }

  /** Sends the last form of a page, with what is hidden in it; the page that follows. */
  Answer sends(Answer page, Map<String, String> filled) throws Exception {
    var form = new LinkedHashMap<String, String>();
    CARRIED.stream()
        .filter(name -> !page.field(name).isEmpty())
        .forEach(name -> form.put(name, page.field(name)));
    form.putAll(filled);
    return caller.follow(caller.post(page.action().toString(), form));
  }
}
