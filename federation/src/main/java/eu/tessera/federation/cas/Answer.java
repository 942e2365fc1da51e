package eu.tessera.federation.cas;

/**
 * An answer as it goes out, always with status 200: EU Login's clients read a refusal only then.
 *
 * @param contentType with its character set
 * @param body the text
 */
public record Answer(String contentType, String body) {
  static Answer xml(String body) {
    return new Answer("application/xml;charset=UTF-8", body);
  }

  static Answer json(String body) {
    return new Answer("application/json;charset=UTF-8", body);
  }

  static Answer text(String body) {
    return new Answer("text/plain;charset=UTF-8", body);
  }

  /** The content type only: the body is personal. */
  @Override
  public String toString() {
    return "Answer[" + contentType + "]";
  }
}
