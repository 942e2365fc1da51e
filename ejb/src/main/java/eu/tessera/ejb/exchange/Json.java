package eu.tessera.ejb.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** JSON as this room keeps it. */
final class Json {
  static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final int LONGEST_FINDINGS = 400_000;

  private Json() {}

  /** What we wrote ourselves. */
  static JsonNode tree(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("JSON that was written cannot be read", impossible);
    }
  }

  /** What somebody else wrote; empty when it is not an object. */
  static Optional<ObjectNode> object(String text) {
    try {
      return Optional.of(MAPPER.readTree(text))
          .filter(JsonNode::isObject)
          .map(ObjectNode.class::cast);
    } catch (JsonProcessingException noJson) {
      return Optional.empty();
    }
  }

  static String findings(List<Finding> findings) {
    try {
      String text = MAPPER.writeValueAsString(findings);
      return text.length() <= LONGEST_FINDINGS
          ? text
          : MAPPER.writeValueAsString(findings.subList(0, Math.min(20, findings.size())));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("findings cannot be written", impossible);
    }
  }

  static List<Finding> findings(String text) {
    try {
      return List.of(MAPPER.readValue(text, Finding[].class));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("findings that were written cannot be read", impossible);
    }
  }
}
