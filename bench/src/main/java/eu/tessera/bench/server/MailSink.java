package eu.tessera.bench.server;

import java.net.InetAddress;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.subethamail.smtp.server.SMTPServer;

/** A mail server on the loopback address that takes every letter and keeps none. */
public final class MailSink implements AutoCloseable {
  private static final int CONNECTIONS = 20;

  /** Held, so that the level stays. */
  private static final Logger QUIET = Logger.getLogger("org.subethamail");

  private final SMTPServer server;

  private MailSink(SMTPServer server) {
    this.server = server;
  }

  /** Opens one at a free port. */
  public static MailSink open() {
    QUIET.setLevel(Level.WARNING);
    SMTPServer server =
        SMTPServer.port(0)
            .bindAddress(InetAddress.getLoopbackAddress())
            .maxConnections(CONNECTIONS)
            .messageHandler((context, from, to, data) -> {})
            .build();
    server.start();
    return new MailSink(server);
  }

  /** Where it is, as the setting {@code TESSERA_SMTP_URL} has it. */
  public String url() {
    return "smtp://127.0.0.1:" + server.getPortAllocated();
  }

  @Override
  public void close() {
    server.stop();
  }
}
