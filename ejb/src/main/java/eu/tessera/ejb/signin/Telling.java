package eu.tessera.ejb.signin;

import eu.tessera.ejb.factor.Source;
import eu.tessera.ejb.grid.Throttle;
import eu.tessera.ejb.grid.Throttle.Limit;
import java.time.Duration;

/**
 * Whether somebody may be told that an e-mail address belongs to nobody (S3). Whoever asks often,
 * about one address or from one place, and everybody once too many ask in total, gets the answer
 * that all get who are known: the page that asks for the password, which offers to create an
 * account as well. So asking very often tells nothing, and stops nobody who is known.
 */
public final class Telling {
  /**
   * How often.
   *
   * @param source from one source
   * @param name about one address
   * @param total that an address belongs to nobody, to anybody
   */
  public record Limits(Limit source, Limit name, Limit total) {
    public static final Limits DEFAULT =
        new Limits(
            new Limit(20, Duration.ofMinutes(10)),
            new Limit(10, Duration.ofHours(1)),
            new Limit(600, Duration.ofMinutes(10)));
  }

  private final Throttle throttle;
  private final Limits limits;
  private final boolean uniform;

  /**
   * @param uniform whether nobody is told at all ({@code TESSERA_UNIFORM_ANSWERS})
   */
  public Telling(Throttle throttle, Limits limits, boolean uniform) {
    this.throttle = throttle;
    this.limits = limits;
    this.uniform = uniform;
  }

  /**
   * Whether it may be looked up; known addresses cost as much as others, so that the count tells
   * nothing.
   *
   * @param canonical the one form of the address
   */
  boolean mayLookUp(String canonical, Source source) {
    return !uniform
        && throttle.allows("told|source|" + source.address(), limits.source())
        && throttle.allows("told|name|" + Browser.holding(canonical).digest(), limits.name());
  }

  /** Whether one more may be told that an address is nobody's. */
  boolean mayTell() {
    return throttle.allows("told", limits.total());
  }
}
