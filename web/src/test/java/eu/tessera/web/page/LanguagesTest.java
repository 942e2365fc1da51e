package eu.tessera.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest {
  private final Languages languages = Languages.load();

  @Test
  void the_address_wins_over_the_cookie_and_the_cookie_over_the_browser() {
    assertThat(chosen("nl", "fr", "en")).isEqualTo("nl");
    assertThat(chosen(null, "fr", "en")).isEqualTo("fr");
    assertThat(chosen(null, null, "nl")).isEqualTo("nl");
  }

  @Test
  void english_is_the_last_resort() {
    assertThat(chosen(null, null, null)).isEqualTo("en");
    assertThat(chosen("tlh", "xx", "zh-CN")).isEqualTo("en");
  }

  @Test
  void a_language_that_is_not_spoken_counts_for_nothing() {
    assertThat(chosen("tlh", "fr", null)).isEqualTo("fr");
  }

  @ParameterizedTest
  @CsvSource({
    "fr-BE, fr",
    "'zh, nl;q=0.5', nl",
    "'en;q=0.1, fr;q=0.9', fr",
    "'fr;q=0, nl', nl",
    "'*', en",
    "'fr_FR', en",
    "'de-CH, *;q=0.5', de",
    "'zh-CN, *;q=0.5', en"
  })
  void the_browsers_wishes_are_weighed(String header, String expected) {
    assertThat(chosen(null, null, header)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ";;;",
        "fr;q=abc",
        "<script>",
        "../../etc",
        "fr\r\nX: y",
        "\u0000",
        ",,,",
        "q=1"
      })
  void nonsense_from_outside_gives_a_language_that_is_spoken(String nonsense) {
    assertThat(languages.offered())
        .contains(
            languages.choose(Optional.of(nonsense), Optional.of(nonsense), Optional.of(nonsense)));
  }

  @Test
  void a_huge_header_is_not_read() {
    assertThat(chosen(null, null, "fr," + "x-y,".repeat(10_000))).isEqualTo("en");
  }

  @Test
  void the_choice_is_kept_in_a_host_cookie() {
    assertThat(Languages.cookie(Locale.FRENCH))
        .startsWith("__Host-language=fr; Path=/;")
        .contains("Secure", "HttpOnly", "SameSite=Lax");
  }

  @Test
  void the_language_switch_keeps_the_query_and_replaces_the_language() {
    assertThat(link("/cas/login?service=https%3A%2F%2Fa.example%2F%3Fx%3D1&locale=en&renew"))
        .isEqualTo("/cas/login?service=https%3A%2F%2Fa.example%2F%3Fx%3D1&renew&locale=fr");
    assertThat(link("/cas/signin/abc")).isEqualTo("/cas/signin/abc?locale=fr");
    assertThat(link("/cas/signin/abc?locale=nl")).isEqualTo("/cas/signin/abc?locale=fr");
  }

  private static String link(String path) {
    return LanguageLink.to(Locale.FRENCH, path, "en").href();
  }

  private String chosen(String parameter, String cookie, String header) {
    return languages
        .choose(
            Optional.ofNullable(parameter),
            Optional.ofNullable(cookie),
            Optional.ofNullable(header))
        .getLanguage();
  }
}
