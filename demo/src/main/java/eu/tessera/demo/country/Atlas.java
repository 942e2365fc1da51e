package eu.tessera.demo.country;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.tessera.federation.identity.PersonIdentifier;
import eu.tessera.federation.identity.PersonName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Reads {@code countries.json}: the thirteen of requirement E1, and the two test countries. */
public final class Atlas {
  private Atlas() {}

  /** All countries, in the order of the file. */
  public static List<Country> countries() {
    try (var file = Atlas.class.getResourceAsStream("countries.json")) {
      return each(new ObjectMapper().readTree(file)).stream().map(Atlas::country).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("countries.json cannot be read", e);
    }
  }

  private static Country country(JsonNode row) {
    return new Country(
        row.required("code").asText(),
        names(row.required("names")),
        row.required("own").asText(),
        row.required("language").asText(),
        row.required("welcome").asText(),
        each(row.required("people")).stream().map(Atlas::person).toList());
  }

  private static Map<String, String> names(JsonNode row) {
    var names = new LinkedHashMap<String, String>();
    row.fields().forEachRemaining(name -> names.put(name.getKey(), name.getValue().asText()));
    return names;
  }

  private static Person person(JsonNode row) {
    return new Person(
        new PersonIdentifier(row.required("identifier").asText()),
        new PersonName(row.required("first").asText(), row.required("last").asText()),
        row.has("originalFirst")
            ? Optional.of(
                new PersonName(
                    row.required("originalFirst").asText(), row.required("originalLast").asText()))
            : Optional.empty(),
        LocalDate.parse(row.required("born").asText()),
        row.path("about").asText());
  }

  private static List<JsonNode> each(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }
}
