package eu.tessera.federation.saml.idp;

import static eu.tessera.federation.assurance.AuthenticationLevel.BASIC;
import static eu.tessera.federation.assurance.AuthenticationLevel.HIGH;
import static eu.tessera.federation.assurance.AuthenticationLevel.MEDIUM;

import eu.tessera.federation.assurance.AuthenticationLevel;
import eu.tessera.federation.assurance.LevelOfAssurance;
import eu.tessera.federation.assurance.Method;
import eu.tessera.federation.assurance.Strength;
import eu.tessera.federation.saml.idp.AuthnClass.Family;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The table of the classes that we know. What is not in it cannot be met. */
final class AuthnClasses {
  private static final String STANDARD = "urn:oasis:names:tc:SAML:2.0:ac:classes:";

  /** The one value that is known of EU Login is {@code basic}; the others follow its pattern. */
  private static final String EU_LOGIN = "https://ecas.ec.europa.eu/";

  static final String UNSPECIFIED = STANDARD + "unspecified";
  static final String PASSWORD = STANDARD + "PasswordProtectedTransport";
  static final String TIME_SYNC_TOKEN = STANDARD + "TimeSyncToken";
  static final String MOBILE = STANDARD + "MobileTwoFactorUnregistered";
  static final String REFEDS_MFA = "https://refeds.org/profile/mfa";
  static final String REFEDS_SFA = "https://refeds.org/profile/sfa";

  private static final Set<Method> BY_CLOCK =
      EnumSet.of(Method.TOTP, Method.TOKEN, Method.MOBILE_APP_QR);
  private static final Set<Method> BY_PHONE =
      EnumSet.of(
          Method.SMS, Method.MOBILE_APP_PIN, Method.MOBILE_APP_QR, Method.MOBILE_APP_ON_MOBILE);

  private static final Map<String, AuthnClass> ALL = table();

  private AuthnClasses() {}

  static Optional<AuthnClass> of(String uri) {
    return Optional.ofNullable(ALL.get(uri));
  }

  static String euLoginLevel(AuthenticationLevel level) {
    return EU_LOGIN + "loa/" + level.name().toLowerCase(Locale.ROOT);
  }

  static String euLoginStrength(Strength strength) {
    return EU_LOGIN + "strengths/" + strength.name();
  }

  private static Map<String, AuthnClass> table() {
    Map<String, AuthnClass> all = new HashMap<>();
    for (LevelOfAssurance loa : LevelOfAssurance.values()) {
      put(all, AuthnClass.eidas(loa));
    }
    for (AuthenticationLevel level : AuthenticationLevel.values()) {
      Predicate<Method> reaches = m -> m.level().satisfies(level);
      put(all, AuthnClass.of(euLoginLevel(level), Family.EU_LOGIN_LEVEL, level, reaches));
    }
    for (Strength strength : Strength.values()) {
      put(all, AuthnClass.strength(euLoginStrength(strength), strength));
    }
    standard(all);
    put(all, AuthnClass.of(REFEDS_MFA, Family.REFEDS, MEDIUM, m -> m.level().satisfies(MEDIUM)));
    put(all, AuthnClass.of(REFEDS_SFA, Family.REFEDS, BASIC, m -> m.kind() != Method.Kind.SOCIAL));
    return Map.copyOf(all);
  }

  /** SAML Authentication Context 3.4. Every sign-in of ours is protected by TLS. */
  private static void standard(Map<String, AuthnClass> all) {
    Predicate<Method> withPassword =
        m -> m.kind() == Method.Kind.KNOWLEDGE || m.kind() == Method.Kind.POSSESSION;
    put(all, standard("unspecified", BASIC, m -> true));
    put(all, standard("Password", BASIC, withPassword));
    put(all, standard("PasswordProtectedTransport", BASIC, withPassword));
    put(all, standard("TimeSyncToken", MEDIUM, BY_CLOCK::contains));
    put(all, standard("MobileOneFactorUnregistered", BASIC, BY_PHONE::contains));
    put(all, standard("MobileTwoFactorUnregistered", MEDIUM, BY_PHONE::contains));
    // a contract with the subscriber is what we never saw, nor a certificate of the person: these
    // are met by something stronger only, where that will do
    put(all, standard("MobileOneFactorContract", MEDIUM, m -> false));
    put(all, standard("MobileTwoFactorContract", MEDIUM, m -> false));
    Predicate<Method> certificate = m -> m.strength() == Strength.CLIENT_CERT;
    put(all, standard("X509", MEDIUM, certificate));
    put(all, standard("TLSClient", MEDIUM, certificate));
    put(all, standard("SoftwarePKI", MEDIUM, certificate));
    put(all, standard("Smartcard", MEDIUM, m -> false));
    put(all, standard("SmartcardPKI", HIGH, m -> false));
  }

  private static AuthnClass standard(
      String name, AuthenticationLevel level, Predicate<Method> methods) {
    return AuthnClass.of(STANDARD + name, Family.STANDARD, level, methods);
  }

  private static void put(Map<String, AuthnClass> all, AuthnClass one) {
    all.put(one.uri(), one);
  }

  /** The standard class that says most of a sign-in by this method. */
  static String natural(Method method) {
    if (BY_CLOCK.contains(method)) {
      return TIME_SYNC_TOKEN;
    }
    if (BY_PHONE.contains(method)) {
      return MOBILE;
    }
    return method == Method.PASSWORD ? PASSWORD : UNSPECIFIED;
  }
}
