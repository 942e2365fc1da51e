package eu.tessera.it.harness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The mailbox of the demo world, as the owner of an address reads it.
 *
 * @param address whose
 */
public record Mailbox(Tessera tessera, String address) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Pattern LINK = Pattern.compile("https?://\\S+");

  /**
   * A letter.
   *
   * @param text its plain part
   */
  public record Letter(String subject, String language, String text) {
    /** The first link whose address holds these words. */
    public String link(String words) {
      return LINK.matcher(text)
          .results()
          .map(found -> found.group())
          .filter(link -> link.contains(words))
          .findFirst()
          .orElseThrow(() -> new AssertionError("no link " + words + " in\n" + text));
    }
  }

  /** All letters, the newest first. */
  public List<Letter> letters() throws Exception {
    var caller = new Caller(tessera.client());
    var answer = caller.get(tessera.demo("/mailbox.json?to=" + Caller.encoded(address)));
    List<Letter> letters = new ArrayList<>();
    for (JsonNode mail : JSON.readTree(answer.body())) {
      letters.add(
          new Letter(
              mail.path("subject").asText(),
              mail.path("language").asText(),
              mail.path("text").asText()));
    }
    return letters;
  }

  /** Waits until there are so many letters; the newest. */
  public Letter awaits(int many) throws Exception {
    var deadline = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(deadline)) {
      var letters = letters();
      if (letters.size() >= many) {
        return letters.get(0);
      }
      Thread.sleep(200);
    }
    throw new AssertionError(address + " has got " + letters().size() + " letters, not " + many);
  }
}
