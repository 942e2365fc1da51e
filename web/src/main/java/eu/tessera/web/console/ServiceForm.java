package eu.tessera.web.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Between the fields of the form and a definition. The form has the fields that people need; what
 * else a definition says travels along in {@code base} and stays as it is.
 */
final class ServiceForm {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String ANY = "*";

  /** What is registered by the form. */
  enum Kind {
    CAS,
    SAML,
    /** Either of them, the definition written by hand. */
    JSON;

    static Kind named(String word) {
      return Arrays.stream(values()).filter(k -> k.word().equals(word)).findFirst().orElse(CAS);
    }

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private ServiceForm() {}

  /** The definition that the fields make. */
  static String definition(Kind kind, Typed typed) {
    if (kind == Kind.JSON) {
      return typed.text("json");
    }
    ObjectNode node = object(typed.text("base"));
    node.put("name", typed.text("name"));
    node.put("protocol", kind.word());
    if (kind == Kind.CAS) {
      list(node, "urls", typed.lines("urls"));
      node.put("dialect", typed.text("dialect"));
      proxy(node, typed);
    } else {
      saml(node, typed);
    }
    node.put("assurance", typed.text("assurance"));
    node.put("level", typed.text("level"));
    list(node, "methods", words(typed, "methods"));
    list(node, "thirdParty", typed.has("eid") ? List.of("EID") : List.of());
    list(node, "attributes", words(typed, "attributes"));
    list(node, "contacts", contacts(typed));
    node.put("logout", typed.has("logout"));
    return node.toPrettyString() + "\n";
  }

  private static void proxy(ObjectNode node, Typed typed) {
    if (typed.some("callback").isEmpty()) {
      node.remove("proxy");
    } else {
      node.withObject("/proxy").put("callback", typed.text("callback"));
    }
  }

  private static void saml(ObjectNode node, Typed typed) {
    node.put("nameId", typed.text("nameId"));
    node.put("encrypt", typed.text("encrypt"));
    node.put("sign", typed.text("sign"));
    node.put("startsHere", typed.has("startsHere"));
    text(node, "certificate", typed.some("certificate"));
    node.remove(List.of("metadata", "mdq"));
    if (typed.some("mdq").isPresent()) {
      ObjectNode mdq = node.putObject("mdq");
      mdq.put("base", typed.text("mdq"));
      mdq.put("entity", typed.text("entity"));
    } else {
      text(node, "metadata", typed.some("address"));
    }
  }

  /** What the form shows of a definition. */
  static Map<String, String> fields(Kind kind, String id, String definition) {
    Map<String, String> fields = new HashMap<>();
    fields.put("id", id);
    if (kind == Kind.JSON) {
      fields.put("json", definition);
      return fields;
    }
    ObjectNode node = object(definition);
    fields.put("base", definition);
    for (String name : List.of("name", "dialect", "assurance", "level", "nameId", "encrypt")) {
      fields.put(name, node.path(name).asText());
    }
    fields.put("sign", node.path("sign").asText());
    fields.put("urls", joined(node.path("urls"), "\n"));
    fields.put("methods", joined(node.path("methods"), ", "));
    fields.put("attributes", joined(node.path("attributes"), ", "));
    fields.put("contacts", joined(node.path("contacts"), "\n").replace("mailto:", ""));
    fields.put("callback", joined(node.path("proxy").path("callback"), "\n"));
    fields.put("certificate", node.path("certificate").asText());
    String metadata = node.path("metadata").asText();
    fields.put("address", metadata.startsWith("https://") ? metadata : "");
    fields.put("mdq", node.path("mdq").path("base").asText());
    fields.put("entity", node.path("mdq").path("entity").asText());
    tick(fields, "eid", joined(node.path("thirdParty"), " ").contains("EID"));
    tick(fields, "logout", node.path("logout").asBoolean(true));
    tick(fields, "startsHere", node.path("startsHere").asBoolean(false));
    return fields;
  }

  /** The form as it opens for a new service. */
  static Map<String, String> fresh(Kind kind) {
    Map<String, String> fields = new HashMap<>();
    fields.put("methods", ANY);
    fields.put("attributes", "uid, email, firstName, lastName");
    fields.put("assurance", "LOW");
    fields.put("level", "BASIC");
    tick(fields, "eid", true);
    tick(fields, "logout", true);
    if (kind == Kind.JSON) {
      fields.put(
          "json",
          """
          { "name": "",
            "protocol": "cas",
            "urls": ["https://"],
            "assurance": "LOW",
            "level": "BASIC" }
          """);
    }
    return fields;
  }

  /** Which kind of form shows a definition best. */
  static Kind kindOf(String definition) {
    return object(definition).path("protocol").asText().equals("saml") ? Kind.SAML : Kind.CAS;
  }

  /** Contacts are mailboxes or addresses; the scheme of a mailbox need not be typed. */
  private static List<String> contacts(Typed typed) {
    return typed.lines("contacts").stream()
        .map(c -> c.contains("@") && !c.startsWith("mailto:") ? "mailto:" + c : c)
        .toList();
  }

  private static List<String> words(Typed typed, String field) {
    List<String> words = new ArrayList<>();
    for (String word : typed.text(field).split("[\\s,]+")) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words.isEmpty() ? List.of(ANY) : words;
  }

  private static void tick(Map<String, String> fields, String name, boolean on) {
    if (on) {
      fields.put(name, "on");
    }
  }

  private static void text(ObjectNode node, String name, Optional<String> text) {
    node.remove(name);
    text.ifPresent(t -> node.put(name, t));
  }

  private static void list(ObjectNode node, String name, List<String> texts) {
    ArrayNode array = node.putArray(name);
    texts.forEach(array::add);
  }

  private static String joined(JsonNode node, String between) {
    if (!node.isArray()) {
      return node.asText();
    }
    List<String> texts = new ArrayList<>();
    node.forEach(one -> texts.add(one.asText()));
    return String.join(between, texts);
  }

  /** What was posted may be anything; what is not an object is none. */
  private static ObjectNode object(String json) {
    try {
      JsonNode node = JSON.readTree(json);
      return node instanceof ObjectNode object ? object : JSON.createObjectNode();
    } catch (JsonProcessingException notJson) {
      return JSON.createObjectNode();
    }
  }
}
