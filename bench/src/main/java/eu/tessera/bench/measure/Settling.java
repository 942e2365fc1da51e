package eu.tessera.bench.measure;

import java.util.List;

/**
 * Whether a cost has settled: the last rounds lie close together, and the compiler takes little of
 * them. Closeness alone will not do, for a flow can stay on a plateau while it waits for the
 * compiler.
 */
final class Settling {
  private static final int ROUNDS = 4;
  private static final double CLOSE = 0.20;
  private static final double LITTLE = 0.10;

  private Settling() {}

  static boolean seenIn(List<Round> rounds) {
    if (rounds.size() < ROUNDS) {
      return false;
    }
    var last = rounds.subList(rounds.size() - ROUNDS, rounds.size());
    double least = last.stream().mapToDouble(Round::cpu).min().orElseThrow();
    double most = last.stream().mapToDouble(Round::cpu).max().orElseThrow();
    double all = last.stream().mapToDouble(Round::cpu).sum();
    double compiling = last.stream().mapToDouble(Round::compiling).sum();
    return most - least <= CLOSE * most && compiling <= LITTLE * all;
  }
}
