package eu.tessera.ejb.grid;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import java.time.Duration;

/**
 * Counts attempts by key, on all nodes together. An attempt is paid for before it is made, so that
 * many at once cannot slip through, and given back where it was honest.
 */
public final class Throttle {
  private final ProxyManager<String> buckets;

  Throttle(ProxyManager<String> buckets) {
    this.buckets = buckets;
  }

  /**
   * How often something may happen.
   *
   * @param times in a row
   * @param per the time after which all of them may happen again
   */
  public record Limit(int times, Duration per) {
    BucketConfiguration configuration() {
      return BucketConfiguration.builder()
          .addLimit(Bandwidth.builder().capacity(times).refillGreedy(times, per).build())
          .build();
    }
  }

  /** Pays for one attempt; false when none is left. */
  public boolean allows(String key, Limit limit) {
    return buckets.getProxy(key, limit::configuration).tryConsume(1);
  }

  /** How many are left; pays for none. */
  public long left(String key, Limit limit) {
    return buckets.getProxy(key, limit::configuration).getAvailableTokens();
  }

  /** Gives one attempt back. */
  public void giveBack(String key, Limit limit) {
    buckets.getProxy(key, limit::configuration).addTokens(1);
  }
}
