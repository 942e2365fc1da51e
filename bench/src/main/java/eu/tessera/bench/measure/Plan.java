package eu.tessera.bench.measure;

import java.time.Duration;

/**
 * How often a flow is repeated.
 *
 * @param flows in one round; enough of them to be long against the clock's ten milliseconds
 * @param rounds that count
 * @param patience for the warm-up, which ends earlier where the cost has settled; in CPU time of
 *     the server, so that a busy machine makes the warm-up longer and not thinner
 */
public record Plan(int flows, int rounds, Duration patience) {
  public Plan {
    if (flows < 1 || rounds < 1 || patience.isNegative()) {
      throw new IllegalArgumentException("a plan has at least one flow and one round");
    }
  }
}
