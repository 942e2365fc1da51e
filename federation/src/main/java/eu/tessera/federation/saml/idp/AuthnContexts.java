package eu.tessera.federation.saml.idp;

import eu.tessera.federation.assurance.AuthenticationLevel;
import eu.tessera.federation.assurance.Demand;
import eu.tessera.federation.assurance.Evidence;
import eu.tessera.federation.assurance.LevelOfAssurance;
import eu.tessera.federation.assurance.Method;
import eu.tessera.federation.saml.idp.AuthnClass.Family;
import eu.tessera.federation.saml.idp.ContextWish.Comparison;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Requested authentication contexts, turned into what the sign-in asks, and back into what is
 * asserted (SAML Core 3.3.2.2.1).
 */
public final class AuthnContexts {
  private AuthnContexts() {}

  /**
   * What is asked by these classes.
   *
   * @param asked as the request names them; those that are not known count for nothing
   * @return empty when no method of ours could meet it ({@link Refusal#UNKNOWN_CONTEXT})
   */
  public static Optional<ContextWish> wish(Comparison comparison, List<String> asked) {
    List<String> uris = asked.stream().distinct().toList();
    List<AuthnClass> known = uris.stream().flatMap(u -> AuthnClasses.of(u).stream()).toList();
    // better than something unknown can never be shown
    if (known.isEmpty() || comparison == Comparison.BETTER && known.size() < uris.size()) {
      return Optional.empty();
    }
    Set<Method> methods = EnumSet.noneOf(Method.class);
    for (Method method : Method.values()) {
      if (possible(comparison, known, method)) {
        methods.add(method);
      }
    }
    if (methods.isEmpty()) {
      return Optional.empty();
    }
    Demand demand = new Demand(AuthenticationLevel.BASIC, Set.of(), methods);
    return Optional.of(
        new ContextWish(comparison, known, demand, leastEid(comparison, known, methods)));
  }

  /**
   * Which class is asserted of this evidence.
   *
   * @param eid the level that a country's node stated, where one did; without it, an eID counts as
   *     substantial, the least that is asked of nodes
   * @return its URI; empty when the evidence does not meet the wish ({@link
   *     Refusal#LEVEL_NOT_REACHED})
   */
  public static Optional<String> asserted(
      ContextWish wish, Evidence evidence, Optional<LevelOfAssurance> eid) {
    LevelOfAssurance stated = eid.orElse(LevelOfAssurance.SUBSTANTIAL);
    List<Method> good =
        evidence.completed().stream()
            .filter(m -> meets(wish, m, stated))
            .sorted(Comparator.comparing(Method::strength).reversed())
            .toList();
    if (good.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        wish.classes().isEmpty() ? unasked(good.get(0), stated) : asked(wish, good, stated));
  }

  private static boolean meets(ContextWish wish, Method method, LevelOfAssurance stated) {
    return wish.classes().isEmpty()
        || satisfied(wish.comparison(), wish.classes(), method, Optional.of(stated));
  }

  /** Whether the method can meet it, at whatever level a node will state. */
  private static boolean possible(Comparison by, List<AuthnClass> asked, Method method) {
    return satisfied(by, asked, method, Optional.empty());
  }

  private static boolean satisfied(
      Comparison by, List<AuthnClass> asked, Method method, Optional<LevelOfAssurance> eid) {
    return switch (by) {
      case EXACT -> asked.stream().anyMatch(c -> holds(c, method, eid));
      case MINIMUM -> asked.stream().anyMatch(c -> holds(c, method, eid) || above(c, method, eid));
      case BETTER -> asked.stream().allMatch(c -> above(c, method, eid));
      case MAXIMUM -> asked.stream().anyMatch(c -> within(c, method, eid));
    };
  }

  /** Whether a sign-in by the method is of the class. */
  private static boolean holds(AuthnClass c, Method method, Optional<LevelOfAssurance> eid) {
    return c.methods().contains(method)
        && (c.eidLevel().isEmpty()
            || eid.map(stated -> stated.satisfies(c.eidLevel().get())).orElse(true));
  }

