package eu.tessera.ejb.registry;

import java.util.Optional;
import java.util.stream.Stream;

/** How a person is named to a SAML service (SAML Core 8.3). */
public enum NameIdFormat {
  /** Another name at each service, always the same there (8.3.7). */
  PERSISTENT("persistent", "urn:oasis:names:tc:SAML:2.0:nameid-format:persistent"),
  /** Another name each time (8.3.8). */
  TRANSIENT("transient", "urn:oasis:names:tc:SAML:2.0:nameid-format:transient"),
  /** The e-mail address (8.3.2). */
  EMAIL("email", "urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress"),
  /** The user id, as in every other protocol (8.3.1). */
  UNSPECIFIED("unspecified", "urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified");

  private final String word;
  private final String uri;

  NameIdFormat(String word, String uri) {
    this.word = word;
    this.uri = uri;
  }

  /** As a definition writes it. */
  public String word() {
    return word;
  }

  /** As a message writes it. */
  public String uri() {
    return uri;
  }

  static Optional<NameIdFormat> named(String word) {
    return Stream.of(values()).filter(f -> f.word.equals(word)).findFirst();
  }

  /** The format of that identifier. */
  public static Optional<NameIdFormat> ofUri(String uri) {
    return Stream.of(values()).filter(f -> f.uri.equals(uri)).findFirst();
  }
}
