package eu.tessera.demo.node;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.demo.country.Atlas;
import eu.tessera.demo.country.Country;
import eu.tessera.federation.assurance.LevelOfAssurance;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;

class NodePagesTest {
  private static final List<NodeProtocol.Trick> TRICKS =
      List.of(new NodeProtocol.Trick("23", "assertion in clear"));

  private static Node node(String code, List<NodeProtocol.Trick> tricks) {
    Country country =
        Atlas.countries().stream().filter(c -> c.code().equals(code)).findFirst().orElseThrow();
    return new Node(country, new SilentProtocol(tricks), Clock.systemUTC());
  }

  private static String choose(Node node, String asker) {
    var asked =
        new NodeProtocol.Asked(
            "_1", asker, LevelOfAssurance.SUBSTANTIAL, List.of("FirstName"), "", "");
    return NodePages.choose(node, "id-1", asked).main().toString();
  }

  @Test
  void everybody_can_be_chosen_also_under_a_name_in_another_script() {
    assertThat(choose(node("LV", List.of()), "Tessera"))
        .contains("Jekaterina Morozova", "Екатерина Морозова")
        .contains("name=\"person\" value=\"2\"");
  }

  @Test
  void the_level_that_was_asked_for_is_chosen_and_a_lower_one_is_marked() {
    assertThat(choose(node("BE", List.of()), "Tessera"))
        .contains("value=\"http://eidas.europa.eu/LoA/substantial\" checked")
        .containsOnlyOnce("less than was asked");
  }

  @Test
  void names_and_askers_that_try_to_be_markup_are_shown_as_text() {
    assertThat(choose(node("XA", List.of()), "<img src=x>"))
        .contains("&lt;b&gt;Bold&lt;/b&gt;", "&lt;img src=x&gt;")
        .doesNotContain("<b>", "<img src=x");
  }

  @Test
  void an_honest_node_offers_no_tricks() {
    assertThat(choose(node("BE", List.of()), "Tessera")).doesNotContain("misbehave");
    assertThat(choose(node("XB", TRICKS), "Tessera")).contains("23: assertion in clear");
  }

  @Test
  void one_can_cancel_and_refuse_without_javascript() {
    assertThat(choose(node("BE", List.of()), "Tessera"))
        .contains("value=\"cancel\"", "value=\"refuse\"", "value=\"continue\"");
  }
}
