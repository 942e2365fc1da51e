package eu.tessera.demo.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class HtmlTest {
  @Test
  void a_name_that_tries_to_leave_its_attribute_stays_inside() {
    assertThat(Html.of("<a title=\"{}\">", "\" onclick=\"steal()").toString())
        .isEqualTo("<a title=\"&quot; onclick=&quot;steal()\">");
  }

  @Test
  void markup_is_not_escaped_twice() {
    Html inner = Html.of("<b>{}</b>", "a & b");
    assertThat(Html.of("<p>{}</p>", inner).toString()).isEqualTo("<p><b>a &amp; b</b></p>");
  }

  @Test
  void text_that_looks_like_a_place_is_not_filled() {
    assertThat(Html.of("{}-{}", "{}", "x").toString()).isEqualTo("{}-x");
  }

  @Test
  void a_template_with_a_part_too_few_or_too_many_is_refused() {
    assertThatThrownBy(() -> Html.of("{}{}", "one")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Html.of("{}", 1, 2)).isInstanceOf(IllegalArgumentException.class);
  }
}
