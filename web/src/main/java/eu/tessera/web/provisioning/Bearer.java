package eu.tessera.web.provisioning;

import eu.tessera.ejb.access.AccessToken;
import eu.tessera.ejb.access.AccessTokens;
import eu.tessera.ejb.access.Scope;
import eu.tessera.ejb.config.ConfiguredValues;
import eu.tessera.ejb.config.Secret;
import eu.tessera.ejb.grid.Grid;
import eu.tessera.ejb.grid.Throttle.Limit;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Optional;

/** Knows the program that calls by its bearer token (RFC 6750 2.1). */
public final class Bearer {
  private static final String SETTING = "tessera.provisioning.token";
  private static final String SCHEME = "Bearer ";
  private static final int SHORTEST = 32;

  /** Wrong tokens of one source. */
  private static final Limit LIMIT = new Limit(30, Duration.ofMinutes(5));

  private final AccessTokens tokens;
  private final Optional<Secret> configured;
  private final Grid grid;

  /**
   * @param values may set a token besides those of the console, of 32 characters or more
   */
  public Bearer(AccessTokens tokens, ConfiguredValues values, Grid grid) {
    this.tokens = tokens;
    this.configured = values.secret(SETTING);
    this.grid = grid;
    configured
        .filter(secret -> secret.reveal().length() < SHORTEST)
        .ifPresent(
            tooShort -> {
              throw ConfiguredValues.refused(SETTING, "a secret of 32 characters or more");
            });
  }

  /** Who calls, as the auditor reads it; empty for nobody that may. */
  Optional<String> caller(HttpServletRequest request) {
    String header = Optional.ofNullable(request.getHeader("Authorization")).orElse("");
    String source = "bearer|" + request.getRemoteAddr();
    // paid before it is looked at, given back when it was right
    if (!header.startsWith(SCHEME) || !grid.throttle().allows(source, LIMIT)) {
      return Optional.empty();
    }
    Optional<String> caller = named(header.substring(SCHEME.length()).strip());
    if (caller.isPresent()) {
      grid.throttle().giveBack(source, LIMIT);
    }
    return caller;
  }

  private Optional<String> named(String token) {
    if (configured.filter(secret -> same(secret.reveal(), token)).isPresent()) {
      return Optional.of("scim:setting");
    }
    return tokens.opening(token, Scope.USERS).map(AccessToken::name).map(name -> "scim:" + name);
  }

  private static boolean same(String expected, String given) {
    return MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }
}
