package eu.tessera.demo.mailbox;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.InetAddress;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/** An SMTP server (SubEtha SMTP) on the loopback address that takes every mail. */
public final class MailServer implements AutoCloseable {
  private static final int LARGEST = 1024 * 1024;

  /** Held, so that the levels stay. */
  private static final Logger QUIET = Logger.getLogger("org.subethamail");

  private final SMTPServer server;

  private MailServer(SMTPServer server) {
    this.server = server;
  }

  /** Opens one at a free port. */
  public static MailServer open(Mailbox mailbox) {
    QUIET.setLevel(Level.WARNING);
    SMTPServer server =
        SMTPServer.port(0)
            .bindAddress(InetAddress.getLoopbackAddress())
            .hostName("mail.demo.example")
            .maxMessageSize(LARGEST)
            .maxConnections(20)
            .messageHandler((context, from, to, data) -> taken(mailbox, to, data))
            .build();
    server.start();
    return new MailServer(server);
  }

  /** Where to send to, as TESSERA_SMTP_URL has it. */
  public String url() {
    return "smtp://127.0.0.1:" + server.getPortAllocated();
  }

  private static void taken(Mailbox mailbox, String to, byte[] data) throws RejectException {
    try {
      mailbox.add(to, data);
    } catch (MessagingException | IOException unreadable) {
      throw new RejectException(554, "This is no mail");
    }
  }

  @Override
  public void close() {
    server.stop();
  }
}
