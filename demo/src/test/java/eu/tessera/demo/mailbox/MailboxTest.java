package eu.tessera.demo.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MailboxTest {
  private final Mailbox mailbox =
      new Mailbox(Clock.fixed(Instant.parse("2026-11-22T10:15:30Z"), ZoneOffset.UTC));
  private final MailServer server = MailServer.open(mailbox);
  private final MailboxPages pages = new MailboxPages(mailbox, true);

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void what_is_sent_to_any_address_arrives() throws Exception {
    send("ada@example.org", "Γειά σου", "Hello", "<p>Hello</p>");
    Mail mail = mailbox.of("ADA@example.org ").get(0);
    assertThat(mail.subject()).isEqualTo("Γειά σου");
    assertThat(mail.text()).isEqualTo("Hello");
    assertThat(mail.html()).isEqualTo("<p>Hello</p>");
    assertThat(mail.from()).isEqualTo("Tessera <no-reply@example.org>");
    assertThat(mailbox.of("bob@example.org")).isEmpty();
  }

  @Test
  void the_newest_is_on_top() throws Exception {
    send("ada@example.org", "First", "1", "1");
    send("bob@example.org", "Second", "2", "2");
    assertThat(mailbox.of("")).extracting(Mail::subject).containsExactly("Second", "First");
    assertThat(mailbox.numbered(1)).map(Mail::subject).contains("First");
    assertThat(mailbox.numbered(3)).isEmpty();
  }

  @Test
  void what_a_mail_says_is_no_markup_of_the_page() throws Exception {
    send("ada@example.org", "<b>Bold", "<i>text\nhttps://example.org/?a=1&b=2\n", "<u>html");
    assertThat(page(pages.list("<script>"))).contains("value=\"&lt;script&gt;\"");
    assertThat(page(pages.list(""))).contains("&lt;b&gt;Bold").doesNotContain("<b>");
    String shown = page(pages.show(mailbox.of("").get(0)));
    assertThat(shown)
        .contains("&lt;i&gt;text", "<a href=\"https://example.org/?a=1&amp;b=2\">")
        .contains("sandbox=\"")
        .doesNotContain("<b>", "<i>", "<u>", "allow-scripts", "allow-same-origin");
  }

  private static String page(eu.tessera.demo.page.Page page) {
    return page.main().toString();
  }

  private void send(String to, String subject, String text, String html) throws Exception {
    URI url = URI.create(server.url());
    Properties properties = new Properties();
    properties.put("mail.smtp.host", url.getHost());
    properties.put("mail.smtp.port", url.getPort());
    MimeMessage message = new MimeMessage(Session.getInstance(properties));
    message.setFrom(new InternetAddress("no-reply@example.org", "Tessera"));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
    message.setSubject(subject, "UTF-8");
    MimeMultipart parts = new MimeMultipart("alternative");
    parts.addBodyPart(part(text, "plain"));
    parts.addBodyPart(part(html, "html"));
    message.setContent(parts);
    Transport.send(message);
  }

  private static MimeBodyPart part(String content, String subtype) throws Exception {
    MimeBodyPart part = new MimeBodyPart();
    part.setText(content, "UTF-8", subtype);
    return part;
  }
}
