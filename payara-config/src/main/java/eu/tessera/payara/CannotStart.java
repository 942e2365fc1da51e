package eu.tessera.payara;

/**
 * Why Tessera does not start, as one sentence for the operator that says what to write where. It
 * never holds a secret.
 */
final class CannotStart extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CannotStart(String sentence) {
    super(sentence, null, false, false);
  }

  /** The refusal of a setting: its name, what is wrong with it, and what to write instead. */
  static CannotStart because(Setting setting, String whatIsWrong) {
    return new CannotStart(setting.variable() + " " + whatIsWrong);
  }
}
