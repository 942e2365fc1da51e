package eu.tessera.federation.assurance;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One thing that a person has proved.
 *
 * @param method how
 * @param at when, to the millisecond at least: clients read it as {@code loginDate}
 * @param stated of an eID, the level that the country's node stated in this very act; none or one
 */
public record Proof(Method method, Instant at, List<LevelOfAssurance> stated)
    implements Serializable {
  public Proof {
    stated = List.copyOf(stated);
    if (stated.size() > 1 || method != Method.EID && !stated.isEmpty()) {
      throw new IllegalArgumentException("only a country's node states a level, and only one");
    }
  }

  public Proof(Method method, Instant at) {
    this(method, at, List.of());
  }

  /** By an eID, for which its node vouches at that level. */
  public static Proof byEid(LevelOfAssurance level, Instant at) {
    return new Proof(Method.EID, at, List.of(level));
  }

  /** The level that a node stated. */
  public Optional<LevelOfAssurance> level() {
    return stated.stream().findFirst();
  }
}
