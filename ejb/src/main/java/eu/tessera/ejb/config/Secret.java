package eu.tessera.ejb.config;

/**
 * A text that must reach no log: it prints as asterisks.
 *
 * @param reveal the text
 */
public record Secret(String reveal) {
  public Secret {
    if (reveal == null || reveal.isEmpty()) {
      throw new IllegalArgumentException("a secret is not empty");
    }
  }

  @Override
  public String toString() {
    return "****";
  }
}
