package eu.tessera.bench.timing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KnockingTest {
  private final List<String> knocks = new ArrayList<>();

  @Test
  void every_door_is_knocked_at_as_often_in_each_batch() throws Exception {
    Door one = door("one", 1);
    Door other = door("other", 2);
    Map<Door, Times> times = new Knocking(3, 4, new Random(1)).at(List.of(one, other));
    assertThat(times.get(one).batches()).hasSize(3).allMatch(batch -> batch.length == 4);
    assertThat(times.get(other).batches()).hasSize(3).allMatch(batch -> batch[0] == 2);
    for (int batch = 0; batch < 4; batch++) {
      assertThat(knocks.subList(batch * 8, batch * 8 + 8))
          .filteredOn("one"::equals)
          .as("batch %s, the one before them included", batch)
          .hasSize(4);
    }
  }

  @Test
  void the_order_is_drawn_anew() throws Exception {
    new Knocking(2, 10, new Random(1)).at(List.of(door("one", 1), door("other", 1)));
    assertThat(knocks.subList(20, 40)).isNotEqualTo(knocks.subList(40, 60));
  }

  private Door door(String name, long nanos) {
    return new Door() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public long knock() {
        knocks.add(name);
        return nanos;
      }
    };
  }
}
