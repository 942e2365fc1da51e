package eu.tessera.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PartTest {
  @Test
  void without_a_choice_everything_is_measured() {
    assertThat(Part.read("")).containsExactly(Part.values());
  }

  @Test
  void chosen_parts_are_measured_in_the_bench_s_own_order() {
    assertThat(Part.read("timing, saml")).containsExactly(Part.SAML, Part.TIMING);
  }

  @Test
  void a_part_that_is_none_is_refused_with_those_there_are() {
    assertThatThrownBy(() -> Part.read("saml,speed")).hasMessageContaining("speed\": flows,saml");
  }
}
