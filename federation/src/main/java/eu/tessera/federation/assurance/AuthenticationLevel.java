package eu.tessera.federation.assurance;

import java.util.Locale;
import java.util.Optional;

/**
 * How strong the act of signing in was, as EU Login names it since version 8.2 ({@code
 * authenticationLevel}). Each level includes those before it.
 */
public enum AuthenticationLevel {
  /** One factor, or somebody else's word: a password, a social network. */
  BASIC,
  /** Two factors, or an eID of a country. */
  MEDIUM,
  /** A device handed out by an authority: a token, a client certificate. */
  HIGH;

  /** Whether evidence of this level is enough where {@code wanted} is asked. */
  public boolean satisfies(AuthenticationLevel wanted) {
    return compareTo(wanted) >= 0;
  }

  /** Reads the wire name in any case; empty when there is no such level. */
  public static Optional<AuthenticationLevel> named(String name) {
    if (name == null) {
      return Optional.empty();
    }
    return switch (name.strip().toUpperCase(Locale.ROOT)) {
      case "BASIC" -> Optional.of(BASIC);
      case "MEDIUM" -> Optional.of(MEDIUM);
      case "HIGH" -> Optional.of(HIGH);
      default -> Optional.empty();
    };
  }
}
