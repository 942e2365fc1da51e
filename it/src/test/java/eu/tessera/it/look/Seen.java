package eu.tessera.it.look;

import eu.tessera.it.harness.Answer;
import java.util.Map;

/**
 * A page as it came.
 *
 * @param name of the state, such as {@code password-wrong}
 * @param address where it came from
 * @param policy its content security policy
 * @param pictures by their addresses, those that only its reader gets
 */
record Seen(String name, String address, String policy, String html, Map<String, byte[]> pictures) {
  static Seen of(String name, Answer answer, Map<String, byte[]> pictures) {
    return new Seen(
        name,
        answer.address().toString(),
        answer.header("Content-Security-Policy"),
        answer.body(),
        Map.copyOf(pictures));
  }

  /** The step that it is. */
  String step() {
    return html.replaceFirst("(?s).*?data-step=\"([^\"]*)\".*", "$1");
  }
}
