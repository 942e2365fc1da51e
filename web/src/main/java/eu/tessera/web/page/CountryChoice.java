package eu.tessera.web.page;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * A country whose node can say who somebody is.
 *
 * @param code as the form posts it
 * @param name in the reader's language
 * @param available whether its node answers at present
 * @param reason why it does not, if it does not
 */
public record CountryChoice(String code, String name, boolean available, Optional<Notice> reason) {
  public CountryChoice {
    if (!code.matches("[A-Z]{2}")) {
      throw new IllegalArgumentException("a country's code is two capital letters: " + code);
    }
    Objects.requireNonNull(name);
    Objects.requireNonNull(reason);
  }

  /** A country that is available, by its name in the reader's language as the JDK knows it. */
  public static CountryChoice of(String code, Locale reader) {
    return new CountryChoice(
        code, new Locale("", code).getDisplayCountry(reader), true, Optional.empty());
  }

  /** The countries in the order in which a reader of this language looks for their names. */
  static List<CountryChoice> sorted(List<CountryChoice> countries, Locale reader) {
    return countries.stream()
        .sorted(Comparator.comparing(CountryChoice::name, Alphabet.of(reader)))
        .toList();
  }
}
