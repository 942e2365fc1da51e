package eu.tessera.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.federation.assurance.Method;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BundlesTest {
  private static final Path TEMPLATES = Path.of("src/main/jte");
  private static final Path SOURCES = Path.of("src/main/java");

  /** A key that Java names, for a Complaint: written out whole. */
  private static final Pattern KEY = Pattern.compile("\"([a-z]+(?:\\.[a-zA-Z]+)+)\"");

  private static final Pattern TEXT = Pattern.compile("page\\.(?:text|around)\\(\"([a-z.]+)\"[,)]");

  /** Without these nothing is released; the others are offered as soon as they are complete. */
  private static final Set<String> DEMANDED = Set.of("en", "fr", "nl");

  private static final Map<String, String> ENGLISH =
      Messages.in(Locale.ENGLISH).orElseThrow().texts();

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

  /** Loading keeps the last of two and tells nobody. */
  @Test
  void no_key_stands_twice_in_a_file() throws IOException {
    try (Stream<Path> files =
        Files.walk(Path.of("src/main/resources/eu/tessera/web/page/messages"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        try (Stream<String> lines = Files.lines(file)) {
          assertThat(
                  lines
                      .filter(line -> !line.startsWith("#") && line.contains("="))
                      .map(line -> line.substring(0, line.indexOf('='))))
              .as(file.toString())
              .doesNotHaveDuplicates();
        }
      }
    }
  }

  @Test
  void languages_that_are_not_complete_are_not_offered_and_the_build_says_which() {
    Map<String, Set<String>> lacking = new TreeMap<>();
    for (String language : Languages.OFFICIAL) {
      Set<String> missing = new TreeSet<>(ENGLISH.keySet());
      Messages.in(Locale.forLanguageTag(language))
          .ifPresent(messages -> missing.removeAll(messages.texts().keySet()));
      if (!missing.isEmpty()) {
        lacking.put(language, missing);
      }
    }
    lacking.forEach(
        (language, missing) ->
            System.out.printf(
                "%s is not offered: %d of %d texts are missing%s%n",
                language,
                missing.size(),
                ENGLISH.size(),
                missing.size() == ENGLISH.size() ? "" : ", such as " + missing.iterator().next()));
    assertThat(lacking.keySet()).doesNotContainAnyElementsOf(DEMANDED);
    assertThat(Languages.load().offered())
        .extracting(Locale::getLanguage)
        .containsExactlyElementsOf(
            Languages.OFFICIAL.stream().filter(l -> !lacking.containsKey(l)).toList());
  }

  @Test
  void every_key_that_a_template_names_has_a_text_and_no_text_lies_unused() throws IOException {
    Set<String> used = new TreeSet<>(named(TEMPLATES, TEXT));
    named(SOURCES, KEY).stream().filter(ENGLISH::containsKey).forEach(used::add);
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
    used.addAll(ofMyAccount());
    assertThat(ENGLISH.keySet()).isEqualTo(used);
  }

  private static Set<String> ofMyAccount() throws IOException {
    Set<String> used = new TreeSet<>();
    Arrays.stream(AccountSort.values()).forEach(sort -> used.add(sort.key()));
    Arrays.stream(EidLevel.values()).forEach(level -> used.add(level.key()));
    Arrays.stream(Deed.values()).forEach(deed -> used.add(deed.key()));
    OwnDataWords.SECTIONS.forEach(section -> used.add("data.section." + section));
    OwnDataWords.FIELDS.forEach(field -> used.add("data.field." + field));
    OwnDataWords.LINKS.forEach(link -> used.add("data.link." + link));
    for (LetterView.Question question : LetterView.Question.values()) {
      used.addAll(List.of(question.key("title"), question.key("text"), question.key("button")));
    }
    for (LetterView.Outcome outcome : LetterView.Outcome.values()) {
      used.addAll(List.of(outcome.key("title"), outcome.key("text")));
    }
    return used;
  }

  /** What stands in the first group, wherever it is found. */
  private static Set<String> named(Path folder, Pattern pattern) throws IOException {
    Set<String> found = new TreeSet<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        pattern
            .matcher(Files.readString(file))
            .results()
            .map(result -> result.group(1))
            .forEach(found::add);
      }
    }
    return found;
  }
}
