package eu.tessera.ejb.notify;

import eu.tessera.ejb.notify.Carrier.Outcome;
import eu.tessera.ejb.notify.Carrier.Outcome.Kind;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** One connection to the mail server. */
final class SmtpTrip implements Carrier.Trip {
  private final Session session;
  private final SMTPTransport transport;
  private final InternetAddress from;
  private final Clock clock;

  SmtpTrip(Session session, SMTPTransport transport, InternetAddress from, Clock clock) {
    this.session = session;
    this.transport = transport;
    this.from = from;
    this.clock = clock;
  }

  /**
   * RFC 6531 3.1: an address outside ASCII goes only to a server that takes SMTPUTF8. The domain is
   * in ASCII already, so what is left is the part before the @, which nobody may rewrite.
   */
  @Override
  public Outcome carry(Envelope letter) {
    boolean ascii = StandardCharsets.US_ASCII.newEncoder().canEncode(letter.to());
    if (!ascii && !transport.supportsExtension("SMTPUTF8")) {
      return new Outcome(Kind.NEVER, 0);
    }
    try {
      MimeMessage message = MailMessage.of(session, letter, from, clock.instant());
      transport.sendMessage(message, new Address[] {MailMessage.address(letter)});
      return new Outcome(Kind.SENT, transport.getLastReturnCode());
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
    try {
      transport.close();
    } catch (MessagingException gone) {
      // the letters that it took are taken; the others stay in the queue
    }
  }
}
