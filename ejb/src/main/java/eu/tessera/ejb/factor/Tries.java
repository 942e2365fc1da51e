package eu.tessera.ejb.factor;

import eu.tessera.ejb.grid.Throttle;
import eu.tessera.ejb.grid.Throttle.Limit;
import eu.tessera.federation.assurance.Method;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * How often one may try. A stranger pays by account and source together, so that who guesses shuts
 * out himself and not the owner; then by account over all sources; then by source over all
 * accounts. A browser in which the account has signed in before has tries of its own, which no
 * stranger can use up (OWASP, "device cookies"): however many guess, the owner gets in there.
 *
 * <p>While more answers are wrong in total than people mistype, someone tries lists of names and
 * passwords from many places: for so long strangers get fewer tries. It is never refused in total,
 * for that would let anybody shut out everybody.
 */
public final class Tries {
  /**
   * How many.
   *
   * @param here one account from one source
   * @param account one account from anywhere
   * @param source any account from one source
   * @param known one account from one browser that is known to it
   * @param wrong wrong answers in total, until strangers get fewer tries
   * @param siege one account from one source, once they do
   */
  public record Limits(
      Limit here, Limit account, Limit source, Limit known, Limit wrong, Limit siege) {
    public static final Limits DEFAULT =
        new Limits(
            new Limit(5, Duration.ofMinutes(10)),
            new Limit(50, Duration.ofHours(1)),
            new Limit(300, Duration.ofMinutes(5)),
            new Limit(10, Duration.ofMinutes(10)),
            new Limit(3000, Duration.ofMinutes(10)),
            new Limit(2, Duration.ofMinutes(10)));
  }

  /** Knows in which browsers an account has signed in before. */
  @FunctionalInterface
  public interface Acquaintance {
    /**
     * Whether it has.
     *
     * @param browser as {@link Source#browser()}
     */
    boolean knows(UUID account, String browser);
  }

  private record Paid(String key, Limit limit) {}

  private static final Duration SIEGE = Duration.ofMinutes(5);

  private final Throttle throttle;
  private final Limits limits;
  private final Acquaintance acquaintance;
  private final Clock clock;

  /** Each node finds out by itself, at its next wrong answer. */
  private volatile Instant siegeUntil = Instant.MIN;

  public Tries(Throttle throttle, Limits limits, Acquaintance acquaintance, Clock clock) {
    this.throttle = throttle;
    this.limits = limits;
    this.acquaintance = acquaintance;
    this.clock = clock;
  }

  /** One attempt that is paid for. */
  public final class Attempt {
    private final List<Paid> prices;

    private Attempt(List<Paid> prices) {
      this.prices = prices;
    }

    /** It was honest, or was not looked at: it costs nothing. */
    void giveBack() {
      prices.forEach(p -> throttle.giveBack(p.key(), p.limit()));
    }

    /** It was wrong. */
    void lost() {
      if (!throttle.allows("wrong", limits.wrong())) {
        siegeUntil = clock.instant().plus(SIEGE);
      }
    }
  }

  /**
   * Pays for one attempt, before it is looked at; empty when there were too many.
   *
   * @param name stands for the account: its id, or a digest of what was typed
   */
  Optional<Attempt> pay(Method method, Optional<UUID> account, String name, Source source) {
    List<Paid> prices =
        known(account, source)
            ? List.of(new Paid(method + "|" + name + "|known|" + source.browser(), limits.known()))
            : strangers(method, name, source);
    for (int paid = 0; paid < prices.size(); paid++) {
      if (!throttle.allows(prices.get(paid).key(), prices.get(paid).limit())) {
        new Attempt(prices.subList(0, paid)).giveBack();
        return Optional.empty();
      }
    }
    return Optional.of(new Attempt(prices));
  }

  /**
   * How many tries strangers have left at an account, from wherever they come.
   *
   * @param name as it is paid by
   */
  public long left(Method method, String name) {
    return throttle.left(method + "|" + name, limits.account());
  }

  private boolean known(Optional<UUID> account, Source source) {
    return !source.browser().isEmpty()
        && account.filter(a -> acquaintance.knows(a, source.browser())).isPresent();
  }

  private List<Paid> strangers(Method method, String name, Source source) {
    String here = method + "|" + name + "|" + source.address();
    List<Paid> prices = new ArrayList<>();
    if (clock.instant().isBefore(siegeUntil)) {
      prices.add(new Paid("siege|" + here, limits.siege()));
    }
    prices.add(new Paid(here, limits.here()));
    prices.add(new Paid(method + "|" + name, limits.account()));
    prices.add(new Paid("source|" + source.address(), limits.source()));
    return prices;
  }
}
