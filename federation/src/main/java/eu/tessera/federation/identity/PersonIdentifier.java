package eu.tessera.federation.identity;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The eIDAS unique identifier (Attribute Profile 1.4, 2.2.3): country of origin, country of
 * destination, and characters without meaning, such as {@code ES/EU/02635542Y}. Compared byte for
 * byte; never changed in case.
 *
 * @param value the whole text, at most 256 characters, no white space
 */
public record PersonIdentifier(String value) {
  private static final Pattern FORM = Pattern.compile("[A-Z]{2}/[A-Z]{2}/[\\x21-\\x7e]{1,250}");

  public PersonIdentifier {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a person identifier of the form XX/YY/…");
    }
  }

  /** Reads the text; empty when it has another form. */
  public static Optional<PersonIdentifier> of(String text) {
    return text != null && FORM.matcher(text).matches()
        ? Optional.of(new PersonIdentifier(text))
        : Optional.empty();
  }

  /** The eIDAS code of the country that issued it (Greece is EL). */
  public String origin() {
    return value.substring(0, 2);
  }

  /** The eIDAS code of whom it was issued for (EU for the institutions). */
  public String destination() {
    return value.substring(3, 5);
  }

  /** Names the origin only, for the rest is personal. */
  @Override
  public String toString() {
    return origin() + "/" + destination() + "/****";
  }
}
