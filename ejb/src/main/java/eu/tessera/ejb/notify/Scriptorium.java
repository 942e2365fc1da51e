package eu.tessera.ejb.notify;

import eu.tessera.ejb.account.EmailAddress;
import eu.tessera.ejb.notify.template.JteletterGenerated;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Where letters are written out: in the reader's language, as text and as HTML. */
final class Scriptorium {
  private static final int USUAL_SIZE = 8_000;
  private static final int LONGEST_SUBJECT = 150;

  private final Map<String, Texts> texts;
  private final ZoneId zone;
  private final String domain;

  /**
   * @param zone in which letters tell the time
   * @param domain of the sender, for the ids of messages
   */
  Scriptorium(ZoneId zone, String domain) {
    this.texts = Texts.all();
    this.zone = zone;
    this.domain = domain;
  }

  Envelope write(Recipient to, Letter letter, boolean pretended) {
    List<Sheet> sheets = sheets(to, letter);
    String subject =
        sheets.stream().map(sheet -> sheet.subject().plain()).collect(Collectors.joining(" / "));
    return new Envelope(
        letter.key(),
        "<" + UUID.randomUUID() + "@" + domain + ">",
        deliverable(to.address()),
        HarmlessText.name(to.name()),
        sheets.get(0).language(),
        HarmlessText.line(subject, LONGEST_SUBJECT),
        PlainPart.of(sheets),
        html(sheets),
        pretended);
  }

  private List<Sheet> sheets(Recipient to, Letter letter) {
    Texts english = texts.get("en");
    Texts own = texts.getOrDefault(to.language(), english);
    List<Sheet> sheets = new ArrayList<>();
    sheets.add(new Sheets(own, zone).of(letter, to.name()));
    if (letter.alsoInEnglish() && own != english) {
      sheets.add(new Sheets(english, zone).of(letter, to.name()));
    }
    return sheets;
  }

  private static String html(List<Sheet> sheets) {
    StringOutput html = new StringOutput(USUAL_SIZE);
    JteletterGenerated.render(new OwaspHtmlTemplateOutput(html), null, sheets);
    return html.toString();
  }

  /** The part before the @ as its owner wrote it (RFC 5321 2.4), the domain as the DNS has it. */
  private static String deliverable(EmailAddress address) {
    String typed = Normalizer.normalize(address.typed(), Form.NFC);
    return typed.substring(0, typed.lastIndexOf('@'))
        + address.canonical().substring(address.canonical().lastIndexOf('@'));
  }
}
