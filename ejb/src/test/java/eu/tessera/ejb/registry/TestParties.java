package eu.tessera.ejb.registry;

import eu.tessera.federation.cas.ServiceUrl;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Relying parties to vary. */
public final class TestParties {
  private TestParties() {}

  public static RelyingParty at(String id, String... urls) {
    String list = Stream.of(urls).map(u -> "\"" + u + "\"").collect(Collectors.joining(","));
    return read(id, "{\"name\":\"" + id + "\",\"protocol\":\"cas\",\"urls\":[" + list + "]}");
  }

  /** A SAML service. */
  public static RelyingParty saml(String id, String... fields) {
    String more = String.join(",", fields).replace('\'', '"');
    return read(
        id,
        "{\"name\":\""
            + id
            + "\",\"protocol\":\"saml\",\"metadata\":\""
            + id
            + ".xml\""
            + (more.isEmpty() ? "" : "," + more)
            + "}");
  }

  /** One with a further field. */
  public static RelyingParty with(String field) {
    return read("budget", basic(field));
  }

  static String basic(String field) {
    return "{\"name\":\"Budget tool\",\"protocol\":\"cas\",\"urls\":[\"https://budget.example/app/\"]"
        + (field.isEmpty() ? "" : "," + field.replace('\'', '"'))
        + "}";
  }

  public static RelyingParty read(String id, String json) {
    Definition definition = ServiceDefinition.read(id, json);
    return definition
        .taken()
        .orElseThrow(() -> new AssertionError(definition.sentences().toString()));
  }

  static List<String> mistakes(String json) {
    return ServiceDefinition.read("budget", json).sentences();
  }

  public static ServiceUrl url(String text) {
    return ServiceUrl.read(text).asOptional().orElseThrow(() -> new AssertionError(text));
  }
}
