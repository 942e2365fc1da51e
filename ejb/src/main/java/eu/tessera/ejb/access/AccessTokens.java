package eu.tessera.ejb.access;

import eu.tessera.ejb.audit.Audit;
import eu.tessera.ejb.audit.AuditEvent;
import eu.tessera.ejb.config.Database;
import eu.tessera.ejb.config.Secret;
import eu.tessera.persistence.access.AccessTokenRepository;
import eu.tessera.persistence.access.AccessTokenRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes, knows and revokes tokens. */
@ApplicationScoped
public class AccessTokens {
  /** By which scanners of leaked secrets know one of ours. */
  private static final String PREFIX = "tessera_";

  private static final Pattern FORM = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{43}");
  private static final int LONGEST_NAME = 128;
  private static final Duration SIGHT = Duration.ofMinutes(1);

  private final Database database;
  private final Audit audit;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  /** For the container's proxy. */
  protected AccessTokens() {
    this(null, null, null);
  }

  @Inject
  public AccessTokens(Database database, Audit audit, Clock clock) {
    this.database = database;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * A token that was just made.
   *
   * @param secret shown once, never kept
   */
  public record Issued(Secret secret, AccessToken token) {}

  /**
   * Makes a token.
   *
   * @param by uid of the operator
   * @param life empty for one that does not end by itself
   * @throws IllegalArgumentException for a name that is empty or has more than 128 characters, or
   *     no scope
   */
  public Issued issue(String name, Set<Scope> scopes, String by, Optional<Duration> life) {
    if (name.isBlank() || name.length() > LONGEST_NAME || scopes.isEmpty()) {
      throw new IllegalArgumentException("a token has a name of 1 to 128 characters and a scope");
    }
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    String secret = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    Instant now = clock.instant();
    Set<String> words = scopes.stream().map(Scope::word).collect(Collectors.toSet());
    AccessTokenRow row =
        new AccessTokenRow(name.strip(), digest(secret), words, by, now, life.map(now::plus));
    database.change(e -> new AccessTokenRepository(e).add(row));
    audit.write(
        new AuditEvent.AccessGranted(row.id(), row.name(), words.stream().sorted().toList(), by));
    return new Issued(new Secret(secret), AccessToken.of(row));
  }

  /** The token of that secret, if it opens {@code scope} now. */
  public Optional<AccessToken> opening(String secret, Scope scope) {
    Instant now = clock.instant();
    return presented(secret).filter(token -> token.opens(scope, now));
  }

  /** The token of that secret, if it opens anything now; the use is noted. */
  public Optional<AccessToken> presented(String secret) {
    if (!FORM.matcher(secret).matches()) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    Optional<AccessToken> token =
        database
            .read(e -> new AccessTokenRepository(e).byDigest(digest(secret)))
            .map(AccessToken::of)
            .filter(t -> t.good(now));
    token
        .filter(t -> t.used().filter(u -> u.isAfter(now.minus(SIGHT))).isEmpty())
        .ifPresent(
            t ->
                database.change(
                    e -> new AccessTokenRepository(e).used(t.id(), now, now.minus(SIGHT))));
    return token;
  }

  /** Those that somebody made, the newest first. */
  public List<AccessToken> madeBy(String uid) {
    return all().stream().filter(token -> token.madeBy().equals(uid)).toList();
  }

  /** All, the newest first, those that open nothing any more too. */
  public List<AccessToken> all() {
    return database.read(e -> new AccessTokenRepository(e).all()).stream()
        .map(AccessToken::of)
        .toList();
  }

  /** Lets it open nothing from now on; whether there was such a token that still did. */
  public boolean revoke(UUID id, String by) {
    Optional<String> name =
        database.write(
            e ->
                new AccessTokenRepository(e)
                    .byId(id)
                    .filter(row -> row.revokedAt().isEmpty())
                    .map(
                        row -> {
                          row.revoke(clock.instant());
                          return row.name();
                        }));
    name.ifPresent(n -> audit.write(new AuditEvent.AccessRevoked(id, n, by)));
    return name.isPresent();
  }

  private static String digest(String secret) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(secret.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
