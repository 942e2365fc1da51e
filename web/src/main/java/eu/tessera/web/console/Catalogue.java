package eu.tessera.web.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What integrators and operators are told of each code: those of pages ({@code T-…}) and those of
 * answers to services. A code, once published, keeps its meaning.
 */
public final class Catalogue {
  private static final String MEANS = ".means";
  private static final String DO = ".do";

  /**
   * One code.
   *
   * @param means what happened, and why
   * @param todo what to look at and to change
   */
  public record Entry(String code, String means, String todo) {}

  private final SortedMap<String, Entry> entries;

  private Catalogue(SortedMap<String, Entry> entries) {
    this.entries = Collections.unmodifiableSortedMap(entries);
  }

  /** Reads the catalogue that is built in. */
  public static Catalogue load() {
    Properties texts = new Properties();
    try (InputStream stream = Catalogue.class.getResourceAsStream("errors.properties")) {
      texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    SortedMap<String, Entry> entries = new TreeMap<>();
    for (String key : texts.stringPropertyNames()) {
      if (key.endsWith(MEANS)) {
        String code = key.substring(0, key.length() - MEANS.length());
        entries.put(
            code, new Entry(code, texts.getProperty(key), texts.getProperty(code + DO, "")));
      }
    }
    return new Catalogue(entries);
  }

  /** What is told of a code, if it is one of ours. */
  public Optional<Entry> of(String code) {
    return Optional.ofNullable(entries.get(code));
  }

  /** All of them, in the order of their codes. */
  public List<Entry> all() {
    return List.copyOf(entries.values());
  }
}