  /** Whether it is stronger than the class. */
  private static boolean above(AuthnClass c, Method method, Optional<LevelOfAssurance> eid) {
    if (c.eidLevel().isEmpty()) {
      return method.level().compareTo(c.level()) > 0;
    }
    LevelOfAssurance wanted = c.eidLevel().get();
    return method == Method.EID
        && next(wanted).isPresent()
        && eid.map(stated -> stated.satisfies(next(wanted).get())).orElse(true);
  }

  /** Whether it is not stronger than the class. */
  private static boolean within(AuthnClass c, Method method, Optional<LevelOfAssurance> eid) {
    if (c.eidLevel().isEmpty()) {
      return !above(c, method, eid);
    }
    LevelOfAssurance wanted = c.eidLevel().get();
    return method == Method.EID && eid.map(wanted::satisfies).orElse(true);
  }

  private static Optional<LevelOfAssurance> next(LevelOfAssurance level) {
    return switch (level) {
      case LOW -> Optional.of(LevelOfAssurance.SUBSTANTIAL);
      case SUBSTANTIAL -> Optional.of(LevelOfAssurance.HIGH);
      default -> Optional.empty();
    };
  }

  /** What a node must be asked for, so that its answer meets the wish. */
  private static Optional<LevelOfAssurance> leastEid(
      Comparison by, List<AuthnClass> asked, Set<Method> methods) {
    if (!methods.contains(Method.EID)) {
      return Optional.empty();
    }
    for (LevelOfAssurance level : LevelOfAssurance.values()) {
      if (satisfied(by, asked, Method.EID, Optional.of(level))) {
        return level == LevelOfAssurance.LOW ? Optional.empty() : Optional.of(level);
      }
    }
    return Optional.empty();
  }

  private static String asked(ContextWish wish, List<Method> good, LevelOfAssurance stated) {
    Optional<AuthnClass> listed =
        wish.classes().stream()
            .filter(c -> wish.comparison() != Comparison.BETTER)
            .filter(c -> good.stream().anyMatch(m -> holds(c, m, Optional.of(stated))))
            .findFirst();
    boolean named =
        wish.comparison() == Comparison.EXACT || wish.comparison() == Comparison.MAXIMUM;
    if (listed.isPresent() && (named || !ladder(listed.get().family()))) {
      return listed.get().uri();
    }
    // more than was asked for is said as what it is, in the words of those who ask
    AuthnClass first = listed.orElse(wish.classes().get(0));
    return ofFamily(first.family(), good.get(0), stated);
  }

  private static boolean ladder(Family family) {
    return family == Family.EIDAS || family == Family.EU_LOGIN_LEVEL;
  }

  private static String ofFamily(Family family, Method method, LevelOfAssurance stated) {
    return switch (family) {
      case EIDAS -> method == Method.EID ? stated.uri() : AuthnClasses.UNSPECIFIED;
      case EU_LOGIN_LEVEL -> AuthnClasses.euLoginLevel(method.level());
      case EU_LOGIN_STRENGTH -> AuthnClasses.euLoginStrength(method.strength());
      case REFEDS ->
          method.level() == AuthenticationLevel.BASIC
              ? AuthnClasses.REFEDS_SFA
              : AuthnClasses.REFEDS_MFA;
      case STANDARD -> unasked(method, stated); // the standard has no class for newer methods
    };
  }

  private static String unasked(Method method, LevelOfAssurance stated) {
    if (method == Method.EID) {
      return stated.uri();
    }
    String natural = AuthnClasses.natural(method);
    boolean strong = method.level() != AuthenticationLevel.BASIC;
    return natural.equals(AuthnClasses.UNSPECIFIED) && strong ? AuthnClasses.REFEDS_MFA : natural;
  }
}
