package eu.tessera.ejb.notify;

import java.util.List;
import java.util.Optional;

/**
 * A letter in one language, ready to be set as text or as HTML. Its links are secrets.
 *
 * @param language two letters
 * @param button what the reader is to do, if there is one thing to do
 * @param facts when and where it happened
 * @param dispute what to do if it was somebody else
 */
public record Sheet(
    String language,
    Sentence subject,
    Sentence greeting,
    Sentence lead,
    Optional<Button> button,
    Sentence after,
    List<Fact> facts,
    Optional<Dispute> dispute,
    String copyAddress,
    String footer) {

  /**
   * A label and where it leads.
   *
   * @param introduction the label as it stands before the address in plain text
   */
  public record Button(String label, String introduction, String address) {}

  /**
   * Such as When, and the time.
   *
   * @param line both, as plain text
   */
  public record Fact(String label, String value, String line) {}

  /** "If it was not you", and the way back. */
  public record Dispute(String text, Button button) {}

  @Override
  public String toString() {
    return "Sheet[****]";
  }
}
