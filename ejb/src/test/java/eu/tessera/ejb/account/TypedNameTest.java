package eu.tessera.ejb.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedNameTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Clara",
        "O’Brien",
        "O'Brien",
        "Jean-Luc",
        "van der Berg, Jr.",
        "Ærøskøbing",
        "Αθηνά",
        "Мария",
        "محمد",
        "דוד",
        "山田",
        "김",
        "می\u200cخواهم",
        "क्\u200dष",
        "Smith & Sons",
        "A/B",
        "Nuñez 3rd",
        "X"
      })
  void a_name_of_any_alphabet_is_kept_as_it_is_written(String typed) {
    assertThat(TypedName.of(typed)).contains(typed);
  }

  @Test
  void white_space_is_one_space_and_letters_are_composed() {
    assertThat(TypedName.of("  Anna \t\u00a0 Maria\n")).contains("Anna Maria");
    assertThat(TypedName.of("Jose\u0301")).contains("José");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "-",
        "123",
        "Cla\u202era",
        "Cla\u200bra",
        "Cla\u0000ra",
        "\ud83d\ude00 Clara",
        "<b>Clara",
        "clara@example.org",
        "Win at https://evil.example",
        "Bcc\u0007:",
        "Clara\ud800"
      })
  void what_is_no_name_is_refused(String typed) {
    assertThat(TypedName.of(typed)).isEmpty();
  }

  @Test
  void a_name_has_at_most_256_characters() {
    assertThat(TypedName.of("n".repeat(256))).isPresent();
    assertThat(TypedName.of("n".repeat(257))).isEmpty();
    assertThat(TypedName.of("n".repeat(100_000))).isEmpty();
  }
}
