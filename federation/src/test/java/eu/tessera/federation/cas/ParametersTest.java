package eu.tessera.federation.cas;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParametersTest {
  @Test
  void of_a_repeated_name_the_first_value_counts() {
    assertThat(Parameters.ofQuery("a=1&a=2").first("a")).contains("1");
    assertThat(Parameters.ofQuery("a=1").and(Parameters.ofForm("a=2&b=3")).first("a"))
        .contains("1");
  }

  @Test
  void a_name_without_a_value_is_there() {
    assertThat(Parameters.ofQuery("renew&x=").first("renew")).contains("");
    assertThat(Parameters.ofQuery("renew").has("gateway")).isFalse();
  }

  @Test
  void text_is_utf_8_and_broken_escapes_stay_or_are_replaced() {
    assertThat(Parameters.ofQuery("a=caf%C3%A9+%F0%9F%98%80").first("a")).contains("café 😀");
    assertThat(Parameters.ofQuery("a=100%&b=%zz&c=%ff").first("a")).contains("100%");
    assertThat(Parameters.ofQuery("b=%zz").first("b")).contains("%zz");
    assertThat(Parameters.ofQuery("c=%ff").first("c")).contains("\ufffd");
  }

  @Test
  void a_request_past_the_bounds_is_too_large_and_holds_nothing() {
    assertThat(Parameters.ofQuery("a=1&".repeat(101)).tooLarge()).isTrue();
    assertThat(Parameters.ofForm("a=" + "x".repeat(40_000)).tooLarge()).isTrue();
    assertThat(Parameters.ofForm("a=" + "x".repeat(40_000)).has("a")).isFalse();
    assertThat(Parameters.ofQuery("a=1&".repeat(99)).tooLarge()).isFalse();
    Parameters many = Parameters.ofQuery("a=1&".repeat(60));
    assertThat(many.and(many).tooLarge()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "service=https%3A%2F%2Fa.eu%2Fb%3Fx%3D1%26y%3D2&ticket=T, https://a.eu/b?x=1&y=2",
    "service=https://a.eu/b?x=1&y=2&ticket=T, https://a.eu/b?x=1&y=2",
    "service=https://a.eu/b?x=1&y=2&renew=true&z=3, https://a.eu/b?x=1&y=2",
    "service=https://a.eu/b&y=2&ticket=T, https://a.eu/b",
    "service=https://a.eu%2Fb%3Fx%3D1&ticket=T, https://a.eu/b?x=1",
    "ticket=T&service=https://a.eu/b?x=1, https://a.eu/b?x=1",
    "service=https%3A%2F%2Fa.eu%2Fb%3Fx%3D1&y=2, https://a.eu/b?x=1",
  })
  void an_unencoded_service_keeps_its_own_query(String query, String likeliest) {
    assertThat(Parameters.ofQuery(query).addresses("service")).first().isEqualTo(likeliest);
  }

  @Test
  void an_unencoded_service_may_also_mean_its_text_as_it_stands_or_less() {
    assertThat(Parameters.ofQuery("service=https://a.eu/b?x=a%20b&y=2").addresses("service"))
        .containsExactly(
            "https://a.eu/b?x=a b&y=2", "https://a.eu/b?x=a%20b&y=2", "https://a.eu/b?x=a b");
  }

  @Test
  void the_query_made_of_a_form_reads_the_same_and_breaks_no_header() {
    Parameters form = Parameters.ofForm("service=https://a.eu/b?x=1&y=2&bad=\"<\r\nSet-Cookie:x#");
    assertThat(form.toQuery())
        .startsWith("service=https://a.eu/b?x=1&y=2&")
        .doesNotContain("\r", "\n", "<", "#");
    Parameters again = Parameters.ofQuery(form.toQuery());
    assertThat(again.first("bad")).isEqualTo(form.first("bad"));
    assertThat(again.addresses("service")).startsWith(form.addresses("service").get(0));
  }

  @Property(tries = 500)
  void any_text_can_be_read(@ForAll @StringLength(max = 200) String text) {
    Parameters parameters = Parameters.ofQuery(text);
    assertThat(parameters.toQuery()).matches("[!-~]*");
    assertThat(parameters.addresses("service")).hasSizeLessThan(4);
  }

  @Test
  void values_stay_out_of_logs() {
    assertThat(Parameters.ofQuery("ticket=ST-1-secret").toString()).isEqualTo("[ticket]");
  }

  @Test
  void what_is_left_out_changes_nothing_of_the_rest() {
    Parameters all = Parameters.ofQuery("format=JSON&service=https://a.eu/b?x=1&y=2&renew");
    Parameters some = all.only(name -> !name.equals("format"));
    assertThat(some.toQuery()).isEqualTo("service=https://a.eu/b?x=1&y=2&renew");
    assertThat(some.addresses("service")).isEqualTo(all.addresses("service"));
    assertThat(Parameters.ofQuery("a=" + "x".repeat(40_000)).only(name -> true).tooLarge())
        .isTrue();
  }
}
