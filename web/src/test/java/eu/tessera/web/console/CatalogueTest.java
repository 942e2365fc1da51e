package eu.tessera.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.federation.cas.Dialect;
import eu.tessera.federation.cas.FailureCode;
import eu.tessera.federation.saml.idp.Refusal;
import eu.tessera.web.page.PageTexts;
import eu.tessera.web.page.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CatalogueTest {
  private static final Path DOCUMENT = Path.of("..", "docs", "errors.md");
  private final Catalogue catalogue = Catalogue.load();

  @Test
  void every_code_that_a_person_can_meet_is_explained() {
    for (ProblemCode problem : ProblemCode.values()) {
      assertThat(catalogue.of(problem.code())).as(problem.code()).isPresent();
    }
  }

  @Test
  void every_code_that_a_service_can_be_told_is_explained() {
    for (FailureCode code : FailureCode.values()) {
      for (Dialect dialect : Dialect.values()) {
        assertThat(catalogue.of(code.in(dialect))).as(code.in(dialect)).isPresent();
      }
    }
  }

  @Test
  void every_refusal_that_a_saml_service_can_be_told_is_explained() {
    for (Refusal refusal : Refusal.values()) {
      assertThat(catalogue.of("SAML_" + refusal.name())).as(refusal.name()).isPresent();
    }
  }

  /** The checks write their codes out, so the sources are the list. */
  @Test
  void every_finding_of_the_checks_is_explained() throws IOException {
    Path exchange = Path.of("..", "ejb", "src", "main", "java", "eu", "tessera", "ejb", "exchange");
    Set<String> codes = new TreeSet<>();
    try (Stream<Path> files = Files.walk(exchange)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        Matcher found = Pattern.compile("\"(M-\\d{3})\"").matcher(Files.readString(file));
        while (found.find()) {
          codes.add(found.group(1));
        }
      }
    }
    assertThat(codes).hasSizeGreaterThan(40);
    assertThat(codes).allSatisfy(code -> assertThat(catalogue.of(code)).as(code).isPresent());
  }

  @Test
  void every_explanation_says_what_happened_and_what_to_do() {
    assertThat(catalogue.all())
        .allSatisfy(
            entry -> {
              assertThat(entry.means()).endsWith(".");
              assertThat(entry.todo()).as(entry.code()).endsWith(".");
            });
  }

  /** Run with {@code -Dtessera.write=true} to write the document anew. */
  @Test
  void the_document_of_errors_is_what_the_catalogue_says() throws IOException {
    String current = document();
    if (Boolean.getBoolean("tessera.write")) {
      Files.writeString(DOCUMENT, current);
    }
    assertThat(Files.readString(DOCUMENT)).isEqualTo(current);
  }

  private String document() {
    StringBuilder text =
        new StringBuilder(
            """
            # Error codes

            Every code that a person or a service can meet. A page shows its code and a reference; the log
            and the console tell the cause under that reference. A code keeps its meaning for good.
            (Generated from the catalogue: `mvn test -pl web -am -Dtest=CatalogueTest -Dtessera.write=true`.)

            ## On pages
            """);
    Map<String, ProblemCode> problems = new TreeMap<>();
    for (ProblemCode problem : ProblemCode.values()) {
      problems.put(problem.code(), problem);
    }
    problems.values().forEach(problem -> onPage(problem, text));
    text.append("\n## In answers to services\n");
    catalogue.all().stream()
        .filter(entry -> !problems.containsKey(entry.code()))
        .forEach(
            entry ->
                text.append("\n### ")
                    .append(entry.code())
                    .append("\n\n")
                    .append(entry.means())
                    .append("\n\n*What to do:* ")
                    .append(entry.todo())
                    .append('\n'));
    return text.toString();
  }

  private void onPage(ProblemCode problem, StringBuilder text) {
    Catalogue.Entry entry = catalogue.of(problem.code()).orElseThrow();
    text.append("\n### ").append(problem.code()).append(" ").append(title(problem, "en"));
    text.append("\n\nOn whose side: ").append(problem.fault()).append(". HTTP status ");
    text.append(problem.status()).append(".\n\n");
    for (String language : new String[] {"en", "fr", "nl"}) {
      String said = PageTexts.in(Locale.forLanguageTag(language)).problem(problem, "what");
      text.append("- ").append(language).append(": ").append(said).append('\n');
    }
    text.append('\n').append(entry.means());
    text.append("\n\n*What to do:* ").append(entry.todo()).append('\n');
  }

  private static String title(ProblemCode problem, String language) {
    return PageTexts.in(Locale.forLanguageTag(language)).problem(problem, "title");
  }
}
