package eu.tessera.web.page;

import java.util.Objects;
import java.util.Optional;

/**
 * One of several answers to a question, in a list of radio buttons or a select.
 *
 * @param value what the form posts
 * @param label in the reader's language
 * @param help a sentence below the label
 * @param selected whether it is chosen when the page opens
 */
public record Choice(String value, String label, Optional<String> help, boolean selected) {
  public Choice {
    Objects.requireNonNull(value);
    Objects.requireNonNull(label);
    Objects.requireNonNull(help);
  }

  /** A choice that needs no explanation. */
  public static Choice of(String value, String label, boolean selected) {
    return new Choice(value, label, Optional.empty(), selected);
  }

  /** The same choice with a sentence of help. */
  public Choice explained(String sentence) {
    return new Choice(value, label, Optional.of(sentence), selected);
  }
}
