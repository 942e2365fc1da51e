package eu.tessera.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.federation.assurance.Method;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BundlesTest {
  private static final Path TEMPLATES = Path.of("src/main/jte");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*}");
  private static final Pattern TEXT = Pattern.compile("page\\.(?:text|around)\\(\"([a-z.]+)\"[,)]");

  /** Texts that are rightly the same in another language: names, and words both have. */
  private static final Set<String> SAME =
      Set.of(
          "layout.title",
          "error.code",
          "method.GOOGLE.name",
          "method.FACEBOOK.name",
          "method.X.name",
          "method.TOKEN.name",
          "method.PASSKEY.name");

  private static final Map<String, String> ENGLISH =
      Messages.in(Locale.ENGLISH).orElseThrow().texts();

  static Stream<Messages> others() throws IOException {
    try (Stream<Path> folders =
        Files.list(Path.of("src/main/resources/eu/tessera/web/page/messages"))) {
      List<String> languages = folders.map(f -> f.getFileName().toString()).sorted().toList();
      return languages.stream()
          .filter(language -> !language.equals("en"))
          .map(language -> Messages.in(Locale.forLanguageTag(language)).orElseThrow());
    }
  }

  @Test
  void every_file_is_a_section_and_no_key_stands_in_two() throws IOException {
    try (Stream<Path> files =
        Files.list(Path.of("src/main/resources/eu/tessera/web/page/messages/en"))) {
      assertThat(files.map(f -> f.getFileName().toString().replace(".properties", "")))
          .containsExactlyInAnyOrderElementsOf(Messages.SECTIONS);
    }
    int lines =
        Messages.SECTIONS.stream()
            .mapToInt(section -> Messages.section(Locale.ENGLISH, section).size())
            .sum();
    assertThat(lines).isEqualTo(ENGLISH.size());
  }

  @Test
  void english_french_and_dutch_are_offered() {
    assertThat(Languages.load().offered())
        .contains(Locale.ENGLISH, Locale.FRENCH, Locale.forLanguageTag("nl"));
  }

  @ParameterizedTest
  @MethodSource("others")
  void every_bundle_has_the_same_keys(Messages bundle) {
    assertThat(bundle.texts().keySet()).isEqualTo(ENGLISH.keySet());
  }

  @ParameterizedTest
  @MethodSource("others")
  void every_text_has_the_same_placeholders(Messages bundle) {
    ENGLISH.forEach(
        (key, text) ->
            assertThat(placeholders(bundle.texts().get(key)))
                .as(key)
                .isEqualTo(placeholders(text)));
  }

  @ParameterizedTest
  @MethodSource("others")
  void nothing_is_left_in_english_or_empty(Messages bundle) {
    bundle
        .texts()
        .forEach(
            (key, text) -> {
              assertThat(text).as(key).isNotBlank();
              if (!SAME.contains(key)) {
                assertThat(text).as(key).isNotEqualTo(ENGLISH.get(key));
              }
            });
  }

  @Test
  void every_key_that_a_template_names_has_a_text_and_no_text_lies_unused() throws IOException {
    Set<String> used = new TreeSet<>(named());
    Arrays.stream(Notice.values()).forEach(notice -> used.add(notice.key()));
    Arrays.stream(Way.values()).forEach(way -> used.add(way.key()));
    Arrays.stream(Fault.values()).forEach(fault -> used.add(fault.key()));
    for (ProblemCode code : ProblemCode.values()) {
      used.addAll(List.of(code.key("title"), code.key("what"), code.key("next")));
    }
    for (Method method : Method.values()) {
      used.addAll(List.of("method." + method + ".name", "method." + method + ".help"));
      if (method.thirdParty()) {
        used.add("identify.third." + method);
      }
    }
    assertThat(ENGLISH.keySet()).isEqualTo(used);
  }

  private static Set<String> named() throws IOException {
    List<String> templates = new ArrayList<>();
    try (Stream<Path> files = Files.walk(TEMPLATES)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        templates.add(Files.readString(file));
      }
    }
    return templates.stream()
        .flatMap(template -> TEXT.matcher(template).results())
        .map(result -> result.group(1))
        .collect(Collectors.toSet());
  }

  private static List<String> placeholders(String text) {
    return PLACEHOLDER.matcher(text).results().map(MatchResult::group).sorted().toList();
  }
}
