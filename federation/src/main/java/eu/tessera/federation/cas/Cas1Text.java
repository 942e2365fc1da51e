package eu.tessera.federation.cas;

/**
 * CAS 1's answer (2.4.2): "yes" or "no" and a second line, which holds the user id: the current
 * specification leaves the line out, and every client reads it.
 */
final class Cas1Text {
  private Cas1Text() {}

  static String write(Validation validation) {
    return validation.match(
        success -> "yes\n" + success.user().replaceAll("[\\r\\n]", "") + "\n", failure -> "no\n\n");
  }
}
