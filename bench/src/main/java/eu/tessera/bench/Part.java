package eu.tessera.bench;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What can be measured by itself. Each has servers of its own. */
enum Part {
  /** Flows one after the other, then single sign-on amid many sessions. */
  FLOWS,
  SAML,
  LOGOUT,
  TIMING;

  /**
   * Reads which ones are wanted.
   *
   * @param text names with commas between, or {@code all}
   * @throws IllegalArgumentException with a sentence that names the parts there are
   */
  static Set<Part> read(String text) {
    if (text.isBlank() || text.equals("all")) {
      return EnumSet.allOf(Part.class);
    }
    return Arrays.stream(text.split(","))
        .map(Part::named)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Part.class)));
  }

  private static Part named(String word) {
    return Arrays.stream(values())
        .filter(part -> part.word().equals(word.strip()))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("there is no part \"" + word + "\": " + words()));
  }

  private static String words() {
    return Arrays.stream(values()).map(Part::word).collect(Collectors.joining(","));
  }

  private String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
