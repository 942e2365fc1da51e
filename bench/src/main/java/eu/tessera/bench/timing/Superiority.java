package eu.tessera.bench.timing;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.commons.statistics.descriptive.DoubleStatistics;
import org.apache.commons.statistics.descriptive.Statistic;
import org.apache.commons.statistics.distribution.TDistribution;
import org.apache.commons.statistics.inference.MannWhitneyUTest;

/**
 * How often the one takes longer than the other: the probability of superiority (the area under the
 * ROC curve, Mann and Whitney's U over the number of pairs). One half tells nothing, none or one
 * tells all. Taken within each batch, so that a machine that gets slower from batch to batch moves
 * nothing; the interval comes from how much the batches differ.
 *
 * @param share of the pairs in which the first took longer
 * @param within half of the interval that holds the true share 999 times of 1000
 * @param knocks at each of the two
 */
public record Superiority(double share, double within, int knocks) {
  /** Half of what may be wrong: both ends of the interval have their part of one in a thousand. */
  private static final double TAIL = 0.0005;

  /**
   * From two or more batches, the same number of both.
   *
   * @throws IllegalArgumentException when there are fewer, or not as many of one as of the other
   */
  public static Superiority of(List<double[]> first, List<double[]> second) {
    if (first.size() < 2 || first.size() != second.size()) {
      throw new IllegalArgumentException("an interval needs batches, as many of one as of both");
    }
    double[] shares =
        IntStream.range(0, first.size())
            .mapToDouble(i -> share(first.get(i), second.get(i)))
            .toArray();
    int knocks = first.stream().mapToInt(batch -> batch.length).sum();
    var statistics =
        DoubleStatistics.of(
            java.util.EnumSet.of(Statistic.MEAN, Statistic.STANDARD_DEVIATION), shares);
    double deviation = statistics.getAsDouble(Statistic.STANDARD_DEVIATION);
    double quantile = TDistribution.of(shares.length - 1.0).inverseSurvivalProbability(TAIL);
    return new Superiority(
        statistics.getAsDouble(Statistic.MEAN),
        quantile * deviation / Math.sqrt(shares.length),
        knocks);
  }

  private static double share(double[] first, double[] second) {
    double u = MannWhitneyUTest.withDefaults().statistic(first, second);
    return u / ((double) first.length * second.length);
  }

  /** How far from telling nothing it is, at the least. */
  public double atLeast() {
    return Math.max(0, Math.abs(share - 0.5) - within);
  }

  /** Whether the times differ by more than {@code tolerated}, noise left out. */
  public boolean tells(double tolerated) {
    return atLeast() > tolerated;
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%.3f ± %.3f of %d pairs", share, within, knocks);
  }
}
