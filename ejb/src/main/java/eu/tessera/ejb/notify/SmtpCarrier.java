package eu.tessera.ejb.notify;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** Hands letters to a mail server by SMTP (RFC 5321). */
final class SmtpCarrier implements Carrier {
  private static final int CONNECT_MILLIS = 10_000;
  private static final int ANSWER_MILLIS = 20_000;

  /** RFC 4954 6: authentication credentials invalid. */
  private static final int NOT_SIGNED_IN = 535;

  private final MailServer server;
  private final InternetAddress from;
  private final Session usual;
  private final Session utf8;
  private final Clock clock;

  /**
   * @param trust whose certificates are believed
   */
  SmtpCarrier(MailServer server, MailSettings settings, SSLSocketFactory trust, Clock clock) {
    this.server = server;
    this.from = settings.from();
    this.clock = clock;
    Properties properties = properties(server, settings, trust);
    this.usual = Session.getInstance(properties);
    // for the letters that need it alone: a server further on may not take it, and refuse the
    // letter
    Properties inAnyAlphabet = new Properties();
    inAnyAlphabet.putAll(properties);
    inAnyAlphabet.put("mail.mime.allowutf8", true);
    this.utf8 = Session.getInstance(inAnyAlphabet);
  }

  @Override
  public Trip begin() throws Unreachable {
    return new SmtpTrip(this, connected(usual));
  }

  /** A connection over which addresses in any alphabet can be sent (RFC 6531). */
  SMTPTransport connectedForUtf8() throws Unreachable {
    return connected(utf8);
  }

  /** The letter as it goes over a connection of this kind. */
  MimeMessage message(Envelope letter, boolean asUtf8) throws MessagingException {
    return MailMessage.of(asUtf8 ? utf8 : usual, letter, from, clock.instant());
  }

  private SMTPTransport connected(Session session) throws Unreachable {
    try {
      SMTPTransport transport = (SMTPTransport) session.getTransport("smtp");
      transport.connect(
          server.host(),
          server.port(),
          server.user().map(MailServer.User::name).orElse(null),
          server.user().map(user -> user.password().reveal()).orElse(null));
      return transport;
    } catch (AuthenticationFailedException refused) {
      throw new Unreachable(
          "the mail server refuses TESSERA_SMTP_URL's user or password", NOT_SIGNED_IN, null);
    } catch (MessagingException failed) {
      throw new Unreachable("the mail server does not answer as it should", 0, failed);
    }
  }

  private static Properties properties(
      MailServer server, MailSettings settings, SSLSocketFactory trust) {
    Properties p = new Properties();
    p.put("mail.transport.protocol", "smtp");
    p.put("mail.smtp.connectiontimeout", CONNECT_MILLIS);
    p.put("mail.smtp.timeout", ANSWER_MILLIS);
    p.put("mail.smtp.writetimeout", ANSWER_MILLIS);
    p.put("mail.smtp.auth", server.user().isPresent());
    p.put("mail.smtp.ssl.enable", server.tls() == MailServer.Tls.AT_ONCE);
    p.put(
        "mail.smtp.starttls.enable",
        server.tls() == MailServer.Tls.REQUIRED || server.tls() == MailServer.Tls.OFFERED);
    p.put("mail.smtp.starttls.required", server.tls() == MailServer.Tls.REQUIRED);
    // RFC 7817 3: the name in the certificate is that of the host we were told
    p.put("mail.smtp.ssl.checkserveridentity", true);
    p.put("mail.smtp.ssl.socketFactory", trust);
    p.put("mail.smtp.ssl.socketFactory.fallback", false);
    p.put("mail.smtp.ssl.protocols", "TLSv1.3 TLSv1.2");
    p.put("mail.smtp.from", settings.from().getAddress());
    // else the machine's own name goes out, after a question to the DNS
    p.put("mail.smtp.localhost", settings.domain());
    p.put("mail.smtp.sendpartial", false);
    return p;
  }
}
