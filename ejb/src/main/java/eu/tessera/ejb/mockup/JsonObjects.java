package eu.tessera.ejb.mockup;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The one place where this room parses JSON, set for hostile input: limits to depth, text, names
 * and numbers, and no name twice. A parser's own messages repeat what it read, so none is passed
 * on.
 */
final class JsonObjects {
  private static final int MOST = 20_000;
  private static final ObjectMapper JSON =
      new ObjectMapper(
          JsonFactory.builder()
              .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
              .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
              .streamReadConstraints(
                  StreamReadConstraints.builder()
                      .maxNestingDepth(32)
                      .maxStringLength(64 * 1024)
                      .maxNameLength(256)
                      .maxNumberLength(32)
                      .build())
              .build());

  private JsonObjects() {}

  /** An object and the line where it begins. */
  record Entry(int line, ObjectNode object) {}

  /**
   * The objects of a list; a single object counts as a list of one.
   *
   * @throws Unreadable when it is no JSON, or over a limit, or something else is in the list
   */
  static List<Entry> read(byte[] bytes) throws Unreadable {
    try (JsonParser parser = JSON.createParser(bytes)) {
      List<Entry> entries = new ArrayList<>();
      boolean list = parser.nextToken() == JsonToken.START_ARRAY;
      JsonToken token = list ? parser.nextToken() : parser.currentToken();
      while (token == JsonToken.START_OBJECT && entries.size() < MOST) {
        int line = parser.currentTokenLocation().getLineNr();
        JsonNode object = JSON.readTree(parser);
        entries.add(new Entry(line, (ObjectNode) object));
        token = parser.nextToken();
      }
      boolean nothing = entries.isEmpty() && !list;
      if (nothing
          || token != (list ? JsonToken.END_ARRAY : null)
          || list && parser.nextToken() != null) {
        throw new Unreadable(
            parser.currentTokenLocation().getLineNr(),
            "This is no list of clients: write [ { … }, { … } ] and nothing else.");
      }
      return entries;
    } catch (JsonProcessingException malformed) {
      int line = malformed.getLocation() == null ? 0 : malformed.getLocation().getLineNr();
      throw new Unreadable(
          Math.max(line, 0),
          "This is no well-formed JSON: look for a missing comma, quote or bracket, or a name that"
              + " is there twice.");
    } catch (IOException failed) {
      throw new Unreadable(0, "This file is not in UTF-8.");
    }
  }
}
