package eu.tessera.web.registration;

import eu.tessera.ejb.change.OwnDetails;
import eu.tessera.web.page.Choice;
import java.util.List;
import java.util.Locale;

/** The 24 languages of e-mails, each by its own name, as a list to choose from. */
public final class EmailLanguages {
  private EmailLanguages() {}

  /**
   * @param chosen two letters
   */
  public static List<Choice> choices(String chosen) {
    return OwnDetails.LANGUAGES.stream()
        .sorted()
        .map(code -> Choice.of(code, name(code), code.equals(chosen)))
        .toList();
  }

  private static String name(String code) {
    Locale locale = Locale.forLanguageTag(code);
    String name = locale.getDisplayLanguage(locale);
    return name.substring(0, 1).toUpperCase(locale) + name.substring(1) + " (" + code + ")";
  }
}
