package eu.tessera.federation.eidas;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.tessera.federation.assurance.LevelOfAssurance;
import eu.tessera.federation.eidas.Country.Connection;
import eu.tessera.federation.eidas.Country.Persistence;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads rows, and says in one sentence what is wrong with one. */
final class CountryRows {
  private static final Duration SKEW = Duration.ofSeconds(60);

  private final ObjectMapper json =
      new ObjectMapper()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  JsonNode tree(byte[] text, String where) {
    try {
      return json.readTree(text);
    } catch (IOException e) {
      throw new ConfigurationFault(where + " is not JSON: " + firstLine(e) + ".");
    }
  }

  /** The rows of a file: one object, or a list of them. */
  List<ObjectNode> objects(Path file) {
    JsonNode tree = tree(Pem.bytes(file, "country row"), file.toString());
    List<ObjectNode> rows = new ArrayList<>();
    (tree.isArray() ? tree : List.of(tree))
        .forEach(
            row -> {
              if (!(row instanceof ObjectNode object) || !object.path("country").isTextual()) {
                throw new ConfigurationFault(
                    file + " describes no country: write an object with \"country\": \"XA\".");
              }
              rows.add(object);
            });
    return rows;
  }

  Country builtIn(ObjectNode row) {
    return country(row(row, "the built-in list"), Optional.empty(), "the built-in list");
  }

  /** A row of the operator's, with what the built-in one knows of the same country. */
  Country connected(ObjectNode told, Optional<ObjectNode> known, Path file) {
    ObjectNode merged = known.map(ObjectNode::deepCopy).orElseGet(json::createObjectNode);
    merged.setAll(told);
    CountryRow row = row(merged, file.toString());
    if (row.names() == null || row.names().isEmpty()) {
      throw new ConfigurationFault(
          file + " gives " + row.country() + " no name: add \"names\": { \"en\": \"…\" }.");
    }
    return country(row, Optional.of(connection(row, file)), file.toString());
  }

  private Connection connection(CountryRow row, Path file) {
    if (row.metadata() == null || row.metadata().isBlank()) {
      throw new ConfigurationFault(
          file
              + " does not say where the metadata of "
              + row.country()
              + " are: add \"metadata\" with a file beside it or an https address.");
    }
    if (row.certificate() == null || row.certificate().isBlank()) {
      throw new ConfigurationFault(
          file
              + " does not say who signs the metadata of "
              + row.country()
              + ": add \"certificate\" with a PEM file beside it.");
    }
    Path folder = file.toAbsolutePath().getParent();
    URI metadata = Addresses.metadata(row.metadata(), folder, file);
    if ("file".equals(metadata.getScheme()) && !Files.isReadable(Path.of(metadata))) {
      throw new ConfigurationFault(
          "The metadata of " + row.country() + " cannot be read: put them at " + metadata + ".");
    }
    String entityId = row.entityId() == null ? Addresses.ownName(metadata) : row.entityId();
    return new Connection(metadata, entityId, Pem.certificates(row.certificate(), folder, file));
  }

  private static Country country(CountryRow row, Optional<Connection> connection, String where) {
    try {
      return new Country(
          row.country(),
          row.iso() == null ? row.country().replace("EL", "GR") : row.iso(),
          row.names(),
          connection,
          row.skew() == null ? SKEW : Duration.ofSeconds(row.skew()),
          row.minimum() == null ? LevelOfAssurance.LOW : row.minimum(),
          row.persistence() == null ? Persistence.C : row.persistence(),
          orElse(row.schemes(), List.<CountryRow.SchemeRow>of()).stream()
              .map(CountryRow.SchemeRow::scheme)
              .toList(),
          orElse(row.allow(), Set.of()),
          orElse(row.scoping(), true));
    } catch (IllegalArgumentException e) {
      throw new ConfigurationFault(
          where
              + " is no country: \"country\" and \"iso\" are two capital letters, \"skew\" seconds.");
    }
  }

  private CountryRow row(ObjectNode tree, String where) {
    try {
      return json.treeToValue(tree, CountryRow.class);
    } catch (UnrecognizedPropertyException e) {
      throw new ConfigurationFault(
          where
              + " has a field \""
              + e.getPropertyName()
              + "\" that is not known: remove it, or write one of "
              + e.getKnownPropertyIds().stream()
                  .map(String::valueOf)
                  .sorted()
                  .collect(Collectors.joining(", "))
              + ".");
    } catch (JsonMappingException e) {
      String field =
          e.getPath().stream()
              .map(JsonMappingException.Reference::getFieldName)
              .filter(f -> f != null)
              .collect(Collectors.joining("."));
      throw new ConfigurationFault(
          where + " has a value of \"" + field + "\" that cannot be read: " + firstLine(e) + ".");
    } catch (JsonProcessingException e) {
      throw new ConfigurationFault(where + " cannot be read: " + firstLine(e) + ".");
    }
  }

  private static <T> T orElse(T value, T other) {
    return value == null ? other : value;
  }

  private static String firstLine(Exception e) {
    String message = e instanceof JsonProcessingException j ? j.getOriginalMessage() : "unreadable";
    return message.lines().findFirst().orElse("unreadable");
  }
}
