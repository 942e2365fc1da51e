package eu.tessera.ejb.notify;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.time.Clock;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** Hands letters to a mail server by SMTP (RFC 5321). */
final class SmtpCarrier implements Carrier {
  private static final int CONNECT_MILLIS = 10_000;
  private static final int ANSWER_MILLIS = 20_000;

  private final MailServer server;
  private final MailSettings settings;
  private final Session session;
  private final Clock clock;

  /**
   * @param trust whose certificates are believed
   */
  SmtpCarrier(MailServer server, MailSettings settings, SSLSocketFactory trust, Clock clock) {
    this.server = server;
    this.settings = settings;
    this.clock = clock;
    this.session = Session.getInstance(properties(server, settings, trust));
  }

  @Override
  public Trip begin() throws Unreachable {
    try {
      SMTPTransport transport = (SMTPTransport) session.getTransport("smtp");
      transport.connect(
          server.host(),
          server.port(),
          server.user().map(MailServer.User::name).orElse(null),
          server.user().map(user -> user.password().reveal()).orElse(null));
      return new SmtpTrip(session, transport, settings.from(), clock);
    } catch (AuthenticationFailedException refused) {
      throw new Unreachable("the mail server refuses TESSERA_SMTP_URL's user or password", null);
    } catch (MessagingException failed) {
      throw new Unreachable("the mail server does not answer as it should", failed);
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
    // RFC 6531: addresses in any alphabet, where the server takes them
    p.put("mail.mime.allowutf8", true);
    return p;
  }
}
