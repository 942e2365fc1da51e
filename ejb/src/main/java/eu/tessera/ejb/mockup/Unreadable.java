package eu.tessera.ejb.mockup;

/**
 * A file or an entry that cannot be read, with the line and a sentence for its author. Caught
 * within this room. Carries neither a stack nor a cause, because parsers repeat what they read, and
 * these files hold passwords.
 */
final class Unreadable extends Exception {
  private static final long serialVersionUID = 1L;

  private final int line;

  Unreadable(int line, String sentence) {
    super(sentence, null, false, false);
    this.line = line;
  }

  int line() {
    return line;
  }
}
