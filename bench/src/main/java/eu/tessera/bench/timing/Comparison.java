package eu.tessera.bench.timing;

import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/**
 * One door held against the usual one.
 *
 * @param superiority how often this door takes longer
 * @param usualMillis the middle of what the usual door took
 * @param millis the middle of what this one took
 */
public record Comparison(
    Question question, Door door, Superiority superiority, double usualMillis, double millis) {
  static Comparison of(Question question, Door door, Times usual, Times times) {
    return new Comparison(
        question,
        door,
        Superiority.of(times.batches(), usual.batches()),
        middle(usual.batches()),
        middle(times.batches()));
  }

  /** What was held against what. */
  public String name() {
    return question.asked() + ": " + door.name() + " / " + question.usual().name();
  }

  private static double middle(List<double[]> batches) {
    double[] sorted = batches.stream().flatMapToDouble(DoubleStream::of).sorted().toArray();
    return sorted[sorted.length / 2] / 1e6;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "%s: %s (%.2f and %.2f ms)", name(), superiority, millis, usualMillis);
  }
}
