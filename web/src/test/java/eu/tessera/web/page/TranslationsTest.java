package eu.tessera.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a reader of the language would find at once: of every translation there is, of the pages and
 * of the letters, complete or not.
 */
class TranslationsTest {
  private static final Path PAGES = Path.of("src/main/resources/eu/tessera/web/page/messages");
  private static final Path LETTERS =
      Path.of("../ejb/src/main/resources/eu/tessera/ejb/notify/letters");
  private static final Path TEMPLATES = Path.of("src/main/jte");

  /** Lines of a language, or {@code *}, and the keys of texts that are rightly as in English. */
  private static final Path SAME = Path.of("src/test/resources/same-as-english.txt");

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*}");
  private static final Pattern WORD = Pattern.compile("\\p{L}+");
  private static final Pattern BUTTON =
      Pattern.compile(
          "<(?:button|a)\\b[^\\n]*ecl-(?:button|link)--[^\\n]*page\\.text\\(\"([a-z.]+)\"");

  /** A short word may need this many letters elsewhere. */
  private static final int ALWAYS_FITS = 24;

  private static final Map<String, Character.UnicodeScript> SCRIPTS =
      Map.of("el", Character.UnicodeScript.GREEK, "bg", Character.UnicodeScript.CYRILLIC);

  /** All texts of one language, beside the English ones. */
  record Translation(String language, Map<String, String> texts, Map<String, String> english) {
    @Override
    public String toString() {
      return language;
    }
  }

  static Stream<Translation> translations() throws IOException {
    Map<String, Map<String, String>> all = new TreeMap<>();
    for (Path folder : List.of(PAGES, LETTERS)) {
      if (Files.exists(folder)) {
        try (Stream<Path> files = Files.walk(folder)) {
          for (Path file : files.filter(f -> f.toString().endsWith(".properties")).toList()) {
            String first = folder.relativize(file).getName(0).toString();
            String language = first.replace(".properties", "");
            String origin = folder.equals(LETTERS) ? "letters:" : "";
            read(file)
                .forEach(
                    (key, text) ->
                        all.computeIfAbsent(language, l -> new TreeMap<>())
                            .put(origin + key, text));
          }
        }
      }
    }
    Map<String, String> english = all.remove("en");
    return all.entrySet().stream().map(e -> new Translation(e.getKey(), e.getValue(), english));
  }

  @ParameterizedTest
  @MethodSource("translations")
  void a_translation_is_one_of_the_official_languages_and_has_no_text_of_its_own(Translation t) {
    assertThat(Languages.OFFICIAL).contains(t.language());
    assertThat(t.english().keySet()).containsAll(t.texts().keySet());
  }

  @ParameterizedTest
  @MethodSource("translations")
  void every_text_has_the_placeholders_of_the_english_one(Translation t) {
    t.texts()
        .forEach(
            (key, text) ->
                assertThat(placeholders(text))
                    .as(key)
                    .isEqualTo(placeholders(t.english().get(key))));
  }

  @ParameterizedTest
  @MethodSource("translations")
  void nothing_is_empty_left_in_english_or_framed_by_blanks(Translation t) throws IOException {
    Set<String> same = sameAsEnglish(t.language());
    t.texts()
        .forEach(
            (key, text) -> {
              assertThat(text).as(key).isNotBlank().isEqualTo(text.strip()).doesNotContain("  ");
              if (!same.contains(key) && hasWords(text)) {
                assertThat(text).as(key).isNotEqualTo(t.english().get(key));
              }
            });
  }

  @ParameterizedTest
  @MethodSource("translations")
  void greek_is_written_in_greek_and_bulgarian_in_cyrillic(Translation t) throws IOException {
    Character.UnicodeScript script =
        SCRIPTS.getOrDefault(t.language(), Character.UnicodeScript.LATIN);
    Set<String> same = sameAsEnglish(t.language());
    t.texts()
        .forEach(
            (key, text) -> {
              String words = PLACEHOLDER.matcher(text).replaceAll(" ");
              if (!same.contains(key) && hasWords(text)) {
                assertThat(
                        words.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == script))
                    .as(key + ": " + text)
                    .isTrue();
              }
              // a Latin o in a Greek word looks right, and a reader's software stumbles
              WORD.matcher(words)
                  .results()
                  .map(MatchResult::group)
                  .forEach(word -> assertThat(scripts(word)).as(key + ": " + word).hasSize(1));
            });
  }

  @ParameterizedTest
  @MethodSource("translations")
  void what_stands_on_a_button_is_at_most_twice_as_long_as_in_english(Translation t)
      throws IOException {
    for (String key : buttons()) {
      String text = t.texts().get(key);
      if (text != null) {
        assertThat(text.length())
            .as(key + ": " + text)
            .isLessThanOrEqualTo(Math.max(ALWAYS_FITS, 2 * t.english().get(key).length()));
      }
    }
  }

  private static boolean hasWords(String text) {
    return WORD.matcher(PLACEHOLDER.matcher(text).replaceAll(" ")).find();
  }

  private static Set<Character.UnicodeScript> scripts(String word) {
    Set<Character.UnicodeScript> scripts = new HashSet<>();
    word.codePoints().forEach(c -> scripts.add(Character.UnicodeScript.of(c)));
    scripts.remove(Character.UnicodeScript.COMMON);
    return scripts;
  }

  private static Set<String> sameAsEnglish(String language) throws IOException {
    Set<String> same = new HashSet<>();
    for (String line : Files.readAllLines(SAME)) {
      String[] parts = line.strip().split("\\s+");
      if (parts[0].equals("*") || parts[0].equals(language)) {
        same.addAll(List.of(parts));
      }
    }
    return same;
  }

  private static Set<String> buttons() throws IOException {
    Set<String> keys = new HashSet<>();
    try (Stream<Path> files = Files.walk(TEMPLATES)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        BUTTON.matcher(Files.readString(file)).results().map(r -> r.group(1)).forEach(keys::add);
      }
    }
    assertThat(keys).contains("identify.next", "password.signin");
    return keys;
  }

  private static Map<String, String> read(Path file) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    Map<String, String> texts = new TreeMap<>();
    properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
    return texts;
  }

  private static List<String> placeholders(String text) {
    List<String> found = new ArrayList<>();
    PLACEHOLDER.matcher(text).results().map(MatchResult::group).sorted().forEach(found::add);
    return found;
  }
}
