package eu.tessera.ejb.signin;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.ejb.factor.Source;
import eu.tessera.ejb.grid.LocalGrid;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TellingTest {
  private static final Source HERE = new Source("192.0.2.1", "");

  private final Telling telling = telling(false);

  private static Telling telling(boolean uniform) {
    return new Telling(new LocalGrid().throttle(), Telling.Limits.DEFAULT, uniform);
  }

  @Test
  void who_asks_about_many_addresses_is_told_no_more() {
    long told =
        IntStream.range(0, 200).filter(i -> telling.mayLookUp(i + "@example.org", HERE)).count();
    assertThat(told).isEqualTo(20);
    assertThat(telling.mayLookUp("a@example.org", new Source("192.0.2.2", ""))).isTrue();
  }

  @Test
  void who_asks_about_one_address_from_many_places_is_told_no_more() {
    long told =
        IntStream.range(0, 200)
            .filter(i -> telling.mayLookUp("a@example.org", new Source("192.0.2." + i, "")))
            .count();
    assertThat(told).isEqualTo(10);
  }

  @Test
  void in_total_only_so_many_are_told() {
    assertThat(IntStream.range(0, 2000).filter(i -> telling.mayTell()).count()).isEqualTo(600);
  }

  @Test
  void with_uniform_answers_nobody_is_told() {
    assertThat(telling(true).mayLookUp("a@example.org", HERE)).isFalse();
  }
}
