package eu.tessera.ejb.notify;

import static eu.tessera.ejb.notify.TestLetters.ada;
import static eu.tessera.ejb.notify.TestSmtpServer.plain;
import static eu.tessera.ejb.notify.TestSmtpServer.startTls;
import static eu.tessera.ejb.notify.TestSmtpServer.withUser;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.tessera.ejb.config.TestClock;
import eu.tessera.ejb.notify.Carrier.Outcome;
import eu.tessera.ejb.notify.Carrier.Trip;
import eu.tessera.ejb.notify.Carrier.Unreachable;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.subethamail.smtp.server.SMTPServer;

class SmtpCarrierTest {
  private static final Letter LETTER = new Letter.PasswordChanged(TestLetters.occasion());

  private final Scriptorium scriptorium = new Scriptorium(ZoneOffset.UTC, "example.org");
  private final List<TestSmtpServer> servers = new ArrayList<>();

  @AfterEach
  void stop() {
    servers.forEach(TestSmtpServer::close);
  }

  @Test
  void a_letter_arrives_as_text_and_as_html() throws Exception {
    TestSmtpServer server = server(plain());
    assertThat(carried(server, ada()).kind()).isEqualTo(Outcome.Kind.SENT);
    MimeMessage message = server.only();
    assertThat(message.getSubject()).isEqualTo("Your password has been changed");
    assertThat(message.getFrom()).containsExactly(new InternetAddress("no-reply@example.org"));
    assertThat(message.getAllRecipients()).containsExactly(new InternetAddress("ada@example.org"));
    assertThat(((InternetAddress) message.getAllRecipients()[0]).getPersonal())
        .isEqualTo("Ada Lovelace");
    assertThat(message.getSentDate()).hasTime(TestClock.START.toEpochMilli() / 1000 * 1000);
    assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(message.getHeader("Content-Language")).containsExactly("en");
    assertThat(message.getMessageID()).endsWith("@example.org>");
    Multipart parts = (Multipart) message.getContent();
    assertThat(message.getContentType()).startsWith("multipart/alternative");
    assertThat(text(parts.getBodyPart(0), "text/plain")).startsWith("Hello Ada Lovelace,");
    assertThat(text(parts.getBodyPart(1), "text/html")).startsWith("<!DOCTYPE html>");
    assertThat(server.raw().lines()).allMatch(line -> line.length() <= 78);
  }

  @Test
  void nobody_can_write_a_header_by_a_name() throws Exception {
    TestSmtpServer server = server(plain());
    carried(
        server, TestLetters.to("ada@example.org", "A\r\nBcc: eve@example.org\r\n\r\nBuy", "en"));
    carried(server, TestLetters.to("ada@example.org", "\"A\" <eve\u202e\u2028>, \r\n Ada", "en"));
    assertThat(server.recipients).containsExactly("ada@example.org", "ada@example.org");
    for (byte[] letter : server.taken) {
      String headers =
          new String(letter, java.nio.charset.StandardCharsets.US_ASCII).split("\r\n\r\n")[0];
      assertThat(headers).doesNotContain("\r\nBcc", "eve@");
      assertThat(headers.lines().filter(line -> line.startsWith("To:"))).hasSize(1);
    }
  }

