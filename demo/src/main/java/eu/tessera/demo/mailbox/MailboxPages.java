package eu.tessera.demo.mailbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.tessera.demo.page.Html;
import eu.tessera.demo.page.Page;
import eu.tessera.demo.page.PageHeaders;
import eu.tessera.demo.settings.DemoSettings;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code /mailbox?to=} lists the mails, {@code /mailbox/7} shows one, {@code /mailbox/7/html} is
 * what its frame shows, and {@code /mailbox.json?to=} gives them all to a program.
 */
public final class MailboxPages extends HttpServlet {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

  /** A mail brings its own styles and nothing else; its links open outside the frame. */
  private static final String MAIL_POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self';"
          + " sandbox allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation";

  private final transient Mailbox mailbox;
  private final transient boolean open;

  /**
   * @param open whether Tessera sends here, and not to a mail server of its operator's
   */
  public MailboxPages(Mailbox mailbox, boolean open) {
    this.mailbox = mailbox;
    this.open = open;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String to = Optional.ofNullable(request.getParameter("to")).orElse("");
    if (request.getServletPath().endsWith(".json")) {
      json(mailbox.of(to), response);
      return;
    }
    String path = Optional.ofNullable(request.getPathInfo()).orElse("/");
    if (path.equals("/")) {
      list(to).send(response, HttpServletResponse.SC_OK);
      return;
    }
    Optional<Mail> mail = number(path).flatMap(mailbox::numbered);
    if (mail.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } else if (path.endsWith("/html")) {
      html(mail.get(), response);
    } else {
      response.setHeader(
          "Content-Security-Policy", PageHeaders.policy("'self'") + "; frame-src 'self'");
      show(mail.get()).send(response, HttpServletResponse.SC_OK);
    }
  }

  private static Optional<Long> number(String path) {
    return path.matches("/\\d{1,9}(/html)?")
        ? Optional.of(Long.parseLong(path.split("/")[1]))
        : Optional.empty();
  }

  Page list(String to) {
    List<Mail> mails = mailbox.of(to);
    return page(
        "The mailbox",
        Html.of(
            """
            <h1>The mailbox</h1>
            <p class="lead">{}</p>
            <form method="get" action="{}/mailbox" class="filter">
            <label for="to">E-mail address</label>
            <input id="to" name="to" type="text" inputmode="email" autocomplete="off" value="{}">
            <button class="button" type="submit">Show its mail</button>
            </form>
            {}
            """,
            open
                ? "Every e-mail that Tessera sends arrives here, whoever it is for. The newest is on top."
                : "TESSERA_SMTP_URL is set, so Tessera sends its e-mails elsewhere and none arrives here.",
            DemoSettings.ROOT,
            to,
            mails.isEmpty()
                ? Html.of("<p data-mails=\"0\">There is no e-mail here yet.</p>")
                : Html.of(
                    "<ol class=\"mails\" data-mails=\"{}\">{}</ol>",
                    mails.size(),
                    mails.stream().map(MailboxPages::line).collect(Html.joined()))));
  }

  private static Html line(Mail mail) {
    return Html.of(
        """
        <li class="card"><a href="{}/mailbox/{}"><bdi>{}</bdi></a>
        <span class="about">to <bdi>{}</bdi>, {} UTC</span></li>""",
        DemoSettings.ROOT,
        mail.number(),
        mail.subject().isEmpty() ? "(no subject)" : mail.subject(),
        mail.to(),
        TIME.format(mail.arrived()));
  }

  Page show(Mail mail) {
    return page(
        mail.subject(),
        Html.of(
            """
            <p><a href="{}/mailbox?to={}">All e-mail for <bdi>{}</bdi></a></p>
            <h1 data-field="subject"><bdi>{}</bdi></h1>
            <dl class="heads"><dt>From</dt><dd><bdi>{}</bdi></dd><dt>To</dt><dd><bdi>{}</bdi></dd>
            <dt>Arrived</dt><dd>{} UTC</dd></dl>
            <section><h2>As HTML</h2>
            <iframe class="mail" title="The e-mail as HTML" src="{}/mailbox/{}/html"
             sandbox="allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation"></iframe></section>
            <section><h2>As text</h2>
            <pre class="mail" data-field="text" lang="{}" tabindex="0" role="region" aria-label="The e-mail as text">{}</pre></section>
            """,
            DemoSettings.ROOT,
            DemoSettings.encoded(mail.to()),
            mail.to(),
            mail.subject(),
            mail.from(),
            mail.to(),
            TIME.format(mail.arrived()),
            DemoSettings.ROOT,
            mail.number(),
            mail.language() == null ? "en" : mail.language(),
            linked(mail.text())));
  }

  /** A mail program makes links of addresses, so this one does too. */
  private static Html linked(String text) {
    return text.lines()
        .map(
            line ->
                line.matches("https?://\\S+")
                    ? Html.of("<a href=\"{}\">{}</a>", line, line)
                    : Html.of("{}", line))
        .collect(Html.joined());
  }

  private static Page page(String title, Html main) {
    return new Page(title, "tessera", Html.of("The mail server of the outside world"), main);
  }

  private static void html(Mail mail, HttpServletResponse response) throws IOException {
    response.setHeader("Content-Security-Policy", MAIL_POLICY);
    // links of a frame would open in it: this is a mail program, so they open beside it
    String html = mail.html().replaceFirst("(?i)<head>", "<head><base target=\"_blank\">");
    send(html.getBytes(StandardCharsets.UTF_8), "text/html; charset=UTF-8", response);
  }

  private static void json(List<Mail> mails, HttpServletResponse response) throws IOException {
    List<Map<String, Object>> list = mails.stream().map(MailboxPages::fields).toList();
    send(JSON.writeValueAsBytes(list), "application/json", response);
  }

  private static Map<String, Object> fields(Mail mail) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("number", mail.number());
    fields.put("arrived", mail.arrived().toString());
    fields.put("from", mail.from());
    fields.put("to", mail.to());
    fields.put("subject", mail.subject());
    fields.put("language", mail.language());
    fields.put("text", mail.text());
    fields.put("html", mail.html());
    return fields;
  }

  private static void send(byte[] body, String type, HttpServletResponse response)
      throws IOException {
    response.setContentType(type);
    response.setHeader("Cache-Control", "no-store");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
