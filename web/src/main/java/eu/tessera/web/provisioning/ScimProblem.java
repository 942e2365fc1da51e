package eu.tessera.web.provisioning;

/** What is told to a program whose request cannot be done (RFC 7644 3.12). */
final class ScimProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String type;

  /**
   * @param type a word of RFC 7644, table 9; empty where none fits
   */
  ScimProblem(int status, String type, String sentence) {
    super(sentence, null, false, false);
    this.status = status;
    this.type = type;
  }

  static ScimProblem invalid(String sentence) {
    return new ScimProblem(400, "invalidValue", sentence);
  }

  int status() {
    return status;
  }

  String type() {
    return type;
  }
}
