package eu.tessera.web.console;

import eu.tessera.web.signin.PostedForm;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a form of the console posted: its body only, never the address. A file stays where the
 * container has laid it down, and is gone when this is closed.
 */
final class Typed implements AutoCloseable {
  private static final int MOST_PARTS = 60;

  /** Bytes: the longest field is a pasted document. */
  private static final int LONGEST_FIELD = 2 << 20;

  private final Map<String, String> fields;

  private final Map<String, Part> files;
  private final List<Part> parts;

  private Typed(Map<String, String> fields, Map<String, Part> files, List<Part> parts) {
    this.fields = Map.copyOf(fields);
    this.files = Map.copyOf(files);
    this.parts = List.copyOf(parts);
  }

  static Typed of(Map<String, String> fields) {
    return new Typed(fields, Map.of(), List.of());
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
    Map<String, Part> files = new HashMap<>();
    List<Part> parts;
    try {
      parts = List.copyOf(request.getParts());
    } catch (IllegalStateException tooLarge) {
      return of(Map.of());
    }
    for (Part part : parts.subList(0, Math.min(MOST_PARTS, parts.size()))) {
      if (part.getSubmittedFileName() == null) {
        byte[] bytes = bytes(part, LONGEST_FIELD);
        fields.putIfAbsent(part.getName(), new String(bytes, StandardCharsets.UTF_8));
      } else if (part.getSize() > 0) {
        files.putIfAbsent(part.getName(), part);
      }
    }
    return new Typed(fields, files, parts);
  }

  private static byte[] bytes(Part part, int most) throws IOException {
    try (InputStream body = part.getInputStream()) {
      return body.readNBytes(most);
    }
  }

  @Override
  public void close() throws IOException {
    for (Part part : parts) {
      part.delete();
    }
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

  /**
   * A small file that was chosen.
   *
   * @param most bytes; of a larger one so many and one more
   */
  Optional<byte[]> file(String name, int most) {
    return Optional.ofNullable(files.get(name))
        .map(
            part -> {
              try {
                return bytes(part, most + 1);
              } catch (IOException broken) {
                throw new UncheckedIOException(broken);
              }
            });
  }

  /** A file of any size that was chosen, to be read once. */
  Optional<InputStream> stream(String name) throws IOException {
    Part part = files.get(name);
    return part == null ? Optional.empty() : Optional.of(part.getInputStream());
  }

  /** One a line, without empty ones. */
  List<String> lines(String name) {
    return text(name).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  /** The same with one field set otherwise. */
  Typed with(String name, String value) {
    Map<String, String> other = new HashMap<>(fields);
    other.put(name, value);
    return new Typed(other, files, parts);
  }

  /** As it was typed, for showing it again. */
  Map<String, String> fields() {
    return fields;
  }
}
