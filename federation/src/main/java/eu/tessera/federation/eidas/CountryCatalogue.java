package eu.tessera.federation.eidas;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The countries that are known. Those of the built-in list have names and schemes but no address:
 * they are connected by a row of the operator's, which may say just the address and the
 * certificate, or add a country that nobody here has heard of.
 */
public final class CountryCatalogue {
  private final Map<String, Country> countries;

  /** These countries alone. */
  public static CountryCatalogue of(Collection<Country> countries) {
    Map<String, Country> byCode = new LinkedHashMap<>();
    countries.forEach(c -> byCode.put(c.code(), c));
    return new CountryCatalogue(byCode);
  }

  private CountryCatalogue(Map<String, Country> countries) {
    this.countries = countries;
  }

  /** The built-in list alone. */
  public static CountryCatalogue builtIn() {
    return load(Optional.empty());
  }

  /**
   * The built-in list with the operator's rows laid over it.
   *
   * @param rows a folder of files {@code XA.json}, or one file with a row or a list of rows
   * @throws ConfigurationFault at the first row that cannot be used
   */
  public static CountryCatalogue load(Optional<Path> rows) {
    CountryRows reader = new CountryRows();
    Map<String, ObjectNode> known = new LinkedHashMap<>();
    for (JsonNode row : reader.tree(builtInRows(), "the built-in list")) {
      known.put(row.path("country").asText(), (ObjectNode) row);
    }
    Map<String, Country> countries = new LinkedHashMap<>();
    known.forEach((code, row) -> countries.put(code, reader.builtIn(row)));
    Map<String, Path> told = new LinkedHashMap<>();
    for (Path file : rows.map(CountryCatalogue::files).orElse(List.of())) {
      for (ObjectNode row : reader.objects(file)) {
        String code = row.path("country").asText();
        Path other = told.put(code, file);
        if (other != null) {
          throw new ConfigurationFault(
              file + " and " + other + " both describe " + code + ": keep one of them.");
        }
        countries.put(code, reader.connected(row, Optional.ofNullable(known.get(code)), file));
      }
    }
    return new CountryCatalogue(countries);
  }

  /** All of them, connected or not, in the order of the list. */
  public Collection<Country> all() {
    return new ArrayList<>(countries.values());
  }

  /** The country of this eIDAS code. */
  public Optional<Country> find(String code) {
    return Optional.ofNullable(countries.get(code));
  }

  private static byte[] builtInRows() {
    try (InputStream in = CountryCatalogue.class.getResourceAsStream("countries.json")) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> files(Path rows) {
    if (Files.isRegularFile(rows)) {
      return List.of(rows);
    }
    try (Stream<Path> files = Files.list(rows)) {
      return files.filter(f -> f.toString().endsWith(".json")).sorted().toList();
    } catch (IOException e) {
      throw new ConfigurationFault(
          "The countries are to be read from "
              + rows
              + ", which is neither a folder nor a file that can be read: make it, or point"
              + " TESSERA_COUNTRIES elsewhere.");
    }
  }
}
