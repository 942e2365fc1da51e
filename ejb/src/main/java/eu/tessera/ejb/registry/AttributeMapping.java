package eu.tessera.ejb.registry;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an attribute is called in assertions for one service (SAML Core 2.7.3.1).
 *
 * @param source our name of it, as the field {@code attributes} lists it
 * @param name the service's name of it
 * @param friendlyName for people who read messages
 */
public record AttributeMapping(
    String source, String name, Format nameFormat, Optional<String> friendlyName) {

  /** How the name is to be read (SAML Core 8.2). */
  public enum Format {
    UNSPECIFIED("unspecified"),
    URI("uri"),
    BASIC("basic");

    private final String word;

    Format(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }

    /** As a message writes it. */
    public String uri() {
      return "urn:oasis:names:tc:SAML:2.0:attrname-format:" + word;
    }

    static Optional<Format> named(String word) {
      return Stream.of(values()).filter(f -> f.word.equals(word)).findFirst();
    }
  }

  public AttributeMapping {
    if (source.isBlank() || name.isBlank()) {
      throw new IllegalArgumentException("an attribute has a source and a name");
    }
  }
}
