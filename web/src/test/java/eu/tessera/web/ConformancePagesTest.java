package eu.tessera.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages that say clause by clause what holds name tests; each of these must be there. */
class ConformancePagesTest {
  private static final Path HOUSE = Path.of("..");

  /** {@code Class#method} in code; an ellipsis stands for the class before. */
  private static final Pattern NAMED = Pattern.compile("`(\\w+|…)#(\\w+)`");

  /** {@code Class} in code, with or without a test of it. */
  private static final Pattern CLASS = Pattern.compile("`(\\w+(?:IT|Test))(?:#\\w+)?`");

  static Stream<Path> pages() throws IOException {
    return Files.list(HOUSE.resolve("docs"))
        .filter(page -> page.getFileName().toString().endsWith("-conformance.md"));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void every_test_that_a_conformance_page_names_is_there(Path page) throws IOException {
    var tests = tests();
    var missing = new ArrayList<String>();
    var named = NAMED.matcher(Files.readString(page));
    var last = "";
    var count = 0;
    for (; named.find(); count++) {
      last = named.group(1).equals("…") ? last : named.group(1);
      if (!tests.getOrDefault(last, "").contains("void " + named.group(2) + "(")) {
        missing.add(last + "#" + named.group(2));
      }
    }
    assertThat(missing).isEmpty();
    assertThat(count).as("how many tests the page names").isGreaterThan(20);
  }

  static Stream<Path> pagesThatNameClasses() throws IOException {
    return Stream.concat(pages(), Stream.of(HOUSE.resolve("docs").resolve("interop.md")));
  }

  @ParameterizedTest
  @MethodSource("pagesThatNameClasses")
  void every_test_class_that_a_page_names_is_there(Path page) throws IOException {
    var named =
        CLASS
            .matcher(Files.readString(page))
            .results()
            .map(place -> place.group(1))
            .collect(Collectors.toSet());
    assertThat(named).as("the test classes that the page names").hasSizeGreaterThan(3);
    assertThat(tests().keySet()).containsAll(named);
  }

  /** The text of every test class of the house, by its simple name. */
  private static Map<String, String> tests() throws IOException {
    var tests = new HashMap<String, String>();
    for (var module : List.of("federation", "persistence", "ejb", "web", "payara-config", "it")) {
      try (var files = Files.walk(HOUSE.resolve(module).resolve("src/test/java"))) {
        files
            .filter(file -> file.toString().endsWith(".java"))
            .forEach(
                file ->
                    tests.merge(
                        file.getFileName().toString().replace(".java", ""),
                        text(file),
                        String::concat));
      }
    }
    return tests;
  }

  /** With one space where the formatter has broken a long line. */
  private static String text(Path file) {
    try {
      return Files.readString(file).replaceAll("\\s+", " ");
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
