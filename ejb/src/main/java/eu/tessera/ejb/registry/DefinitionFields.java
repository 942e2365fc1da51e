package eu.tessera.ejb.registry;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The fields of one JSON object, read with a sentence for each mistake, so that the author of a
 * file sees all of them at once.
 */
final class DefinitionFields {
  private final String place;
  private final JsonNode object;
  private final List<String> mistakes;

  DefinitionFields(String place, JsonNode object, List<String> mistakes) {
    this.place = place;
    this.object = object;
    this.mistakes = mistakes;
  }

  /** Objects to every field that is none of these. */
  void only(List<String> known) {
    object
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!known.contains(name)) {
                mistake(
                    "there is no field \""
                        + shown(name)
                        + "\"; known are "
                        + String.join(", ", known));
              }
            });
  }

  boolean has(String name) {
    return object.has(name);
  }

  Optional<String> text(String name) {
    return longText(name, 500);
  }

  /** A text of so many characters at the most. */
  Optional<String> longText(String name, int most) {
    JsonNode node = object.get(name);
    if (node == null) {
      return Optional.empty();
    }
    if (!node.isTextual() || node.asText().isBlank() || node.asText().length() > most) {
      wrong(name, "must be a text in quotes, of at most " + most + " characters");
      return Optional.empty();
    }
    return Optional.of(node.asText().strip());
  }

  /** The objects of a list; empty where there is none. */
  List<DefinitionFields> objects(String name, int most) {
    JsonNode node = object.get(name);
    if (node == null) {
      return List.of();
    }
    List<DefinitionFields> found = new ArrayList<>();
    node.forEach(
        item ->
            found.add(
                new DefinitionFields(
                    place + ", in \"" + name + "\" number " + (found.size() + 1), item, mistakes)));
    if (!node.isArray() || found.size() > most || found.stream().anyMatch(f -> !f.isObject())) {
      wrong(name, "must be a list of at most " + most + " objects in braces");
      return List.of();
    }
    return found;
  }

  private boolean isObject() {
    return object.isObject();
  }

  boolean truth(String name, boolean otherwise) {
    JsonNode node = object.get(name);
    if (node != null && !node.isBoolean()) {
      wrong(name, "must be true or false");
    }
    return node == null ? otherwise : node.asBoolean();
  }

  /** The value that the text means, or {@code otherwise}; {@code values} says what to write. */
  <T> T word(String name, Function<String, Optional<T>> meaning, String values, T otherwise) {
    Optional<String> text = text(name);
    Optional<T> value = text.flatMap(meaning);
    if (text.isPresent() && value.isEmpty()) {
      wrong(name, "must be " + values);
    }
    return value.orElse(otherwise);
  }

  /** The texts of a list, or of a single text. */
  List<String> texts(String name) {
    JsonNode node = object.get(name);
    if (node == null) {
      return List.of();
    }
    List<String> texts = new ArrayList<>();
    (node.isArray() ? node : List.of(node))
        .forEach(
            item -> {
              if (item.isTextual() && !item.asText().isBlank()) {
                texts.add(item.asText().strip());
              } else {
                wrong(name, "must be a list of texts, such as [\"…\", \"…\"]");
              }
            });
    return texts;
  }

  /** The values that the texts of a list mean, without those that mean nothing. */
  <T> List<T> words(String name, Function<String, Optional<T>> meaning, String values) {
    List<T> found = new ArrayList<>();
    for (String text : texts(name)) {
      Optional<T> value = meaning.apply(text);
      if (value.isEmpty()) {
        wrong(name, "holds \"" + shown(text) + "\", where it takes " + values);
      }
      value.ifPresent(found::add);
    }
    return found;
  }

  /** Whether the list is absent or just a star. */
  boolean isStar(String name) {
    List<String> texts = has(name) ? texts(name) : List.of("*");
    return texts.equals(List.of("*"));
  }

  List<UrlPattern> patterns(String name) {
    List<UrlPattern> patterns = new ArrayList<>();
    for (String text : texts(name)) {
      try {
        patterns.add(UrlPattern.of(text));
      } catch (UrlPattern.Mistake mistake) {
        wrong(name, "holds \"" + shown(text) + "\", which " + mistake.getMessage());
      }
    }
    return patterns;
  }

  /** The fields of an object within; empty where there is none. */
  Optional<DefinitionFields> inner(String name) {
    JsonNode node = object.get(name);
    if (node == null) {
      return Optional.empty();
    }
    if (!node.isObject()) {
      wrong(name, "must be an object in braces");
      return Optional.empty();
    }
    return Optional.of(new DefinitionFields(place + ", in \"" + name + "\"", node, mistakes));
  }

  void wrong(String name, String what) {
    mistake("the field \"" + name + "\" " + what);
  }

  void missing(String name, String what) {
    mistake("the field \"" + name + "\" is missing: " + what);
  }

  private void mistake(String sentence) {
    mistakes.add(place + ": " + sentence + (sentence.endsWith(".") ? "" : "."));
  }

  /** A text of the file as a sentence may repeat it: short, in one line. */
  static String shown(String text) {
    String line = text.replaceAll("\\p{Cntrl}", " ");
    return line.length() > 80 ? line.substring(0, 80) + "…" : line;
  }

  /** Names that are the same but for the words' set. */
  static <E extends Enum<E>> String list(Set<E> values) {
    return String.join(", ", values.stream().map(Enum::name).toList());
  }
}
