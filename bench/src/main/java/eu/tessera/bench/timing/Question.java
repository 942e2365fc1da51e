package eu.tessera.bench.timing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What somebody may want to know by the clock.
 *
 * @param asked how, in the words of the report
 * @param usual the door that all others are held against
 */
public record Question(String asked, Door usual, List<Door> others) {
  Question(String asked, Door usual, Door... others) {
    this(asked, usual, List.of(others));
  }

  /** Knocks at all doors and holds each against the usual one. */
  public List<Comparison> answered(Knocking knocking) throws IOException, InterruptedException {
    List<Door> doors = Stream.concat(Stream.of(usual), others.stream()).toList();
    Map<Door, Times> times = knocking.at(doors);
    List<Comparison> comparisons = new ArrayList<>();
    for (Door other : others) {
      comparisons.add(Comparison.of(this, other, times.get(usual), times.get(other)));
    }
    return comparisons;
  }

  /** The same about one of the doors only, to be asked again. */
  public Question about(Door other) {
    return new Question(asked, usual, List.of(other));
  }
}
