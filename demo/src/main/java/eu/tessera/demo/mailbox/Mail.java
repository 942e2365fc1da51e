package eu.tessera.demo.mailbox;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import java.util.Properties;

/**
 * A mail as it arrived.
 *
 * @param number counts from 1, in the order of arrival
 * @param to the address it was handed over for, whatever its header says
 * @param text the plain part; empty if it has none
 * @param html the HTML part; empty if it has none
 */
public record Mail(
    long number,
    Instant arrived,
    String from,
    String to,
    String subject,
    String language,
    String text,
    String html) {

  /**
   * @throws MessagingException when this is no mail
   */
  static Mail read(long number, Instant arrived, String to, byte[] raw)
      throws MessagingException, IOException {
    MimeMessage message =
        new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
    return new Mail(
        number,
        arrived,
        message.getFrom() == null ? "" : String.valueOf(message.getFrom()[0]),
        to,
        message.getSubject() == null ? "" : message.getSubject(),
        message.getHeader("Content-Language", ","),
        part(message, "text/plain"),
        part(message, "text/html"));
  }

  /** Whether it was sent to this address, in capital or small letters. */
  boolean isFor(String address) {
    return to.toLowerCase(Locale.ROOT).equals(address.strip().toLowerCase(Locale.ROOT));
  }

  private static String part(Part part, String type) throws MessagingException, IOException {
    if (part.isMimeType(type)) {
      return String.valueOf(part.getContent());
    }
    if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        BodyPart inner = parts.getBodyPart(i);
        String found = part(inner, type);
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return "";
  }
}
