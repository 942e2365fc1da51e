package eu.tessera.ejb.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.tessera.ejb.config.StartRefused;
import eu.tessera.ejb.notify.MailServer.Tls;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailSettingsTest {
  private static final String URL = "tessera.smtp.url";

  @ParameterizedTest
  @CsvSource({
    "smtp://mail.example.org, 587, REQUIRED",
    "smtp://mail.example.org:25, 25, REQUIRED",
    "smtps://mail.example.org, 465, AT_ONCE",
    "smtp://127.0.0.1:2525, 2525, OFFERED",
    "SMTP://localhost:2525/, 2525, OFFERED"
  })
  void a_server_elsewhere_must_keep_the_connection_from_others(String url, int port, Tls tls) {
    MailServer server = TestMail.settings(URL, url).server().orElseThrow();
    assertThat(server.port()).isEqualTo(port);
    assertThat(server.tls()).isEqualTo(tls);
    assertThat(server.user()).isEmpty();
  }

  @Test
  void a_user_comes_with_a_password_and_neither_alone() {
    MailServer server =
        TestMail.settings(URL, "smtps://me%40x@mail.example.org", "tessera.smtp.password", "s3")
            .server()
            .orElseThrow();
    assertThat(server.user().orElseThrow().name()).isEqualTo("me@x");
    assertThat(server.user().orElseThrow().password().reveal()).isEqualTo("s3");
    assertThat(server.toString()).doesNotContain("s3");
    refused("TESSERA_SMTP_PASSWORD", URL, "smtps://me@mail.example.org");
    refused("names no user", URL, "smtps://mail.example.org", "tessera.smtp.password", "s3");
  }

  @Test
  void a_password_never_travels_in_clear() {
    for (String tls : new String[] {"never", "offered"}) {
      refused(
          "in clear",
          URL,
          "smtp://me@mail.example.org",
          "tessera.smtp.password",
          "s3",
          "tessera.smtp.starttls",
          tls);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mail.example.org",
        "http://mail.example.org",
        "smtp://",
        "smtp://me:secret@mail.example.org",
        "smtp://mail.example.org/path",
        "smtp://mail.example.org?x=1",
        "smtp://mail.example.org:0",
        "smtp://mail.example.org:70000",
        "smtp://a b"
      })
  void an_address_that_is_none_stops_the_start_and_is_not_repeated(String url) {
    assertThatThrownBy(() -> TestMail.settings(URL, url))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("TESSERA_SMTP_URL cannot be used")
        .hasMessageNotContaining("secret");
  }

  @Test
  void the_sender_is_one_address() {
    assertThat(TestMail.settings().from().getAddress()).isEqualTo("no-reply@localhost");
    MailSettings named =
        TestMail.settings("tessera.mail.from", "\"Tessera, EU\" <no-reply@login.example.org>");
    assertThat(named.from().getPersonal()).isEqualTo("Tessera, EU");
    assertThat(named.domain()).isEqualTo("login.example.org");
    for (String from :
        new String[] {"a@x.example, b@x.example", "nobody", "a@x\r\nBcc: b@x", "é@x.example"}) {
      refused("TESSERA_MAIL_FROM", "tessera.mail.from", from);
    }
  }

  @Test
  void the_rest_is_checked_too() {
    refused("TESSERA_SMTP_STARTTLS", "tessera.smtp.starttls", "perhaps");
    refused("TESSERA_MAIL_ZONE", "tessera.mail.zone", "Mars");
    refused("TESSERA_MAIL_PER_ADDRESS", "tessera.mail.per.address", "0");
    refused("TESSERA_MAIL_PER_HOUR", "tessera.mail.per.hour", "many");
    refused("TESSERA_MAIL_WAITING", "tessera.mail.waiting", "-1");
  }

  private static void refused(String sentence, String... settings) {
    assertThatThrownBy(() -> TestMail.settings(settings))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining(sentence);
  }
}
