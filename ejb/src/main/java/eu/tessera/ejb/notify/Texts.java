package eu.tessera.ejb.notify;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/** The letters' texts of one language, from {@code letters/<language>.properties}. */
final class Texts {
  private static final String OFFICIAL =
      "bg cs da de el en es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv";

  /** Day before month, and 24 hours. */
  private static final Locale EUROPEAN_ENGLISH = new Locale("en", "IE");

  private final Locale locale;
  private final Map<String, String> texts;

  private Texts(Locale locale, Map<String, String> texts) {
    this.locale = locale;
    this.texts = texts;
  }

  /** Of each of the Union's languages that has every text of the English, by its two letters. */
  static Map<String, Texts> all() {
    Texts english = in("en").orElseThrow();
    Map<String, Texts> all = new LinkedHashMap<>();
    for (String language : OFFICIAL.split(" ")) {
      in(language)
          .filter(t -> t.texts.keySet().equals(english.texts.keySet()))
          .ifPresent(t -> all.put(language, t));
    }
    return Map.copyOf(all);
  }

  static Optional<Texts> in(String language) {
    try (InputStream stream =
        Texts.class.getResourceAsStream("letters/" + language + ".properties")) {
      return stream == null ? Optional.empty() : Optional.of(read(language, stream));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Texts read(String language, InputStream stream) throws IOException {
    Properties properties = new Properties();
    properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
    Map<String, String> texts = new TreeMap<>();
    properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
    return new Texts(
        language.equals("en") ? EUROPEAN_ENGLISH : Locale.forLanguageTag(language), texts);
  }

  Locale locale() {
    return locale;
  }

  /** All of them by key, in the order of the keys. */
  Map<String, String> byKey() {
    return texts;
  }

  /** A text without placeholders. */
  String text(String key) {
    return sentence(key, List.of()).plain();
  }

  /**
   * A text with its placeholders filled.
   *
   * @throws NoSuchElementException if the bundle has no such key, which the bundle tests rule out
   */
  Sentence sentence(String key, List<String> words) {
    String text = texts.get(key);
    if (text == null) {
      throw new NoSuchElementException("no text " + key + " in " + locale);
    }
    Object[] marked =
        words.stream().map(word -> Sentence.OPEN + word + Sentence.CLOSE).toArray(Object[]::new);
    return Sentence.of(new MessageFormat(text.replace("'", "''"), locale).format(marked));
  }
}
