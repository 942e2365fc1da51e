package eu.tessera.payara;

/** The application did not come up, for a reason that is not a setting. */
final class ApplicationFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ApplicationFailed(String sentence) {
    super(sentence, null, false, false);
  }
}
