package eu.tessera.federation.assurance;

import java.io.Serializable;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a service asks of the act of signing in.
 *
 * @param level the least level
 * @param strengths the strengths it takes; empty means any
 * @param methods the methods it takes; never empty
 */
public record Demand(AuthenticationLevel level, Set<Strength> strengths, Set<Method> methods)
    implements Serializable {
  public static final Demand ANYTHING =
      new Demand(AuthenticationLevel.BASIC, Set.of(), EnumSet.allOf(Method.class));

  public Demand {
    strengths = inOrder(strengths, Strength.class);
    methods = inOrder(methods, Method.class);
    if (methods.isEmpty()) {
      throw new IllegalArgumentException("a service takes at least one method");
    }
  }

  /**
   * The strengths of {@code evidence} that this demand takes, the strongest first; empty when the
   * evidence is not enough. A password counts as the first half of another method even where alone
   * it would not do.
   */
  public List<Strength> satisfiedBy(Evidence evidence) {
    return evidence.completed().stream()
        .filter(this::takes)
        .map(Method::strength)
        .distinct()
        .sorted(Comparator.reverseOrder())
        .toList();
  }

  /**
   * What meets this demand and {@code other} too.
   *
   * @return empty when no method could
   */
  public Optional<Demand> and(Demand other) {
    Set<Method> both = EnumSet.noneOf(Method.class);
    for (Method method : Method.values()) {
      if (takes(method) && other.takes(method)) {
        both.add(method);
      }
    }
    // each of these methods meets level and strengths of both already
    AuthenticationLevel higher = level.satisfies(other.level) ? level : other.level;
    return both.isEmpty()
        ? Optional.empty()
        : Optional.of(new Demand(higher, strengths.isEmpty() ? other.strengths : strengths, both));
  }

  /** Whether success of {@code method} could meet this demand. */
  public boolean takes(Method method) {
    return methods.contains(method)
        && method.level().satisfies(level)
        && (strengths.isEmpty() || strengths.contains(method.strength()));
  }

  /** A copy whose order, and so its written form, is the same in every process. */
  private static <E extends Enum<E>> Set<E> inOrder(Set<E> some, Class<E> type) {
    EnumSet<E> ordered = EnumSet.noneOf(type);
    ordered.addAll(some);
    return Collections.unmodifiableSet(ordered);
  }
}
