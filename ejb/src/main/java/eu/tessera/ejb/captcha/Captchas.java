package eu.tessera.ejb.captcha;

import eu.tessera.ejb.captcha.Challenge.State;
import eu.tessera.ejb.grid.Grid;
import eu.tessera.ejb.grid.GridMap;
import eu.tessera.ejb.grid.Throttle;
import eu.tessera.ejb.grid.Throttle.Limit;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Gives challenges and judges what is answered. */
public final class Captchas {
  private static final Duration LIFE = Duration.ofMinutes(30);
  private static final int MOST = 50_000;
  private static final int ID_BYTES = 16;

  /** One source; behind a large office there are many people. */
  private static final Limit CHALLENGES = new Limit(200, Duration.ofMinutes(10));

  /** Pictures and sounds made for one source. */
  private static final Limit MADE = new Limit(400, Duration.ofMinutes(10));

  private final GridMap<Challenge> challenges;
  private final Throttle throttle;
  private final CaptchaKind kind;
  private final RandomGenerator random;

  /**
   * @param random a secure one
   */
  public Captchas(Grid grid, CaptchaKind kind, RandomGenerator random) {
    this.challenges = grid.map("captchas", MOST);
    this.throttle = grid.throttle();
    this.kind = kind;
    this.random = random;
  }

  public CaptchaKind kind() {
    return kind;
  }

  /**
   * A new challenge for that browser.
   *
   * @param browser digest of its cookie
   * @param source its network address
   * @return the challenge's id; empty where this source has had too many
   */
  public Optional<String> fresh(String browser, String source) {
    if (!throttle.allows("captcha|" + source, CHALLENGES)) {
      return Optional.empty();
    }
    String id = text();
    challenges.put(id, new Challenge(browser, Alphabet.draw(random), text(), State.OPEN), LIFE);
    return Optional.of(id);
  }

  /** The code as a PNG; empty where there is no such open challenge of this browser. */
  public Optional<byte[]> picture(String id, String browser, String source) {
    return shown(id, browser, source).map(c -> Picture.of(c.code(), random));
  }

  /** The code as a WAV, spoken in that language. */
  public Optional<byte[]> speech(String id, String browser, String source, Locale language) {
    return shown(id, browser, source).map(c -> Speech.of(c.code(), language, random));
  }

  /** What a machine may work out instead. */
  public Optional<Work> work(String id, String browser) {
    return of(id, browser).map(this::work);
  }

  /** Whether it was met already, so that nobody is asked twice. */
  public boolean passed(String id, String browser) {
    return of(id, browser).filter(c -> c.state() == State.PASSED).isPresent();
  }

  /**
   * Judges an answer. A wrong one uses the challenge up.
   *
   * @param code as typed, or empty
   * @param work the numbers, or empty
   */
  public Outcome answer(String id, String browser, String code, String work) {
    Optional<Challenge> found = of(id, browser);
    if (found.isEmpty()) {
      return Outcome.GONE;
    }
    Challenge challenge = found.get();
    if (challenge.state() != State.OPEN) {
      return challenge.state() == State.SPENT ? Outcome.SPENT : Outcome.PASSED;
    }
    if (code.isBlank() && work.isBlank()) {
      return Outcome.MISSING;
    }
    if (!met(challenge, code, work)) {
      challenges.take(id);
      return Outcome.WRONG;
    }
    // of two answers at once the other finds it passed, or gone
    boolean first = challenges.replace(id, challenge, challenge.now(State.PASSED), LIFE);
    return first || passed(id, browser) ? Outcome.PASSED : Outcome.GONE;
  }

  /** Lets the form through: true once for each challenge that was met. */
  public boolean spend(String id, String browser) {
    return of(id, browser)
        .filter(c -> c.state() == State.PASSED)
        .filter(c -> challenges.replace(id, c, c.now(State.SPENT), LIFE))
        .isPresent();
  }

  private boolean met(Challenge challenge, String code, String work) {
    boolean byCode =
        kind.code()
            && MessageDigest.isEqual(
                challenge.code().getBytes(StandardCharsets.US_ASCII),
                Alphabet.canonical(code).getBytes(StandardCharsets.UTF_8));
    return byCode || work(challenge).doneBy(work);
  }

  private Work work(Challenge challenge) {
    return new Work(challenge.seed(), kind.bits());
  }

  private Optional<Challenge> shown(String id, String browser, String source) {
    return !kind.code() || !throttle.allows("captcha-made|" + source, MADE)
        ? Optional.empty()
        : of(id, browser).filter(c -> c.state() == State.OPEN);
  }

  private Optional<Challenge> of(String id, String browser) {
    return challenges.get(id).filter(c -> c.browser().equals(browser));
  }

  private String text() {
    byte[] bytes = new byte[ID_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** What came of an answer. */
  public enum Outcome {
    PASSED,
    /** Nothing was answered. */
    MISSING,
    WRONG,
    /** There is no such challenge, or no more. */
    GONE,
    /** The form has gone through already: it was sent twice. */
    SPENT
  }
}
