package eu.tessera.ejb.notify;

import eu.tessera.ejb.config.TestTls;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.net.ssl.SSLContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;

/** A mail server on this machine, which answers as it is told and keeps what it took. */
final class TestSmtpServer implements AutoCloseable {
  /** The name its certificate is for; also 127.0.0.1. */
  static final SSLContext TLS = TestTls.context("mail.example");

  static final String USER = "tessera@relay";
  static final String PASSWORD = "open-sesame";

  final List<byte[]> taken = new CopyOnWriteArrayList<>();
  final List<String> recipients = new CopyOnWriteArrayList<>();

  /** The reply to RCPT and to DATA; 0 takes the letter. */
  volatile int toRecipient;

  volatile int toData;

  /** Its own log is of no use here; held, so that the level stays. */
  private static final Logger QUIET = Logger.getLogger("org.subethamail");

  static {
    QUIET.setLevel(Level.OFF);
  }

  private final SMTPServer server;

  TestSmtpServer(UnaryOperator<SMTPServer.Builder> more) {
    server =
        more.apply(
                SMTPServer.port(0)
                    .bindAddress(InetAddress.getLoopbackAddress())
                    .messageHandlerFactory(context -> new Answers()))
            .build();
    server.start();
  }

  static UnaryOperator<SMTPServer.Builder> plain() {
    return builder -> builder;
  }

  static UnaryOperator<SMTPServer.Builder> startTls() {
    return builder -> builder.enableTLS().startTlsSocketFactory(TLS);
  }

  static UnaryOperator<SMTPServer.Builder> withUser() {
    return builder ->
        startTls()
            .apply(builder)
            .requireAuth()
            .authenticationHandlerFactory(
                new EasyAuthenticationHandlerFactory(
                    (user, password, context) -> {
                      if (!user.equals(USER) || !password.equals(PASSWORD)) {
                        throw new LoginFailedException();
                      }
                    }));
  }

  int port() {
    return server.getPortAllocated();
  }

  MimeMessage only() throws Exception {
    if (taken.size() != 1) {
      throw new AssertionError("letters taken: " + taken.size());
    }
    return new MimeMessage(
        Session.getInstance(new Properties()), new ByteArrayInputStream(taken.get(0)));
  }

  String raw() {
    return new String(taken.get(0), StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    server.stop();
  }

  private final class Answers implements MessageHandler {
    @Override
    public void from(String from) {}

    @Override
    public void recipient(String recipient) throws RejectException {
      reject(toRecipient);
      recipients.add(recipient);
    }

    @Override
    public String data(InputStream data) throws RejectException, java.io.IOException {
      byte[] bytes = data.readAllBytes();
      reject(toData);
      taken.add(bytes);
      return null;
    }

    @Override
    public void done() {}

    private static void reject(int reply) throws RejectException {
      if (reply != 0) {
        throw new RejectException(reply, "no ada@example.org here");
      }
    }
  }
}
