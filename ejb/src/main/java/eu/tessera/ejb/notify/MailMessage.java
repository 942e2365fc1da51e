package eu.tessera.ejb.notify;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.Date;

/** A letter as a message (RFC 5322): text and HTML, of which the reader sees one. */
final class MailMessage extends MimeMessage {
  private static final String CHARSET = "UTF-8";

  private final String id;

  private MailMessage(Session session, String id) {
    super(session);
    this.id = id;
  }

  static MimeMessage of(Session session, Envelope letter, InternetAddress from, Instant now)
      throws MessagingException {
    MailMessage message = new MailMessage(session, letter.messageId());
    message.setFrom(from);
    message.setRecipient(Message.RecipientType.TO, address(letter));
    message.setSubject(letter.subject(), CHARSET);
    message.setSentDate(Date.from(now));
    message.setHeader("Content-Language", letter.language());
    // RFC 3834 5: so that no absence notice answers
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setHeader("X-Auto-Response-Suppress", "All");
    // RFC 2046 5.1.4: the last is the best
    Multipart parts = new MimeMultipart("alternative");
    parts.addBodyPart(part(letter.text(), "plain"));
    parts.addBodyPart(part(letter.html(), "html"));
    message.setContent(parts);
    message.saveChanges();
    return message;
  }

  static InternetAddress address(Envelope letter) throws MessagingException {
    InternetAddress to = new InternetAddress();
    to.setAddress(letter.to());
    try {
      if (!letter.name().isEmpty()) {
        to.setPersonal(letter.name(), CHARSET);
      }
    } catch (UnsupportedEncodingException impossible) {
      throw new IllegalStateException("UTF-8 is part of every JDK", impossible);
    }
    return to;
  }

  private static MimeBodyPart part(String content, String subtype) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setText(content, CHARSET, subtype);
    // RFC 2045 6.7: lines stay short and in ASCII, whatever the servers on the way can take
    part.setHeader("Content-Transfer-Encoding", "quoted-printable");
    return part;
  }

  /** The one that it was given when it was written, at each attempt. */
  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", id);
  }
}
