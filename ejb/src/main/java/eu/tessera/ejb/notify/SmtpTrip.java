package eu.tessera.ejb.notify;

import eu.tessera.ejb.notify.Carrier.Outcome;
import eu.tessera.ejb.notify.Carrier.Outcome.Kind;
import eu.tessera.ejb.notify.Carrier.Unreachable;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** One connection to the mail server. */
final class SmtpTrip implements Carrier.Trip {
  private final SmtpCarrier carrier;
  private final SMTPTransport transport;

  SmtpTrip(SmtpCarrier carrier, SMTPTransport transport) {
    this.carrier = carrier;
    this.transport = transport;
  }

  /**
   * RFC 6531 3.1: an address outside ASCII goes only to a server that takes SMTPUTF8. The domain is
   * in ASCII already, so what is left is the part before the @, which nobody may rewrite.
   */
  @Override
  public Outcome carry(Envelope letter) {
    if (StandardCharsets.US_ASCII.newEncoder().canEncode(letter.to())) {
      return handed(letter, transport, false);
    }
    if (!transport.supportsExtension("SMTPUTF8")) {
      return new Outcome(Kind.NEVER, 0);
    }
    try {
      SMTPTransport other = carrier.connectedForUtf8();
      Outcome outcome = handed(letter, other, true);
      closed(other);
      return outcome;
    } catch (Unreachable unreachable) {
      return new Outcome(Kind.LATER, 0);
    }
  }

  private Outcome handed(Envelope letter, SMTPTransport over, boolean asUtf8) {
    try {
      MimeMessage message = carrier.message(letter, asUtf8);
      over.sendMessage(message, new Address[] {MailMessage.address(letter)});
      return new Outcome(Kind.SENT, over.getLastReturnCode());
    } catch (MessagingException failed) {
      int reply = reply(failed);
      return new Outcome(isFinal(reply) ? Kind.NEVER : Kind.LATER, reply);
    }
  }

  /** RFC 5321 4.2.1: 5yz is final; 4.5.3.1.10: but 552 may mean a full mailbox. */
  private static boolean isFinal(int reply) {
    return reply >= 500 && reply != 552 && reply != 530;
  }

  private static int reply(MessagingException failed) {
    int reply = 0;
    Exception at = failed;
    while (at instanceof MessagingException link) {
      reply = Math.max(reply, own(link));
      at = link.getNextException();
    }
    return reply;
  }

  private static int own(MessagingException failed) {
    if (failed instanceof SMTPAddressFailedException address) {
      return address.getReturnCode();
    }
    if (failed instanceof SMTPSenderFailedException sender) {
      return sender.getReturnCode();
    }
    return failed instanceof SMTPSendFailedException send ? send.getReturnCode() : 0;
  }

  @Override
  public void close() {
    closed(transport);
  }

  private static void closed(SMTPTransport transport) {
    try {
      transport.close();
    } catch (MessagingException gone) {
      // the letters that it took are taken; the others stay in the queue
    }
  }
}