  /** Whatever address and name were taken: one reader, and no header that is not ours. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "o'neil+tag=x?y@example.org",
        "%41{|}~!#$&*/^_`@example.org",
        "ada@bücher.example",
        "山田@例え.jp",
        "שלום@example.org",
        "\ud83d\ude00@example.org"
      })
  void each_address_that_is_taken_is_the_only_reader_of_its_letter(String typed) throws Exception {
    TestSmtpServer server = server(plain());
    for (String name :
        List.of(
            "=?utf-8?q?=0D=0ABcc:=20eve@evil.example?=",
            "n".repeat(400),
            "\u202eda\u2067 \u200fA",
            "Сlаrа",
            "山田 太郎",
            "\ud83d\ude00 \"Ada\" (x) <y>, z;",
            "Ada\r\nBcc: eve@evil.example")) {
      assertThat(carried(server, TestLetters.to(typed, name, "en")).kind())
          .isEqualTo(Outcome.Kind.SENT);
    }
    String wanted = TestLetters.to(typed, "", "en").address().canonical();
    assertThat(server.recipients).allMatch(to -> to.equalsIgnoreCase(wanted));
    for (byte[] letter : server.taken) {
      String head = new String(letter, java.nio.charset.StandardCharsets.UTF_8);
      List<String> headers =
          head.split("\r\n\r\n")[0]
              .lines()
              .filter(line -> !line.startsWith(" ") && !line.startsWith("\t"))
              .map(line -> line.replaceFirst(":.*", ""))
              .toList();
      assertThat(headers)
          .doesNotHaveDuplicates()
          .isSubsetOf(
              "Received",
              "From",
              "To",
              "Subject",
              "Date",
              "Message-ID",
              "MIME-Version",
              "Content-Type",
              "Content-Language",
              "Auto-Submitted",
              "X-Auto-Response-Suppress");
      assertThat(head).doesNotContain("eve@");
    }
  }

  @Test
  void a_name_in_any_alphabet_arrives_as_it_is_written() throws Exception {
    TestSmtpServer server = server(plain());
    carried(server, TestLetters.to("ada@example.org", "Zoë \"Ξένια\" 王", "en"));
    assertThat(((InternetAddress) server.only().getAllRecipients()[0]).getPersonal())
        .isEqualTo("Zoë \"Ξένια\" 王");
    assertThat(server.raw()).matches(text -> text.chars().allMatch(c -> c < 128));
  }

  @Test
  void a_domain_goes_as_the_dns_has_it_and_the_part_before_it_as_its_owner_wrote_it()
      throws Exception {
    TestSmtpServer server = server(plain());
    assertThat(carried(server, TestLetters.to("Ada@bücher.example", "", "en")).kind())
        .isEqualTo(Outcome.Kind.SENT);
    assertThat(carried(server, TestLetters.to("ζωή@παράδειγμα.example", "", "en")).kind())
        .isEqualTo(Outcome.Kind.SENT);
    assertThat(server.recipients.get(0)).isEqualTo("Ada@xn--bcher-kva.example");
    assertThat(server.recipients.get(1)).startsWith("ζωή@xn--");
  }

  @ParameterizedTest
  @CsvSource({"450, LATER", "451, LATER", "452, LATER", "552, LATER", "550, NEVER", "553, NEVER"})
  void a_reply_of_4_is_tried_again_and_one_of_5_is_not(int reply, Outcome.Kind kind)
      throws Exception {
    TestSmtpServer server = server(plain());
    server.toRecipient = reply;
    assertThat(carried(server, ada())).isEqualTo(new Outcome(kind, reply));
    server.toRecipient = 0;
    server.toData = reply;
    assertThat(carried(server, ada())).isEqualTo(new Outcome(kind, reply));
    assertThat(server.taken).isEmpty();
  }

  @Test
  void one_connection_carries_on_after_a_refused_letter() throws Exception {
    TestSmtpServer server = server(plain());
    server.toRecipient = 550;
    try (Trip trip = carrier(server, "smtp").begin()) {
      assertThat(trip.carry(letter(ada())).kind()).isEqualTo(Outcome.Kind.NEVER);
      server.toRecipient = 0;
      assertThat(trip.carry(letter(ada())).kind()).isEqualTo(Outcome.Kind.SENT);
    }
    assertThat(server.taken).hasSize(1);
  }

  @Test
  void a_connection_that_breaks_loses_nothing() throws Exception {
    TestSmtpServer server = server(plain());
    try (Trip trip = carrier(server, "smtp").begin()) {
      server.close();
      assertThat(trip.carry(letter(ada())).kind()).isEqualTo(Outcome.Kind.LATER);
    }
  }

  @Test
  void a_server_that_is_not_there_or_says_nothing_sensible_is_unreachable() throws Exception {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = free.getLocalPort();
      Thread other =
          new Thread(
              () -> {
                try (var caller = free.accept()) {
                  caller.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes());
                } catch (java.io.IOException closed) {
                  // the test is over
                }
              });
      other.start();
      SmtpCarrier lost = carrier("tessera.smtp.url", "smtp://127.0.0.1:" + port);
      assertThatThrownBy(lost::begin).isInstanceOf(Unreachable.class);
      other.join();
      free.close();
      assertThatThrownBy(lost::begin).isInstanceOf(Unreachable.class);
    }
  }

  @Test
  void by_starttls_the_letter_goes_to_whom_the_certificate_names() throws Exception {
    TestSmtpServer server = server(startTls());
    assertThat(carried(server, ada(), "tessera.smtp.starttls", "required").kind())
        .isEqualTo(Outcome.Kind.SENT);
  }

  @Test
  void where_starttls_is_required_nothing_is_sent_without_it() throws Exception {
    TestSmtpServer server = server(plain());
    SmtpCarrier carrier =
        carrier(
            "tessera.smtp.url",
            "smtp://127.0.0.1:" + server.port(),
            "tessera.smtp.starttls",
            "required");
    assertThatThrownBy(carrier::begin).isInstanceOf(Unreachable.class);
    assertThat(server.taken).isEmpty();
  }

  @Test
  void a_certificate_for_another_name_is_refused() throws Exception {
    TestSmtpServer server = server(startTls());
    SmtpCarrier carrier =
        carrier(
            "tessera.smtp.url",
            "smtp://localhost:" + server.port(),
            "tessera.smtp.starttls",
            "required");
    assertThatThrownBy(carrier::begin).isInstanceOf(Unreachable.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"smtp", "smtps"})
  void a_certificate_nobody_vouches_for_is_refused(String scheme) throws Exception {
    TestSmtpServer server =
        server(
            scheme.equals("smtp")
                ? startTls()
                : builder -> builder.serverSocketFactory(TestSmtpServer.TLS));
    MailSettings settings =
        TestMail.settings("tessera.smtp.url", scheme + "://127.0.0.1:" + server.port());
    SmtpCarrier carrier =
        new SmtpCarrier(
            settings.server().orElseThrow(),
            settings,
            (SSLSocketFactory) SSLSocketFactory.getDefault(),
            new TestClock());
    assertThatThrownBy(carrier::begin).isInstanceOf(Unreachable.class);
    assertThat(server.taken).isEmpty();
  }

  @Test
  void smtps_is_kept_from_others_from_the_first_byte() throws Exception {
    TestSmtpServer server = server(builder -> builder.serverSocketFactory(TestSmtpServer.TLS));
    try (Trip trip = carrier(server, "smtps").begin()) {
      assertThat(trip.carry(letter(ada())).kind()).isEqualTo(Outcome.Kind.SENT);
    }
  }

  @Test
  void the_user_signs_in_with_the_password() throws Exception {
    TestSmtpServer server = server(withUser());
    assertThat(as(server, TestSmtpServer.PASSWORD).begin()).isNotNull().satisfies(Trip::close);
    assertThatThrownBy(() -> as(server, "wrong").begin())
        .isInstanceOf(Unreachable.class)
        .hasMessageContaining("TESSERA_SMTP_URL")
        .hasMessageNotContaining("wrong");
  }

  private SmtpCarrier as(TestSmtpServer server, String password) {
    return carrier(
        "tessera.smtp.url",
        "smtp://tessera%40relay@127.0.0.1:" + server.port(),
        "tessera.smtp.password",
        password);
  }

  private Outcome carried(TestSmtpServer server, Recipient to, String... settings)
      throws Exception {
    List<String> all =
        new ArrayList<>(List.of("tessera.smtp.url", "smtp://127.0.0.1:" + server.port()));
    all.addAll(List.of(settings));
    try (Trip trip = carrier(all.toArray(String[]::new)).begin()) {
      return trip.carry(letter(to));
    }
  }

  private Envelope letter(Recipient to) {
    return scriptorium.write(to, LETTER, false);
  }

  private SmtpCarrier carrier(TestSmtpServer server, String scheme) {
    return carrier("tessera.smtp.url", scheme + "://127.0.0.1:" + server.port());
  }

  private SmtpCarrier carrier(String... values) {
    List<String> all = new ArrayList<>(List.of(values));
    all.addAll(List.of("tessera.mail.from", "Tessera <no-reply@example.org>"));
    MailSettings settings = TestMail.settings(all.toArray(String[]::new));
    return new SmtpCarrier(
        settings.server().orElseThrow(),
        settings,
        TestSmtpServer.TLS.getSocketFactory(),
        new TestClock());
  }

  private TestSmtpServer server(UnaryOperator<SMTPServer.Builder> how) {
    TestSmtpServer server = new TestSmtpServer(how);
    servers.add(server);
    return server;
  }

  private static String text(BodyPart part, String type) throws Exception {
    assertThat(part.getContentType()).isEqualTo(type + "; charset=UTF-8");
    return (String) part.getContent();
  }
}
