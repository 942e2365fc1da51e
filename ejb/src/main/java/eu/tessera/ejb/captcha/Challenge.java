package eu.tessera.ejb.captcha;

import eu.tessera.ejb.config.Place;
import eu.tessera.ejb.config.Vault;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One challenge. It travels with its form, sealed for its browser, so that asking for challenges
 * costs the server no memory.
 *
 * @param code what the picture shows and the voice says
 * @param seed what the machine's work begins with
 * @param until when it is too old
 */
record Challenge(String code, String seed, Instant until) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{40,400}");
  private static final String BETWEEN = " ";

  /**
   * As it travels.
   *
   * @param browser digest of the cookie of the browser that gets it
   */
  String sealed(Vault vault, String browser) {
    String text = String.join(BETWEEN, code, seed, String.valueOf(until.getEpochSecond()));
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(vault.seal(place(browser), text.getBytes(StandardCharsets.US_ASCII)));
  }

  /** Reads what a browser sent; empty for what we did not make for it. */
  static Optional<Challenge> opened(Vault vault, String browser, String sealed) {
    if (!FORM.matcher(sealed).matches()) {
      return Optional.empty();
    }
    try {
      byte[] opened = vault.open(place(browser), Base64.getUrlDecoder().decode(sealed));
      String[] parts = new String(opened, StandardCharsets.US_ASCII).split(BETWEEN, 3);
      return Optional.of(
          new Challenge(parts[0], parts[1], Instant.ofEpochSecond(Long.parseLong(parts[2]))));
    } catch (Vault.NotOpened | IllegalArgumentException | DateTimeException notOurs) {
      return Optional.empty();
    }
  }

  private static Place place(String browser) {
    return new Place("captcha", browser, "challenge");
  }

  @Override
  public String toString() {
    return "Challenge[****]";
  }

  /** What has become of it; an open one is not kept. */
  enum State {
    /** Met; the form it belongs to has not gone through yet, for something else was wrong in it. */
    PASSED,
    /** It has let its form through. */
    SPENT,
    /** A wrong answer has used it up. */
    FAILED
  }
}
