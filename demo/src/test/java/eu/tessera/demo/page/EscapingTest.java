package eu.tessera.demo.page;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class EscapingTest {
  @Property(tries = 300)
  void text_never_becomes_markup(@ForAll String text) {
    assertThat(Html.of("{}", text).toString()).doesNotContain("<", ">", "\"", "'");
  }
}
