package eu.tessera.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import eu.tessera.ejb.access.Scope;
import eu.tessera.ejb.exchange.Actor;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What a program asks.
 *
 * @param actor for whom it acts
 * @param path the parts behind {@code /api/v1}
 * @param query of each parameter the first value
 * @param body an object; empty for GET and where there is a document
 * @param document as it comes; empty where the route takes none
 */
record Call(
    Actor actor,
    Set<Scope> scopes,
    String method,
    List<String> path,
    Map<String, String> query,
    JsonNode body,
    InputStream document) {
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  /** One without a document. */
  Call(
      Actor actor,
      Set<Scope> scopes,
      String method,
      List<String> path,
      Map<String, String> query,
      JsonNode body) {
    this(actor, scopes, method, path, query, body, InputStream.nullInputStream());
  }

  /** Acts on the id at the second place of the path; what is no id of ours is not there. */
  Reply withId(Function<UUID, Reply> act) {
    return ID.matcher(at(1)).matches() ? act.apply(UUID.fromString(at(1))) : Routes.none();
  }

  String at(int place) {
    return path.get(place);
  }

  /** A field of the body; empty when there is none, or no text. */
  String text(String field) {
    return body.path(field).isTextual() ? body.path(field).textValue() : "";
  }

  int number(String parameter, int otherwise) {
    String value = query.getOrDefault(parameter, "");
    return value.matches("\\d{1,7}") ? Integer.parseInt(value) : otherwise;
  }
}
