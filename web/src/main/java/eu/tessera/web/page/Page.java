package eu.tessera.web.page;

import eu.tessera.federation.assurance.Method;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a template has at hand besides its {@link View}: texts, addresses, dates, all in the
 * reader's language. Made anew for each rendering.
 */
public final class Page {
  private final Site site;
  private final Languages languages;
  private final Assets assets;
  private final PageContext context;
  private final Messages messages;

  Page(Site site, Languages languages, Assets assets, PageContext context) {
    this.site = site;
    this.languages = languages;
    this.assets = assets;
    this.context = context;
    this.messages = languages.in(context.locale());
  }

  public String text(String key, Object... arguments) {
    return messages.text(key, arguments);
  }

  public String text(Notice notice) {
    return text(notice.key());
  }

  public String text(Way way) {
    return text(way.key());
  }

  public String text(Fault fault) {
    return text(fault.key());
  }

  public String text(ProblemCode code, String part) {
    return text(code.key(part));
  }

  public String text(AccountSort sort) {
    return text(sort.key());
  }

  public String text(EidLevel level) {
    return text(level.key());
  }

  public String text(Deed deed) {
    return text(deed.key());
  }

  public String text(LetterView.Question question, String part) {
    return text(question.key(part));
  }

  public String text(LetterView.Outcome outcome, String part) {
    return text(outcome.key(part));
  }

  /** Title of a section of one's own data; the name itself for one that has no words here. */
  public String section(String name) {
    return OwnDataWords.SECTIONS.contains(name) ? text("data.section." + name) : name;
  }

  /** What a value of one's own data is called. */
  public String field(String name) {
    return OwnDataWords.FIELDS.contains(name) ? text("data.field." + name) : name;
  }

  /** A value of one's own data, in words where there are some: times, events, methods, devices. */
  public String value(String name, String text) {
    return switch (name) {
      case "event" -> text(Deed.of(text));
      case "device" -> device(text);
      case "language" -> languageName(text);
      case "method", "methods" -> methods(text);
      case "kind" -> AccountSort.named(text).map(this::text).orElse(text);
      case "link" -> OwnDataWords.LINKS.contains(text) ? text("data.link." + text) : text;
      case "remembered" -> text(text.equals("true") ? "data.yes" : "data.no");
      default -> timeOrText(text);
    };
  }

  private String methods(String text) {
    return Arrays.stream(text.split(", "))
        .map(m -> Method.named(m).map(known -> text("method." + known + ".name")).orElse(m))
        .collect(Collectors.joining(", "));
  }

  private String timeOrText(String text) {
    try {
      return time(Instant.parse(text));
    } catch (DateTimeParseException noTime) {
      return Shown.briefly(text);
    }
  }

  /** A device's label such as {@code Firefox on Linux}, in the reader's language. */
  public String device(String label) {
    String[] parts = label.split(" on ", 2);
    if (parts.length < 2) {
      return label;
    }
    boolean browser = !parts[0].equals("Browser");
    boolean system = !parts[1].equals("unknown system");
    if (browser && system) {
      return text("sessions.device", parts[0], parts[1]);
    }
    if (system) {
      return text("sessions.device.system", parts[1]);
    }
    return browser ? parts[0] : text("sessions.device.unknown");
  }

  /** A language's name in itself, such as français. */
  public String languageName(String code) {
    Locale named = Locale.forLanguageTag(code);
    return named.getDisplayLanguage(named);
  }

  /** The time zone of all times, in words. */
  public String zone() {
    return site.zone().getDisplayName(TextStyle.FULL, messages.locale());
  }

  public String text(Complaint complaint) {
    return text(complaint.key(), complaint.arguments().toArray());
  }

  /** What is wrong with a field, if anything is. */
  public Optional<Complaint> complaint(String field, List<Complaint> complaints) {
    return Complaint.at(field, complaints);
  }

  /**
   * The ids of what belongs to a field, its hint and its complaint; null when it has neither, which
   * leaves the attribute out.
   */
  public String describedBy(String field, boolean hinted, List<Complaint> complaints) {
    String complaint = complaint(field, complaints).map(c -> Complaint.idAt(field)).orElse("");
    String both = ((hinted ? field + "-hint " : "") + complaint).strip();
    return both.isEmpty() ? null : both;
  }

  /** A text that has a link in its middle, at {@code {0}}: what stands before and after it. */
  public Around around(String key) {
    String text = messages.text(key);
    int place = text.indexOf("{0}");
    return new Around(text.substring(0, place), text.substring(place + 3));
  }

  public record Around(String before, String after) {}

  public Site site() {
    return site;
  }

  public PageContext context() {
    return context;
  }

  /** Where the product's name leads. */
  public String home() {
    return context.restart().orElse(site.home());
  }

  /** Fields that every form to Tessera carries. */
  public Map<String, String> hidden() {
    return context.hidden();
  }

  /** Language of the page, as HTML's {@code lang}. */
  public String language() {
    return messages.locale().getLanguage();
  }

  /** The page in each language that is spoken. */
  public List<LanguageLink> languages() {
    return languages.offered().stream()
        .map(locale -> LanguageLink.to(locale, context.path(), language()))
        .toList();
  }

  /** Address of an icon, by its name in the icon sheet. */
  public String icon(String name) {
    return asset("icons.svg") + "#" + name;
  }

  public String asset(String name) {
    return assets.path(site.base(), name);
  }

  /** Address of a country's flag, if there is a picture of it. */
  public Optional<String> flag(String country) {
    String name = "flags/" + country + ".svg";
    return assets.find(name).map(found -> asset(name));
  }

  /** The countries in the order of their names. */
  public List<CountryChoice> sorted(List<CountryChoice> countries) {
    return CountryChoice.sorted(countries, messages.locale());
  }

  /** A day and time in words. */
  public String time(Instant instant) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
        .withLocale(region(messages.locale()))
        .withZone(site.zone())
        .format(instant);
  }

  /** A day in words. */
  public String day(Instant instant) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(region(messages.locale()))
        .withZone(site.zone())
        .format(instant);
  }

  /** English dates as Europe writes them, day before month. */
  private static Locale region(Locale locale) {
    return locale.getLanguage().equals("en") ? Locale.UK : locale;
  }
}
