package eu.tessera.ejb.captcha;

import eu.tessera.ejb.captcha.Challenge.State;
import eu.tessera.ejb.config.Vault;
import eu.tessera.ejb.grid.Grid;
import eu.tessera.ejb.grid.GridMap;
import eu.tessera.ejb.grid.Throttle;
import eu.tessera.ejb.grid.Throttle.Limit;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Gives challenges and judges what is answered. An open challenge is kept nowhere: it travels with
 * its form ({@link Challenge}). Only one that was answered is kept, as long as it would have lived,
 * so that it is good for one answer and lets one form through.
 */
public final class Captchas {
  private static final Duration LIFE = Duration.ofMinutes(30);
  private static final int MOST = 50_000;
  private static final int SEED_BYTES = 16;

  /** In base64url; as much as anybody needs to name one. */
  private static final int SHORT = 32;

  /** One source; behind a large office there are many people. */
  private static final Limit CHALLENGES = new Limit(200, Duration.ofMinutes(10));

  /** Pictures and sounds made for one source. */
  private static final Limit MADE = new Limit(400, Duration.ofMinutes(10));

  /** Pictures and sounds made at once, the dearest that anybody can ask for without an answer. */
  private static final int AT_ONCE = Math.max(2, Runtime.getRuntime().availableProcessors());

  private static final long PATIENCE_MILLIS = 2000;

  private final GridMap<State> answered;
  private final Throttle throttle;
  private final CaptchaKind kind;
  private final Vault vault;
  private final Clock clock;
  private final RandomGenerator random;
  private final Semaphore making = new Semaphore(AT_ONCE, true);

  /**
   * @param random a secure one
   */
  public Captchas(Grid grid, CaptchaKind kind, Vault vault, Clock clock, RandomGenerator random) {
    this.answered = grid.map("captchas-answered", MOST);
    this.vault = vault;
    this.clock = clock;
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
   * @return the challenge as it travels; empty where this source has had too many
   */
  public Optional<String> fresh(String browser, String source) {
    if (!throttle.allows("captcha|" + source, CHALLENGES)) {
      return Optional.empty();
    }
    Challenge challenge = new Challenge(Alphabet.draw(random), seed(), clock.instant().plus(LIFE));
    return Optional.of(challenge.sealed(vault, browser));
  }

  /** The code as a PNG; empty where there is no such open challenge of this browser. */
  public Optional<byte[]> picture(String id, String browser, String source) {
    return shown(id, browser, source).flatMap(c -> made(() -> Picture.of(c.code(), random)));
  }

  /** The code as a WAV, spoken in that language. */
  public Optional<byte[]> speech(String id, String browser, String source, Locale language) {
    return shown(id, browser, source)
        .flatMap(c -> made(() -> Speech.of(c.code(), language, random)));
  }

  /** What a machine may work out instead. */
  public Optional<Work> work(String id, String browser) {
    return of(id, browser).filter(c -> !old(c)).map(this::work);
  }

  /** Whether it was met already, so that nobody is asked twice. */
  public boolean passed(String id, String browser) {
    return of(id, browser).isPresent() && state(id).filter(State.PASSED::equals).isPresent();
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
    Optional<State> before = state(id);
    if (before.isPresent()) {
      return outcome(before.get());
    }
    if (old(found.get())) {
      return Outcome.GONE;
    }
    if (code.isBlank() && work.isBlank()) {
      return Outcome.MISSING;
    }
    State now = met(found.get(), code, work) ? State.PASSED : State.FAILED;
    // of two answers at once the first counts for both
    if (!answered.create(place(id), now, LIFE)) {
      return state(id).map(Captchas::outcome).orElse(Outcome.GONE);
    }
    return now == State.PASSED ? Outcome.PASSED : Outcome.WRONG;
  }

  private static Outcome outcome(State before) {
    return switch (before) {
      case PASSED -> Outcome.PASSED;
      case SPENT -> Outcome.SPENT;
      case FAILED -> Outcome.GONE;
    };
  }

  /** Lets the form through: true once for each challenge that was met. */
  public boolean spend(String id, String browser) {
    return of(id, browser).isPresent()
        && answered.replace(place(id), State.PASSED, State.SPENT, LIFE);
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
        : of(id, browser).filter(c -> !old(c) && state(id).isEmpty());
  }

  /** Few at once, so that nobody keeps the whole machine drawing; the others wait a moment. */
  private Optional<byte[]> made(Supplier<byte[]> making) {
    boolean ours = false;
    try {
      ours = this.making.tryAcquire(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
      return ours ? Optional.of(making.get()) : Optional.empty();
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } finally {
      if (ours) {
        this.making.release();
      }
    }
  }

  private Optional<Challenge> of(String id, String browser) {
    return Challenge.opened(vault, browser, id);
  }

  private boolean old(Challenge challenge) {
    return !challenge.until().isAfter(clock.instant());
  }

  private Optional<State> state(String id) {
    return answered.get(place(id));
  }

  /** Under its beginning, which is random: no two seals are alike. */
  private static String place(String id) {
    return id.substring(0, Math.min(SHORT, id.length()));
  }

  private String seed() {
    byte[] bytes = new byte[SEED_BYTES];
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
