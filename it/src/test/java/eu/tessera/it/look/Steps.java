package eu.tessera.it.look;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The names of all pages that the product can show. They are read in its sources, for these tests
 * see the product from outside only.
 */
final class Steps {
  private static final Path SOURCES = Path.of("..", "web", "src", "main", "java");

  /** What a page, or what sends it, says is its step. */
  private static final Pattern METHOD = Pattern.compile("String step\\(\\) \\{\\s*return ([^;]+);");

  /** The step handed to what a link in a letter leads to: at once, or by the question it asks. */
  private static final Pattern TOLD = Pattern.compile("LetterView\\.Told\\(\\s*(\"[^\"]+\")");

  private static final Pattern QUESTION = Pattern.compile("[A-Z_]{4,}\\((\"[a-z-]+\")\\)");
  private static final Pattern WORD = Pattern.compile("\"([a-z-]+)\"");

  private Steps() {}

  static Set<String> all() throws IOException {
    Set<String> steps = new TreeSet<>();
    try (var files = Files.walk(SOURCES)) {
      files.filter(file -> file.toString().endsWith(".java")).forEach(file -> read(file, steps));
    }
    return steps;
  }

  private static void read(Path file, Set<String> steps) {
    try {
      var text = Files.readString(file);
      add(METHOD, text, steps);
      add(TOLD, text, steps);
      if (file.endsWith("LetterView.java")) {
        add(QUESTION, text, steps);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void add(Pattern pattern, String text, Set<String> steps) {
    pattern
        .matcher(text)
        .results()
        .flatMap(place -> WORD.matcher(place.group(1)).results())
        .forEach(word -> steps.add(word.group(1)));
  }
}
