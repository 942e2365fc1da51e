package eu.tessera.web.registration;

import eu.tessera.web.page.Choice;
import eu.tessera.web.page.Languages;
import java.util.List;

/** The 24 languages of e-mails, each by its own name and its code, as a list to choose from. */
public final class EmailLanguages {
  private EmailLanguages() {}

  /**
   * The list.
   *
   * @param chosen two letters
   */
  public static List<Choice> choices(String chosen) {
    return Languages.official().stream()
        .map(
            language ->
                Choice.of(
                    language.code(),
                    language.name() + " (" + language.code() + ")",
                    language.code().equals(chosen)))
        .toList();
  }
}
