package eu.tessera.ejb.factor;

import eu.tessera.federation.assurance.Method;
import eu.tessera.federation.assurance.Proof;
import java.time.Clock;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Runs every factor: an attempt is paid for before it is looked at, as {@link Tries} says, and a
 * success gives back what it paid.
 */
public final class FactorRunner {
  /** Hears of what did not succeed, for the auditor. */
  public interface Witness {
    /** An answer did not fit. */
    void wrong(Method method, Optional<UUID> account, Source source);

    /** An answer was not looked at, for there were too many before it. */
    void throttled(Method method, Optional<UUID> account, Source source);
  }

  private final Map<Method, Factor> factors = new EnumMap<>(Method.class);
  private final Tries tries;
  private final Witness witness;
  private final Clock clock;

  public FactorRunner(List<Factor> factors, Tries tries, Witness witness, Clock clock) {
    factors.forEach(f -> this.factors.put(f.method(), f));
    this.tries = tries;
    this.witness = witness;
    this.clock = clock;
  }

  /** The methods that there are in this house. */
  public Set<Method> methods() {
    return Set.copyOf(factors.keySet());
  }

  /** The methods that the account has set up. */
  public Set<Method> setUpBy(UUID account) {
    Set<Method> methods = EnumSet.noneOf(Method.class);
    factors.values().stream().filter(f -> f.setUpBy(account)).forEach(f -> methods.add(f.method()));
    return methods;
  }

  /**
   * Lets the factor of {@code method} look at the answer.
   *
   * @param account empty when the name belongs to nobody
   * @param name stands for the account in the throttle: the account's id, or a digest of what was
   *     typed
   */
  public Verdict run(
      Method method, Optional<UUID> account, String name, Answer answer, Source source) {
    Optional<Tries.Attempt> paid = tries.pay(method, account, name, source);
    if (paid.isEmpty()) {
      witness.throttled(method, account, source);
      return new Verdict.TooMany();
    }
    Tries.Attempt attempt = paid.get();
    return switch (factors.get(method).verify(account, answer)) {
      case FITS -> {
        attempt.giveBack();
        yield new Verdict.Proven(account.orElseThrow(), new Proof(method, clock.instant()));
      }
      case FITS_NOT -> {
        attempt.lost();
        witness.wrong(method, account, source);
        yield new Verdict.Wrong();
      }
      case NO_ROOM -> {
        attempt.giveBack();
        yield new Verdict.Busy();
      }
    };
  }
}
