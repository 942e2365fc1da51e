package eu.tessera.ejb.signin;

import eu.tessera.federation.assurance.AuthenticationLevel;
import eu.tessera.federation.assurance.Demand;
import eu.tessera.federation.assurance.Method;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an owner has to prove before a change: as much as the account can, so that whoever knows the
 * password alone cannot change an account that has more, and a password at least.
 */
public final class Confirming {
  private Confirming() {}

  /**
   * @param has the methods that the account has set up, an eID that opens it included
   */
  public static Demand demand(Set<Method> has) {
    Set<Method> own =
        has.stream().filter(m -> m.kind() != Method.Kind.SOCIAL).collect(Collectors.toSet());
    AuthenticationLevel level =
        own.stream()
            .map(Method::level)
            .max(Comparator.naturalOrder())
            .orElse(AuthenticationLevel.BASIC);
    return new Demand(level, Set.of(), own.isEmpty() ? EnumSet.of(Method.PASSWORD) : own);
  }
}
