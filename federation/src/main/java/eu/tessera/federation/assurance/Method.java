package eu.tessera.federation.assurance;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The catalogue of verification methods: what a person can be asked to do, and what it proves. A
 * new factor adds one constant here.
 */
public enum Method {
  PASSWORD(Kind.KNOWLEDGE, Strength.PASSWORD, false),
  MOBILE_APP_PIN(Kind.POSSESSION, Strength.PASSWORD_MOBILE_APP, false),
  MOBILE_APP_QR(Kind.POSSESSION, Strength.PASSWORD_SOFTWARE_TOKEN, false),
  MOBILE_APP_ON_MOBILE(Kind.WHOLE, Strength.MOBILE_APP, false),
  SMS(Kind.POSSESSION, Strength.PASSWORD_SMS, false),
  TOKEN(Kind.POSSESSION, Strength.PASSWORD_TOKEN, false),
  TOKEN_CRAM(Kind.POSSESSION, Strength.PASSWORD_TOKEN_CRAM, false),
  TOTP(Kind.POSSESSION, Strength.PASSWORD_SOFTWARE_TOKEN, false),
  RECOVERY_CODE(Kind.POSSESSION, Strength.PASSWORD_SOFTWARE_TOKEN, false),
  SECURITY_KEY(Kind.POSSESSION, Strength.PASSWORD_WEBAUTHN, true),
  TRUSTED_PLATFORM(Kind.POSSESSION, Strength.PASSWORD_WEBAUTHN, true),
  PASSKEY(Kind.WHOLE, Strength.PASSWORD_WEBAUTHN, true),
  EID(Kind.WHOLE, Strength.EIDAS, true),
  GOOGLE(Kind.SOCIAL, Strength.SOCIAL_NETWORKS, false),
  FACEBOOK(Kind.SOCIAL, Strength.SOCIAL_NETWORKS, false),
  X(Kind.SOCIAL, Strength.SOCIAL_NETWORKS, false);

  /** What part of a sign-in a method is. */
  public enum Kind {
    /** Something known; the first step. */
    KNOWLEDGE,
    /** Something held; added to a password. */
    POSSESSION,
    /** A whole sign-in by itself. */
    WHOLE,
    /** A whole sign-in by a social network's word. */
    SOCIAL
  }

  private final Kind kind;
  private final Strength strength;
  private final boolean phishingResistant;

  Method(Kind kind, Strength strength, boolean phishingResistant) {
    this.kind = kind;
    this.strength = strength;
    this.phishingResistant = phishingResistant;
  }

  public Kind kind() {
    return kind;
  }

  /**
   * The strength reached once this method succeeds, together with a password where kind asks it.
   */
  public Strength strength() {
    return strength;
  }

  /** The level reached once this method succeeds. */
  public AuthenticationLevel level() {
    return strength.level();
  }

  /** Whether a page that only looks like ours gains nothing from this method. */
  public boolean phishingResistant() {
    return phishingResistant;
  }

  /** Whether the method sends the browser to somebody else's sign-in. */
  public boolean thirdParty() {
    return this == EID || kind == Kind.SOCIAL;
  }

  /** Reads a name of the catalogue in any case; empty when there is no such method. */
  public static Optional<Method> named(String name) {
    if (name == null) {
      return Optional.empty();
    }
    String wanted = name.strip().toUpperCase(Locale.ROOT);
    return Arrays.stream(values()).filter(m -> m.name().equals(wanted)).findFirst();
  }
}
