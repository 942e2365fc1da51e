package eu.tessera.bench.timing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Knocks at doors by turns, one knock after the other. */
public final class Knocking {
  private final int batches;
  private final int size;
  private final Random random;

  /**
   * @param batches how many count; one more goes before them and does not
   * @param size knocks at each door in a batch
   */
  public Knocking(int batches, int size, Random random) {
    this.batches = batches;
    this.size = size;
    this.random = random;
  }

  /** Knocks; in each batch as often at one door as at the other, in an order drawn anew. */
  public Map<Door, Times> at(List<Door> doors) throws IOException, InterruptedException {
    for (Door door : turns(doors)) {
      door.knock();
    }
    Map<Door, Times> times = new LinkedHashMap<>();
    doors.forEach(door -> times.put(door, new Times(size)));
    for (int batch = 0; batch < batches; batch++) {
      for (Door door : turns(doors)) {
        times.get(door).add(door.knock());
      }
    }
    return times;
  }

  private List<Door> turns(List<Door> doors) {
    List<Door> turns = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      turns.addAll(doors);
    }
    Collections.shuffle(turns, random);
    return turns;
  }
}
