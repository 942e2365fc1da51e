package eu.tessera.ejb.access;

import eu.tessera.ejb.audit.AuditEvent;
import eu.tessera.ejb.config.Database;
import eu.tessera.persistence.access.AccessTokenRepository;
import eu.tessera.persistence.access.AccessTokenRow;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes, finds and revokes access tokens. */
public final class AccessTokens {
  /** How long one lives at the most. */
  public static final Duration LONGEST = Duration.ofDays(366);

  /** How many live ones an account may have. */
  public static final int MOST = 20;

  private static final int BYTES = 32;
  private static final String PREFIX = "tsr_";
  private static final Pattern FORM = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{43}");
  private static final Duration USES_ARE_NOTED_EVERY = Duration.ofMinutes(5);
  private static final int LONGEST_NAME = 100;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Database database;
  private final Consumer<AuditEvent> audit;
  private final Clock clock;

  /**
   * @param audit what is told of tokens made and revoked
   */
  public AccessTokens(Database database, Consumer<AuditEvent> audit, Clock clock) {
    this.database = database;
    this.audit = audit;
    this.clock = clock;
  }

  /** A token just made: the only moment at which it can be read. */
  public record Made(AccessToken token, String secret) {
    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
      return "Made[" + token.id() + ", ****]";
    }
  }

  /**
   * Makes a token.
   *
   * @param maker uid of the account for which it will stand
   * @param life up to {@link #LONGEST}
   * @return empty when the name is blank or longer than 100 characters, there is no scope, the life
   *     is none, or the account has {@link #MOST} already
   */
  public Optional<Made> make(String maker, String name, Set<Scope> scopes, Duration life) {
    boolean possible =
        !name.isBlank()
            && name.length() <= LONGEST_NAME
            && !scopes.isEmpty()
            && life.compareTo(Duration.ZERO) > 0
            && life.compareTo(LONGEST) <= 0
            && of(maker).stream().filter(t -> t.good(clock.instant())).count() < MOST;
    if (!possible) {
      return Optional.empty();
    }
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    String secret = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    Instant now = clock.instant();
    AccessTokenRow row =
        new AccessTokenRow(
            name.strip(),
            digest(secret),
            scopes.stream().map(Scope::word).collect(Collectors.toSet()),
            maker,
            now,
            Optional.of(now.plus(life)));
    database.change(e -> new AccessTokenRepository(e).add(row));
    audit.accept(
        new AuditEvent.AccessGranted(
            row.id(), row.name(), row.scopes().stream().sorted().toList(), maker));
    return Optional.of(new Made(token(row), secret));
  }

  /**
   * The good token that was presented, and notes the use. It is found by its digest, so that how
   * long the search takes says nothing of any token.
   */
  public Optional<AccessToken> presented(String secret) {
    if (!FORM.matcher(secret).matches()) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    Optional<AccessToken> found =
        database
            .read(
                e -> new AccessTokenRepository(e).byDigest(digest(secret)).map(AccessTokens::token))
            .filter(token -> token.good(now));
    found
        .filter(t -> t.used().map(u -> u.isBefore(now.minus(USES_ARE_NOTED_EVERY))).orElse(true))
        .ifPresent(
            t ->
                database.change(
                    e ->
                        new AccessTokenRepository(e)
                            .used(t.id(), now, now.minus(USES_ARE_NOTED_EVERY))));
    return found;
  }

  /** The tokens of an account, the newest first, revoked ones too. */
  public List<AccessToken> of(String maker) {
    return database.read(
        e ->
            new AccessTokenRepository(e)
                .all().stream()
                    .filter(row -> same(row.madeBy(), maker))
                    .map(AccessTokens::token)
                    .toList());
  }

  /** Revokes a token of that account; whether there was one to revoke. */
  public boolean revoke(String maker, UUID id) {
    Optional<AccessTokenRow> revoked =
        database.write(
            e -> {
              Optional<AccessTokenRow> row =
                  new AccessTokenRepository(e)
                      .byId(id)
                      .filter(r -> same(r.madeBy(), maker) && r.revokedAt().isEmpty());
              row.ifPresent(r -> r.revoke(clock.instant()));
              return row;
            });
    revoked.ifPresent(
        row -> audit.accept(new AuditEvent.AccessRevoked(row.id(), row.name(), maker)));
    return revoked.isPresent();
  }

  private static boolean same(String one, String other) {
    return one.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
  }

  private static AccessToken token(AccessTokenRow row) {
    Set<Scope> scopes = EnumSet.noneOf(Scope.class);
    row.scopes().forEach(word -> Scope.named(word).ifPresent(scopes::add));
    return new AccessToken(
        row.id(),
        row.name(),
        scopes,
        row.madeBy(),
        row.createdAt(),
        row.expiresAt().orElse(row.createdAt().plus(LONGEST)),
        row.usedAt(),
        row.revokedAt());
  }

  private static String digest(String secret) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(secret.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
