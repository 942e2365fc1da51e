package eu.tessera.federation.saml.idp;

import static eu.tessera.federation.assurance.AuthenticationLevel.BASIC;
import static eu.tessera.federation.assurance.AuthenticationLevel.HIGH;
import static eu.tessera.federation.assurance.AuthenticationLevel.MEDIUM;

import eu.tessera.federation.assurance.AuthenticationLevel;
import eu.tessera.federation.assurance.LevelOfAssurance;
import eu.tessera.federation.assurance.Method;
import eu.tessera.federation.assurance.Strength;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The classes of authentication context that we know: which methods are of the class, and how
 * strong it is. A class is a set of methods, not a step of one ladder.
 */
public final class AuthnClass {
  /** Classes that belong together; an answer stays within the family that was asked. */
  public enum Family {
    EIDAS,
    EU_LOGIN_LEVEL,
    EU_LOGIN_STRENGTH,
    STANDARD,
    REFEDS
  }

  private final String uri;
  private final Family family;
  private final Set<Method> methods;
  private final AuthenticationLevel level;
  private final Optional<LevelOfAssurance> eid;

  private AuthnClass(
      String uri,
      Family family,
      Predicate<Method> methods,
      AuthenticationLevel level,
      Optional<LevelOfAssurance> eid) {
    this.uri = uri;
    this.family = family;
    this.methods = EnumSet.noneOf(Method.class);
    for (Method m : Method.values()) {
      if (methods.test(m)) {
        this.methods.add(m);
      }
    }
    this.level = level;
    this.eid = eid;
  }

  static AuthnClass of(
      String uri, Family family, AuthenticationLevel level, Predicate<Method> methods) {
    return new AuthnClass(uri, family, methods, level, Optional.empty());
  }

  static AuthnClass eidas(LevelOfAssurance loa) {
    boolean low = loa == LevelOfAssurance.LOW || loa == LevelOfAssurance.NOT_NOTIFIED_LOW;
    boolean high = loa == LevelOfAssurance.HIGH || loa == LevelOfAssurance.NOT_NOTIFIED_HIGH;
    AuthenticationLevel level = low ? BASIC : high ? HIGH : MEDIUM;
    return new AuthnClass(loa.uri(), Family.EIDAS, m -> m == Method.EID, level, Optional.of(loa));
  }

  static AuthnClass strength(String uri, Strength strength) {
    return of(uri, Family.EU_LOGIN_STRENGTH, strength.level(), m -> m.strength() == strength);
  }

  public String uri() {
    return uri;
  }

  public Family family() {
    return family;
  }

  /** The level of eIDAS that it is; empty for the others. */
  public Optional<LevelOfAssurance> eidLevel() {
    return eid;
  }

  Set<Method> methods() {
    return methods;
  }

  AuthenticationLevel level() {
    return level;
  }

  /** By name, as it was asked for. */
  @Override
  public boolean equals(Object other) {
    return other instanceof AuthnClass c && uri.equals(c.uri);
  }

  @Override
  public int hashCode() {
    return uri.hashCode();
  }

  @Override
  public String toString() {
    return uri;
  }
}
