package eu.tessera.ejb.notify;

import java.util.List;

/**
 * Sets a letter as plain text: what the HTML says, in the same order, each link on its own line.
 */
final class PlainPart {
  private static final String BETWEEN = "\n\n* * *\n\n";

  private PlainPart() {}

  static String of(List<Sheet> sheets) {
    return String.join(BETWEEN, sheets.stream().map(PlainPart::of).toList());
  }

  private static String of(Sheet sheet) {
    StringBuilder text = new StringBuilder();
    text.append(sheet.greeting().plain()).append("\n\n").append(sheet.lead().plain());
    sheet.button().ifPresent(button -> link(text, button));
    text.append("\n\n").append(sheet.after().plain());
    if (!sheet.facts().isEmpty()) {
      text.append('\n');
      sheet.facts().forEach(fact -> text.append('\n').append(fact.line()));
    }
    sheet
        .dispute()
        .ifPresent(
            dispute -> {
              text.append("\n\n").append(dispute.text());
              link(text, dispute.button());
            });
    // RFC 3676 4.3: what follows is a signature
    return text.append("\n\n-- \n").append(sheet.footer()).append('\n').toString();
  }

  private static void link(StringBuilder text, Sheet.Button button) {
    text.append("\n\n").append(button.introduction()).append('\n').append(button.address());
  }
}
