package eu.tessera.federation.assurance;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The finer name of how somebody signed in, as EU Login's {@code strengths} and {@code
 * acceptStrengths} carry it. Declared from the weakest to the strongest: answers list the strongest
 * first, because some clients read only the first.
 */
public enum Strength {
  BASIC(AuthenticationLevel.BASIC),
  SOCIAL_NETWORKS(AuthenticationLevel.BASIC),
  FEDERATION(AuthenticationLevel.BASIC),
  WINDOWS(AuthenticationLevel.BASIC),
  PASSWORD(AuthenticationLevel.BASIC),
  STORK(AuthenticationLevel.MEDIUM),
  PASSWORD_SMS(AuthenticationLevel.MEDIUM),
  PASSWORD_SOFTWARE_TOKEN(AuthenticationLevel.MEDIUM),
  PASSWORD_MOBILE_APP(AuthenticationLevel.MEDIUM),
  MOBILE_APP(AuthenticationLevel.MEDIUM),
  MDM_CERT(AuthenticationLevel.MEDIUM),
  PASSWORD_WEBAUTHN(AuthenticationLevel.MEDIUM),
  EIDAS(AuthenticationLevel.MEDIUM),
  PASSWORD_TOKEN(AuthenticationLevel.HIGH),
  PASSWORD_TOKEN_CRAM(AuthenticationLevel.HIGH),
  CLIENT_CERT(AuthenticationLevel.HIGH);

  private static final Map<String, Strength> DEPRECATED =
      Map.of(
          "STRONG", PASSWORD,
          "STRONG_SMS", PASSWORD_SMS,
          "STRONG_TOKEN", PASSWORD_TOKEN,
          "NTLM", WINDOWS);

  private final AuthenticationLevel level;

  Strength(AuthenticationLevel level) {
    this.level = level;
  }

  /** The level that a sign-in of this strength reaches. */
  public AuthenticationLevel level() {
    return level;
  }

  /** Reads a wire name in any case, deprecated ones included; empty when there is no such name. */
  public static Optional<Strength> named(String name) {
    if (name == null) {
      return Optional.empty();
    }
    String wanted = name.strip().toUpperCase(Locale.ROOT);
    Strength renamed = DEPRECATED.get(wanted);
    if (renamed != null) {
      return Optional.of(renamed);
    }
    for (Strength strength : values()) {
      if (strength.name().equals(wanted)) {
        return Optional.of(strength);
      }
    }
    return Optional.empty();
  }
}
