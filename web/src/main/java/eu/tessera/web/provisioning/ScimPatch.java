package eu.tessera.web.provisioning;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Changes a part of a User (RFC 7644 3.5.2): {@code add} and {@code replace}, with a path or with
 * an object of attributes, of what {@link ScimUser} knows; {@code remove} of the department. The
 * userName never changes, for services know the person by it.
 */
final class ScimPatch {
  private static final int MOST = 50;
  private static final String DEPARTMENT = ScimUser.ENTERPRISE + ":department";

  /** Paths as programs write them, in small letters, and where they lead. */
  private static final Map<String, List<String>> PATHS =
      Map.of(
          "active",
          List.of("active"),
          "name.givenname",
          List.of("name", "givenName"),
          "name.familyname",
          List.of("name", "familyName"),
          "preferredlanguage",
          List.of("preferredLanguage"),
          "emails[type eq \"work\"].value",
          List.of("emails"),
          "emails[primary eq true].value",
          List.of("emails"),
          "emails",
          List.of("emails"),
          DEPARTMENT.toLowerCase(Locale.ROOT),
          List.of(ScimUser.ENTERPRISE, "department"),
          (ScimUser.ENTERPRISE + ":organization").toLowerCase(Locale.ROOT),
          List.of(ScimUser.ENTERPRISE, "organization"));

  private ScimPatch() {}

  /** The User as it is to be; {@code user} is changed. */
  static ObjectNode applied(ObjectNode user, JsonNode patch) {
    JsonNode operations = patch.path("Operations");
    if (!operations.isArray() || operations.isEmpty() || operations.size() > MOST) {
      throw new ScimProblem(400, "invalidSyntax", "Operations holds 1 to " + MOST + " operations");
    }
    operations.forEach(operation -> apply(user, operation));
    return user;
  }

  private static void apply(ObjectNode user, JsonNode operation) {
    String op = operation.path("op").asText().toLowerCase(Locale.ROOT);
    String path = operation.path("path").asText("");
    JsonNode value = operation.path("value");
    if (op.equals("remove") && path.equalsIgnoreCase(DEPARTMENT)) {
      ((ObjectNode) user.path(ScimUser.ENTERPRISE)).remove("department");
    } else if (!op.equals("add") && !op.equals("replace")) {
      throw new ScimProblem(
          400, "invalidSyntax", "op is add or replace, or removes the department");
    } else if (!path.isEmpty()) {
      set(user, path, value);
    } else if (value.isObject()) {
      value.properties().forEach(field -> setAll(user, field.getKey(), field.getValue()));
    } else {
      throw new ScimProblem(
          400, "invalidSyntax", "an operation without path has an object as value");
    }
  }

  /** An attribute of several parts is given as an object: {@code {"name": {"givenName": …}}}. */
  private static void setAll(ObjectNode user, String name, JsonNode value) {
    if (value.isObject()) {
      String join = name.startsWith("urn:") ? ":" : ".";
      value.properties().forEach(f -> set(user, name + join + f.getKey(), f.getValue()));
    } else {
      set(user, name, value);
    }
  }

  private static void set(ObjectNode user, String path, JsonNode value) {
    List<String> steps = PATHS.get(path.toLowerCase(Locale.ROOT));
    if (steps == null) {
      throw new ScimProblem(400, "invalidPath", "this path cannot be changed");
    }
    if (steps.get(0).equals("emails")) {
      user.set("emails", value.isArray() ? value : emails(value));
    } else if (steps.size() == 1) {
      user.set(steps.get(0), value);
    } else {
      ((ObjectNode) user.path(steps.get(0))).set(steps.get(1), value);
    }
  }

  private static JsonNode emails(JsonNode value) {
    var emails = ScimUser.JSON.createArrayNode();
    emails.addObject().put("primary", true).set("value", value);
    return emails;
  }
}
