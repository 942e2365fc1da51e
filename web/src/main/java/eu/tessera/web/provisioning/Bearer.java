package eu.tessera.web.provisioning;

import eu.tessera.ejb.access.AccessToken;
import eu.tessera.ejb.access.AccessTokens;
import eu.tessera.ejb.access.Scope;
import eu.tessera.ejb.access.WrongTokens;
import eu.tessera.ejb.config.ConfiguredValues;
import eu.tessera.ejb.config.Secret;
import eu.tessera.ejb.grid.Grid;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/** Knows the program that calls by its bearer token (RFC 6750 2.1). */
public final class Bearer {
  private static final String SETTING = "tessera.provisioning.token";
  private static final String SCHEME = "Bearer ";
  private static final int SHORTEST = 32;

  private static final int TOO_MANY = 429;

  private final AccessTokens tokens;
  private final Optional<Secret> configured;
  private final WrongTokens wrong;

  /**
   * @param values may set a token besides those of the console, of 32 characters or more
   */
  public Bearer(AccessTokens tokens, ConfiguredValues values, Grid grid) {
    this.tokens = tokens;
    this.configured = values.secret(SETTING);
    this.wrong = new WrongTokens(grid.throttle());
    configured
        .filter(secret -> secret.reveal().length() < SHORTEST)
        .ifPresent(
            tooShort -> {
              throw ConfiguredValues.refused(SETTING, "a secret of 32 characters or more");
            });
  }

  /** What a call without a good token gets: 401, or 429 from where too many wrong ones come. */
  int refusal(HttpServletRequest request) {
    return wrong.tooMany(request.getRemoteAddr()) ? TOO_MANY : HttpServletResponse.SC_UNAUTHORIZED;
  }

  /** Who calls, as the auditor reads it; empty for nobody that may. */
  Optional<String> caller(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader("Authorization"))
        .filter(header -> header.startsWith(SCHEME))
        .flatMap(header -> named(header.substring(SCHEME.length()).strip()));
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
