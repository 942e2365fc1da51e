package eu.tessera.web.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The texts of one language, from {@code messages/<language>/<section>.properties}. Placeholders
 * are {@code {0}}, {@code {1}} as {@link MessageFormat} knows them; an apostrophe is an apostrophe
 * and quotes nothing, since French is full of them.
 */
public final class Messages {
  /** The files of a language's bundle: one for each room, so that a new page touches one. */
  static final List<String> SECTIONS =
      List.of(
          "layout",
          "notice",
          "problem",
          "method",
          "signin",
          "registration",
          "account",
          "logout",
          "handover");

  private final Locale locale;
  private final Map<String, String> texts;

  private Messages(Locale locale, Map<String, String> texts) {
    this.locale = locale;
    this.texts = texts;
  }

  /** The texts of a language, if there are any. */
  static Optional<Messages> in(Locale locale) {
    Map<String, String> texts = new TreeMap<>();
    for (String section : SECTIONS) {
      texts.putAll(section(locale, section));
    }
    return texts.isEmpty() ? Optional.empty() : Optional.of(new Messages(locale, texts));
  }

  /** The texts of one section, by key; none where the language lacks it. */
  static Map<String, String> section(Locale locale, String section) {
    String name = "messages/" + locale.getLanguage() + "/" + section + ".properties";
    try (InputStream stream = Messages.class.getResourceAsStream(name)) {
      return stream == null ? Map.of() : read(stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> read(InputStream stream) throws IOException {
    Properties properties = new Properties();
    properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
    Map<String, String> texts = new TreeMap<>();
    properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
    return texts;
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
