package eu.tessera.web.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Map;
import java.util.Optional;

/**
 * The languages that Tessera speaks: those of the Union's 24 whose bundle has every text of the
 * English one. English is always among them.
 */
public final class Languages {
  /** Name of the cookie that keeps the choice. */
  public static final String COOKIE = "__Host-language";

  /** Name of the query parameter that makes it, as EU Login's clients use it. */
  public static final String PARAMETER = "locale";

  /** In the order of their own names, as the Union's institutions list them. */
  static final List<String> OFFICIAL =
      List.of("bg es cs da de et el en fr ga hr it lv lt hu mt nl pl pt ro sk sl fi sv".split(" "));

  private static final int LONGEST_HEADER = 1000;

  private final Map<String, Messages> spoken;

  private Languages(Map<String, Messages> spoken) {
    this.spoken = spoken;
  }

  /** Reads the bundles. */
  public static Languages load() {
    Messages english = Messages.in(Locale.ENGLISH).orElseThrow();
    Map<String, Messages> spoken = new LinkedHashMap<>();
    for (String code : OFFICIAL) {
      Messages.in(Locale.forLanguageTag(code))
          .filter(m -> m.texts().keySet().equals(english.texts().keySet()))
          .ifPresent(m -> spoken.put(code, m));
    }
    return new Languages(spoken);
  }

  /** What can be chosen, in the order of the languages' own names. */
  public List<Locale> offered() {
    return spoken.values().stream().map(Messages::locale).toList();
  }

  /** A language with its name in itself. */
  public record Named(String code, String name) {}

  /** The 24 official languages of the Union, whether the pages speak them or not. */
  public static List<Named> official() {
    return OFFICIAL.stream()
        .map(code -> new Named(code, LanguageLink.name(Locale.forLanguageTag(code))))
        .toList();
  }

  /** The texts of a language; English for one that is not spoken. */
  public Messages in(Locale locale) {
    return spoken.getOrDefault(locale.getLanguage(), spoken.get("en"));
  }

  /**
   * The reader's language: what the address asks for, else what was chosen before, else the first
   * that the browser names, else English. Whatever is not spoken, or not even a language, counts
   * for nothing.
   *
   * @param parameter value of {@link #PARAMETER}
   * @param cookie value of {@link #COOKIE}
   * @param acceptLanguage the header (RFC 9110 12.5.4)
   */
  public Locale choose(
      Optional<String> parameter, Optional<String> cookie, Optional<String> acceptLanguage) {
    return parameter
        .flatMap(this::named)
        .or(() -> cookie.flatMap(this::named))
        .or(() -> acceptLanguage.flatMap(this::accepted))
        .orElse(Locale.ENGLISH);
  }

  /** The language of a code such as {@code fr} or {@code fr-BE}, if it is spoken. */
  public Optional<Locale> named(String code) {
    if (code.length() > 35) {
      return Optional.empty();
    }
    String language = Locale.forLanguageTag(code.strip().replace('_', '-')).getLanguage();
    return Optional.ofNullable(spoken.get(language)).map(Messages::locale);
  }

  private Optional<Locale> accepted(String header) {
    if (header.length() > LONGEST_HEADER) {
      return Optional.empty();
    }
    try {
      List<LanguageRange> wanted = new ArrayList<>(LanguageRange.parse(header));
      wanted.removeIf(range -> range.getWeight() == 0);
      return Optional.ofNullable(Locale.lookup(wanted, offered()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The {@code Set-Cookie} value that keeps a choice for a year. */
  public static String cookie(Locale chosen) {
    return COOKIE
        + "="
        + chosen.getLanguage()
        + "; Path=/; Max-Age=31536000; Secure; HttpOnly; SameSite=Lax";
  }
}
