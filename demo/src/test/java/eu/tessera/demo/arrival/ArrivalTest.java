package eu.tessera.demo.arrival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ArrivalTest {
  @Test
  void single_sign_on_is_read_from_either_dialect() {
    assertThat(arrival(Map.of("sso", List.of("true"))).singleSignOn()).contains(true);
    assertThat(arrival(Map.of("isFromNewLogin", List.of("true"))).singleSignOn()).contains(false);
    assertThat(arrival(Map.of()).singleSignOn()).isEmpty();
  }

  @Test
  void somebody_without_names_is_greeted_by_the_user_id() {
    assertThat(arrival(Map.of()).name()).isEmpty();
    assertThat(ArrivalView.greeting(arrival(Map.of())).toString()).contains(">n0012abc</span>");
  }

  @Test
  void only_what_was_said_is_shown() {
    String said =
        ArrivalView.greeting(arrival(Map.of("authenticationLevel", List.of("HIGH")))).toString();
    assertThat(said).contains("HIGH: ").doesNotContain("How well you are known");
  }

  @Test
  void hostile_values_are_shown_as_text() {
    var hostile = arrival(Map.of("<x>", List.of("<script>"), "strengths", List.of("<i>")));
    assertThat(ArrivalView.everything(hostile).toString()).doesNotContain("<script", "<x>", "<i>");
    assertThat(ArrivalView.greeting(hostile).toString()).doesNotContain("<i>");
  }

  @Test
  void an_answer_without_a_user_is_refused() {
    assertThatThrownBy(() -> new Arrival(" ", Map.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void an_arrival_prints_nobody() {
    assertThat(arrival(Map.of("email", List.of("ada@example.org"))).toString())
        .doesNotContain("ada", "n0012abc");
  }

  private static Arrival arrival(Map<String, List<String>> fields) {
    return new Arrival("n0012abc", fields);
  }
}
