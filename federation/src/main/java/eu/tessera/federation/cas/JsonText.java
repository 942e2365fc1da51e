package eu.tessera.federation.cas;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;

/** Writes JSON into a text. */
final class JsonText {
  private static final JsonFactory FACTORY = new JsonFactory();

  /** What is written; to memory, so that it cannot fail. */
  interface Content {
    void to(JsonGenerator json) throws IOException;
  }

  private JsonText() {}

  static String of(Content content) {
    StringWriter out = new StringWriter(1024);
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      json.writeStartObject();
      content.to(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  static void array(JsonGenerator json, String name, Collection<String> values) throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(wellFormed(value));
    }
    json.writeEndArray();
  }

  static void text(JsonGenerator json, String name, String value) throws IOException {
    json.writeStringField(name, wellFormed(value));
  }

  static void failure(JsonGenerator json, String name, Validation.Failure failure, Dialect dialect)
      throws IOException {
    json.writeObjectFieldStart(name);
    text(json, "code", failure.code().in(dialect));
    text(json, "description", failure.sentence());
    json.writeEndObject();
  }

  /** Half a surrogate pair cannot be written as UTF-8. */
  private static String wellFormed(String value) {
    boolean broken = value.codePoints().anyMatch(c -> c >= 0xd800 && c <= 0xdfff);
    if (!broken) {
      return value;
    }
    StringBuilder out = new StringBuilder(value.length());
    value
        .codePoints()
        .map(c -> c >= 0xd800 && c <= 0xdfff ? 0xfffd : c)
        .forEach(out::appendCodePoint);
    return out.toString();
  }
}
