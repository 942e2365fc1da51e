package eu.tessera.ejb.notify;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.federation.assurance.Method;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All bundles together: same keys, same placeholders, nothing left in English. */
class LetterTextsTest {
  private static final Path BUNDLES = Path.of("src/main/resources/eu/tessera/ejb/notify/letters");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*}");

  /** Texts that are rightly the same in another language: names, and words that both have. */
  private static final Map<String, String> ENGLISH = Texts.in("en").orElseThrow().byKey();

  static Stream<Texts> others() throws IOException {
    try (Stream<Path> files = Files.list(BUNDLES)) {
      List<String> languages =
          files.map(f -> f.getFileName().toString().replace(".properties", "")).sorted().toList();
      return languages.stream().filter(l -> !l.equals("en")).map(l -> Texts.in(l).orElseThrow());
    }
  }

  @Test
  void english_french_and_dutch_are_there() {
    assertThat(Texts.all()).containsKeys("en", "fr", "nl");
  }

  @ParameterizedTest
  @MethodSource("others")
  void every_bundle_has_the_same_keys(Texts bundle) {
    assertThat(bundle.byKey().keySet()).isEqualTo(ENGLISH.keySet());
  }

  @ParameterizedTest
  @MethodSource("others")
  void every_text_has_the_same_placeholders(Texts bundle) {
    ENGLISH.forEach(
        (key, text) ->
            assertThat(placeholders(bundle.byKey().get(key)))
                .as(key)
                .isEqualTo(placeholders(text)));
  }

  @ParameterizedTest
  @MethodSource("others")
  void nothing_is_empty(Texts bundle) {
    // whether something is left in English, web's TranslationsTest looks at for pages and letters
    bundle.byKey().forEach((key, text) -> assertThat(text).as(key).isNotBlank());
  }

  @Test
  void every_letter_has_its_texts_and_no_text_lies_unused() {
    Set<String> used = new TreeSet<>();
    ENGLISH.keySet().stream().filter(key -> key.startsWith("letter.")).forEach(used::add);
    for (Letter letter : TestLetters.all()) {
      used.addAll(
          List.of(letter.key() + ".subject", letter.key() + ".lead", letter.key() + ".after"));
      letter.button().ifPresent(link -> used.add(letter.key() + ".button"));
    }
    for (Method method : Method.values()) {
      used.add("way." + method);
    }
    used.add("way.named");
    assertThat(ENGLISH.keySet()).isEqualTo(used);
  }

  @Test
  void no_kind_of_letter_is_left_out_of_the_tests() {
    assertThat(TestLetters.all().stream().map(Object::getClass).toList())
        .containsExactlyInAnyOrderElementsOf(TestLetters.kinds());
  }

  private static List<String> placeholders(String text) {
    return PLACEHOLDER.matcher(text).results().map(MatchResult::group).sorted().toList();
  }
}
