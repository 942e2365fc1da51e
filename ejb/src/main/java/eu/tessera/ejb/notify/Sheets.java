package eu.tessera.ejb.notify;

import eu.tessera.ejb.notify.Sheet.Button;
import eu.tessera.ejb.notify.Sheet.Dispute;
import eu.tessera.ejb.notify.Sheet.Fact;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Puts a letter into one language. */
final class Sheets {
  private static final int LONGEST_NAME = 80;
  private static final int LONGEST_TEXT = 500;

  private final Texts texts;
  private final ZoneId zone;

  Sheets(Texts texts, ZoneId zone) {
    this.texts = texts;
    this.zone = zone;
  }

  Sheet of(Letter letter, String name) {
    List<String> words = letter.words().stream().map(this::written).toList();
    String harmless = HarmlessText.name(name);
    return new Sheet(
        texts.locale().getLanguage(),
        texts.sentence(letter.key() + ".subject", words),
        harmless.isEmpty()
            ? texts.sentence("letter.greeting.unnamed", List.of())
            : texts.sentence("letter.greeting", List.of(harmless)),
        texts.sentence(letter.key() + ".lead", words),
        letter.button().map(l -> button(letter.key() + ".button", l)),
        texts.sentence(letter.key() + ".after", words),
        Stream.concat(letter.before().stream(), letter.happened().stream())
            .flatMap(occasion -> facts(occasion).stream())
            .toList(),
        letter.happened().flatMap(Occasion::notMe).map(this::dispute),
        texts.text("letter.address"),
        texts.text(footer(letter)));
  }

  private static String footer(Letter letter) {
    return letter instanceof Letter.ToContacts
        ? "letter.footer.contacts"
        : letter instanceof Letter.ToOperators ? "letter.footer.operators" : "letter.footer";
  }

  private Dispute dispute(Link link) {
    return new Dispute(texts.text("letter.disputed"), button("letter.disputed.button", link));
  }

  private Button button(String key, Link link) {
    String label = texts.text(key);
    String introduction = texts.sentence("letter.link", List.of(label)).plain();
    return new Button(label, introduction, link.address().toString());
  }

  private Fact fact(String key, String value) {
    String label = texts.text(key);
    return new Fact(label, value, texts.sentence("letter.fact", List.of(label, value)).plain());
  }

  private List<Fact> facts(Occasion occasion) {
    List<Fact> facts = new ArrayList<>();
    String time =
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
            .localizedBy(texts.locale())
            .format(occasion.at().atZone(zone));
    String offset = DateTimeFormatter.ofPattern("XXX").format(occasion.at().atZone(zone));
    facts.add(fact("letter.when", time + " (UTC" + (offset.equals("Z") ? "" : offset) + ")"));
    occasion
        .device()
        .map(device -> HarmlessText.line(device, LONGEST_NAME))
        .filter(device -> !device.isEmpty())
        .ifPresent(device -> facts.add(fact("letter.device", device)));
    occasion.country().ifPresent(code -> facts.add(fact("letter.country", country(code))));
    return facts;
  }

  private String written(Word word) {
    if (word instanceof Word.Day day) {
      return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
          .localizedBy(texts.locale())
          .format(day.at().atZone(zone));
    }
    if (word instanceof Word.Country country) {
      return country(country.code());
    }
    if (word instanceof Word.Number number) {
      return Integer.toString(number.value());
    }
    if (word instanceof Word.Way way) {
      return way(way);
    }
    return HarmlessText.line(((Word.Written) word).text(), LONGEST_TEXT);
  }

  private String way(Word.Way way) {
    String method = texts.text("way." + way.method());
    String name = HarmlessText.line(way.name(), LONGEST_NAME);
    return name.isEmpty() ? method : texts.sentence("way.named", List.of(method, name)).plain();
  }

  private String country(String code) {
    String iso =
        switch (code) {
          case "EL" -> "GR";
          case "UK" -> "GB";
          default -> code;
        };
    String name = new Locale("", iso).getDisplayCountry(texts.locale());
    return HarmlessText.line(name, LONGEST_NAME);
  }
}
