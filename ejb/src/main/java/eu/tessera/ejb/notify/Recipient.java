package eu.tessera.ejb.notify;

import eu.tessera.ejb.account.EmailAddress;
import java.util.Locale;

/**
 * Who gets a letter.
 *
 * @param address where to
 * @param name as the reader is called, in any alphabet; empty when it is not known. What would not
 *     belong in a header is taken out when the letter is written
 * @param language of the reader's e-mails, two letters; one that has no texts is read as English
 */
public record Recipient(EmailAddress address, String name, String language) {
  public Recipient {
    language = Locale.forLanguageTag(language.strip().replace('_', '-')).getLanguage();
  }

  /** Neither the address nor the name belongs in a log. */
  @Override
  public String toString() {
    return "Recipient[****]";
  }
}
