package eu.tessera.web.console;

import eu.tessera.ejb.notify.Outbox;
import eu.tessera.web.page.ConsoleView.Explained;
import eu.tessera.web.page.OperationView.MailLine;
import java.util.OptionalInt;

/** Says how letters stand. */
final class MailLines {
  private static final int NO_REPLY = 0;
  private static final int NOT_SIGNED_IN = 535;

  private MailLines() {}

  static MailLine line(Outbox.Item item) {
    return new MailLine(
        item.id().toString(),
        item.kind().isEmpty() ? "cannot be opened with this master key" : item.kind(),
        item.to(),
        item.created(),
        item.attempts(),
        item.due(),
        reply(item.reply()),
        !item.event());
  }

  private static String reply(OptionalInt reply) {
    if (reply.isEmpty()) {
      return "none yet";
    }
    return reply.getAsInt() == NO_REPLY ? "no reply" : Integer.toString(reply.getAsInt());
  }

  /**
   * Why letters do not go.
   *
   * @param reply of the mail server, 0 for none
   */
  static Explained why(int reply) {
    String code = reply == NO_REPLY ? "No reply" : "Reply " + reply;
    return switch (reply) {
      case NO_REPLY ->
          new Explained(
              code,
              "The mail server cannot be reached, or does not answer as it should.",
              "Look whether it runs, at TESSERA_SMTP_URL and TESSERA_SMTP_STARTTLS, and at firewalls;"
                  + " the log says what the connection met.");
      case NOT_SIGNED_IN, 530, 534, 538 ->
          new Explained(
              code,
              "The mail server does not take our user or password.",
              "Look at TESSERA_SMTP_URL and TESSERA_SMTP_PASSWORD.");
      case 421, 450, 451, 452 ->
          new Explained(
              code,
              "The mail server asks for patience: it is busy, limits how much it takes, or tries"
                  + " whether we come again.",
              "Wait. If it goes on, ask its operator for a higher limit.");
      case 552 ->
          new Explained(code, "The reader’s mailbox is full.", "Nothing: it is tried for a day.");
      default ->
          new Explained(
              code,
              "The mail server has not taken a letter, for now.",
              "Its operator finds the reason by the time and the code.");
    };
  }
}
