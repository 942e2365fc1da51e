package eu.tessera.ejb.factor;

import eu.tessera.ejb.grid.Throttle;
import eu.tessera.ejb.grid.Throttle.Limit;
import eu.tessera.federation.assurance.Method;
import eu.tessera.federation.assurance.Proof;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Runs every factor: an attempt is paid for before it is looked at, first by account and source
 * together, so that a stranger who guesses shuts out himself and not the owner, then by account
 * over all sources, then by source over all accounts. A success gives back what it paid.
 */
public final class FactorRunner {
  /**
   * How often one may try.
   *
   * @param here one account from one source
   * @param account one account from anywhere
   * @param source any account from one source
   */
  public record Limits(Limit here, Limit account, Limit source) {
    public static final Limits DEFAULT =
        new Limits(
            new Limit(5, Duration.ofMinutes(10)),
            new Limit(50, Duration.ofHours(1)),
            new Limit(300, Duration.ofMinutes(5)));
  }

  /** Hears of what did not succeed, for the auditor. */
  public interface Witness {
    /** An answer did not fit. */
    void wrong(Method method, Optional<UUID> account, Source source);

    /** An answer was not looked at, for there were too many before it. */
    void throttled(Method method, Optional<UUID> account, Source source);
  }

  private record Paid(String key, Limit limit) {}

  private final Map<Method, Factor> factors = new EnumMap<>(Method.class);
  private final Throttle throttle;
  private final Limits limits;
  private final Witness witness;
  private final Clock clock;

  public FactorRunner(
      List<Factor> factors, Throttle throttle, Limits limits, Witness witness, Clock clock) {
    factors.forEach(f -> this.factors.put(f.method(), f));
    this.throttle = throttle;
    this.limits = limits;
    this.witness = witness;
    this.clock = clock;
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
    List<Paid> prices =
        List.of(
            new Paid(method + "|" + name + "|" + source.address(), limits.here()),
            new Paid(method + "|" + name, limits.account()),
            new Paid("source|" + source.address(), limits.source()));
    for (int paid = 0; paid < prices.size(); paid++) {
      if (!throttle.allows(prices.get(paid).key(), prices.get(paid).limit())) {
        giveBack(prices.subList(0, paid));
        witness.throttled(method, account, source);
        return new Verdict.TooMany();
      }
    }
    return switch (factors.get(method).verify(account, answer)) {
      case FITS -> {
        giveBack(prices);
        yield new Verdict.Proven(account.orElseThrow(), new Proof(method, clock.instant()));
      }
      case FITS_NOT -> {
        witness.wrong(method, account, source);
        yield new Verdict.Wrong();
      }
      case NO_ROOM -> {
        giveBack(prices);
        yield new Verdict.Busy();
      }
    };
  }

  private void giveBack(List<Paid> prices) {
    prices.forEach(p -> throttle.giveBack(p.key(), p.limit()));
  }
}
