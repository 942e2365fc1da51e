package eu.tessera.web.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The texts of one language. Placeholders are {@code {0}}, {@code {1}} as {@link MessageFormat}
 * knows them; an apostrophe is an apostrophe and quotes nothing, since French is full of them.
 */
public final class Messages {
  private final Locale locale;
  private final Map<String, String> texts;

  private Messages(Locale locale, Map<String, String> texts) {
    this.locale = locale;
    this.texts = texts;
  }

  /** The bundle of a language, if there is one. */
  static Optional<Messages> in(Locale locale) {
    String name = "messages_" + locale.getLanguage() + ".properties";
    try (InputStream stream = Messages.class.getResourceAsStream(name)) {
      return Optional.ofNullable(stream).map(s -> read(locale, s));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Messages read(Locale locale, InputStream stream) {
    Properties properties = new Properties();
    try {
      properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> texts = new TreeMap<>();
    properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
    return new Messages(locale, texts);
  }

  public Locale locale() {
    return locale;
  }

  /**
   * A text with its placeholders filled.
   *
   * @throws NoSuchElementException if the bundle has no such key, which the bundle tests rule out
   */
  public String text(String key, Object... arguments) {
    String text = texts.get(key);
    if (text == null) {
      throw new NoSuchElementException("no text " + key + " in " + locale);
    }
    return arguments.length == 0
        ? text
        : new MessageFormat(text.replace("'", "''"), locale).format(arguments);
  }

  /** All texts by key, in the order of the keys. */
  Map<String, String> texts() {
    return texts;
  }
}
