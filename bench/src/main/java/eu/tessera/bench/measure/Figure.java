package eu.tessera.bench.measure;

import java.util.List;

/**
 * What a flow costs.
 *
 * @param name of the flow
 * @param flows in each round
 * @param warmUp the rounds before the cost had settled
 * @param settled false when patience ended first
 * @param rounds those that count
 */
public record Figure(
    String name, int flows, List<Round> warmUp, boolean settled, List<Round> rounds) {
  public Figure {
    warmUp = List.copyOf(warmUp);
    rounds = List.copyOf(rounds);
    if (rounds.isEmpty()) {
      throw new IllegalArgumentException("a figure has at least one round");
    }
  }

  /** Server CPU of one flow in milliseconds: the middle round's. */
  public double median() {
    double[] sorted = sorted();
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }

  public double least() {
    return sorted()[0];
  }

  public double most() {
    return sorted()[rounds.size() - 1];
  }

  /** How much of it still went into compiling. */
  public double compiling() {
    return rounds.stream().mapToDouble(Round::compiling).average().orElseThrow();
  }

  public int warmUpFlows() {
    return warmUp.size() * flows;
  }

  private double[] sorted() {
    return rounds.stream().mapToDouble(Round::cpu).sorted().toArray();
  }
}
