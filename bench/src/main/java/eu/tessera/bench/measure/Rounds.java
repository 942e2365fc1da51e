package eu.tessera.bench.measure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Repeats a flow from one caller, one after the other, and reads the server's clock around it. */
public final class Rounds {
  private final CpuClock clock;

  public Rounds(CpuClock clock) {
    this.clock = clock;
  }

  /** Warms up until the cost has settled or patience ends, then takes the rounds that count. */
  public Figure take(Flow flow, Plan plan) throws IOException, InterruptedException {
    List<Round> warmUp = new ArrayList<>();
    CpuTime begin = clock.read();
    while (!Settling.seenIn(warmUp)
        && clock.read().since(begin).all() < plan.patience().toMillis()) {
      warmUp.add(round(flow, plan.flows()));
    }
    List<Round> rounds = new ArrayList<>();
    for (int i = 0; i < plan.rounds(); i++) {
      rounds.add(round(flow, plan.flows()));
    }
    return new Figure(flow.name(), plan.flows(), warmUp, Settling.seenIn(warmUp), rounds);
  }

  private Round round(Flow flow, int flows) throws IOException, InterruptedException {
    flow.prepare(flows);
    CpuTime before = clock.read();
    long begin = System.nanoTime();
    for (int i = 0; i < flows; i++) {
      flow.once();
    }
    double wall = (System.nanoTime() - begin) / 1e6;
    return Round.of(clock.read().since(before), wall, flows);
  }
}
