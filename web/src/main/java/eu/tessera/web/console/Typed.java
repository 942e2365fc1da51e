package eu.tessera.web.console;

import eu.tessera.web.signin.PostedForm;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a form of the console posted: its body only, never the address. */
final class Typed {
  private static final int MOST_PARTS = 60;

  private final Map<String, String> fields;

  private final Map<String, byte[]> files;

  private Typed(Map<String, String> fields, Map<String, byte[]> files) {
    this.fields = Map.copyOf(fields);
    this.files = Map.copyOf(files);
  }

  static Typed of(Map<String, String> fields) {
    return new Typed(fields, Map.of());
  }

  /** A form without files. */
  static Typed form(HttpServletRequest request) throws IOException {
    return of(PostedForm.read(request).fields());
  }

  /**
   * A form that may hold files; what is larger than the servlet allows reads as a form that is not
   * ours.
   */
  static Typed parts(HttpServletRequest request) throws IOException, ServletException {
    String type = request.getContentType();
    if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")) {
      return form(request);
    }
    Map<String, String> fields = new HashMap<>();
    Map<String, byte[]> files = new HashMap<>();
    try {
      for (Part part : request.getParts().stream().limit(MOST_PARTS).toList()) {
        try (InputStream body = part.getInputStream()) {
          byte[] bytes = body.readAllBytes();
          if (part.getSubmittedFileName() == null) {
            fields.putIfAbsent(part.getName(), new String(bytes, StandardCharsets.UTF_8));
          } else if (bytes.length > 0) {
            files.putIfAbsent(part.getName(), bytes);
          }
        }
      }
    } catch (IllegalStateException tooLarge) {
      return of(Map.of());
    }
    return new Typed(fields, files);
  }

  /** What the field holds, without white space around; empty when there is none. */
  String text(String name) {
    return fields.getOrDefault(name, "").strip();
  }

  Optional<String> some(String name) {
    return Optional.of(text(name)).filter(text -> !text.isEmpty());
  }

  boolean has(String name) {
    return fields.containsKey(name);
  }

  /** A file that was chosen, byte for byte. */
  Optional<byte[]> file(String name) {
    return Optional.ofNullable(files.get(name));
  }

  /** One a line, without empty ones. */
  List<String> lines(String name) {
    return text(name).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  /** The same with one field set otherwise. */
  Typed with(String name, String value) {
    Map<String, String> other = new HashMap<>(fields);
    other.put(name, value);
    return new Typed(other, files);
  }

  /** As it was typed, for showing it again. */
  Map<String, String> fields() {
    return fields;
  }
}
