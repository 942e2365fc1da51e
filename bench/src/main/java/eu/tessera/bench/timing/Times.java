package eu.tessera.bench.timing;

import java.util.ArrayList;
import java.util.List;

/** What one door took, batch by batch, in nanoseconds. */
public final class Times {
  private final List<double[]> batches = new ArrayList<>();
  private final int size;
  private int next;

  Times(int size) {
    this.size = size;
    this.next = size;
  }

  void add(long nanos) {
    if (next == size) {
      batches.add(new double[size]);
      next = 0;
    }
    batches.get(batches.size() - 1)[next++] = nanos;
  }

  List<double[]> batches() {
    return List.copyOf(batches);
  }
}
