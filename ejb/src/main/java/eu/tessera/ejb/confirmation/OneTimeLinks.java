package eu.tessera.ejb.confirmation;

import eu.tessera.ejb.config.Database;
import eu.tessera.ejb.config.Place;
import eu.tessera.ejb.config.Vault;
import eu.tessera.ejb.confirmation.OneTimeLink.State;
import eu.tessera.persistence.confirmation.OneTimeLinkRepository;
import eu.tessera.persistence.confirmation.OneTimeLinkRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Makes, finds and takes links of one use. */
@ApplicationScoped
public class OneTimeLinks {
  /** How long it is still known that there was such a link. */
  public static final Duration MEMORY = Duration.ofDays(30);

  private static final int LONGEST_SUBJECT = 128;

  private final Database database;
  private final Vault vault;
  private final Clock clock;
  private final RandomGenerator random = new SecureRandom();

  /** For the container's proxy. */
  protected OneTimeLinks() {
    this(null, null, null);
  }

  @Inject
  public OneTimeLinks(Database database, Vault vault, Clock clock) {
    this.database = database;
    this.vault = vault;
    this.clock = clock;
  }

  /** Makes a link that is good for its purpose's usual time, in a transaction of its own. */
  public Token issue(Purpose purpose, String subject, String payload) {
    return database.write(e -> issue(e, purpose, subject, payload, purpose.life()));
  }

  /** The same as part of the caller's transaction, next to the letter that carries it. */
  public Token issue(EntityManager entities, Purpose purpose, String subject, String payload) {
    return issue(entities, purpose, subject, payload, purpose.life());
  }

  /**
   * Makes a link as part of the caller's transaction.
   *
   * @param subject whom it is about; no name and no address in clear, for it is kept as it is
   * @param payload kept sealed; may be personal, but is no place for a password
   * @param life how long it is good
   * @throws IllegalArgumentException where the subject is empty or longer than 128 characters
   */
  public Token issue(
      EntityManager entities, Purpose purpose, String subject, String payload, Duration life) {
    if (subject.isEmpty() || subject.length() > LONGEST_SUBJECT) {
      throw new IllegalArgumentException("a link is about somebody, in 128 characters at the most");
    }
    Token token = Token.fresh(random);
    Instant now = clock.instant();
    byte[] sealed = vault.seal(place(token.digest()), payload.getBytes(StandardCharsets.UTF_8));
    new OneTimeLinkRepository(entities)
        .add(
            new OneTimeLinkRow(
                token.digest(), purpose.name(), subject, sealed, now, now.plus(life)));
    return token;
  }

  /** The link of that token, used and late ones too; changes nothing, so a GET may ask. */
  public Optional<OneTimeLink> find(String token) {
    return !Token.isToken(token)
        ? Optional.empty()
        : database
            .read(e -> new OneTimeLinkRepository(e).find(new Token(token).digest()))
            .map(this::read);
  }

  /** The links about somebody that can still be used, the oldest first; without their secrets. */
  public List<OneTimeLink> open(String subject) {
    return database.read(e -> new OneTimeLinkRepository(e).open(subject, clock.instant())).stream()
        .map(this::read)
        .toList();
  }

  /** The same where it is of that purpose. */
  public Optional<OneTimeLink> find(Purpose purpose, String token) {
    return find(token).filter(link -> link.purpose() == purpose);
  }

  /** Uses the link up; of all that try at once one gets it, the others nothing. */
  public Optional<OneTimeLink> take(Purpose purpose, String token) {
    return Token.isToken(token) ? database.write(e -> take(e, purpose, token)) : Optional.empty();
  }

  /**
   * The same as part of the caller's transaction: when that is rolled back, the link is still good.
   */
  public Optional<OneTimeLink> take(EntityManager entities, Purpose purpose, String token) {
    if (!Token.isToken(token)) {
      return Optional.empty();
    }
    OneTimeLinkRepository links = new OneTimeLinkRepository(entities);
    String digest = new Token(token).digest();
    Optional<OneTimeLink> link = links.find(digest).map(this::read);
    return links.take(digest, purpose.name(), clock.instant()) ? link : Optional.empty();
  }

  /** Makes all open links of that purpose about {@code subject} void; how many. */
  public int revoke(EntityManager entities, Purpose purpose, String subject) {
    return new OneTimeLinkRepository(entities).revoke(purpose.name(), subject, clock.instant());
  }

  /** The same in a transaction of its own. */
  public int revoke(Purpose purpose, String subject) {
    return database.write(e -> revoke(e, purpose, subject));
  }

  /** Forgets links that ended long ago; how many. */
  public int sweep() {
    Instant before = clock.instant().minus(MEMORY);
    return database.write(e -> new OneTimeLinkRepository(e).removeEndedBefore(before));
  }

  private OneTimeLink read(OneTimeLinkRow row) {
    State open = row.expiresAt().isAfter(clock.instant()) ? State.OPEN : State.LATE;
    return new OneTimeLink(
        Purpose.valueOf(row.purpose()),
        row.subject(),
        new String(vault.open(place(row.digest()), row.sealedPayload()), StandardCharsets.UTF_8),
        row.expiresAt(),
        row.usedAt().isPresent() ? State.USED : open);
  }

  private static Place place(String digest) {
    return new Place("one_time_link", digest, "sealed_payload");
  }
}
