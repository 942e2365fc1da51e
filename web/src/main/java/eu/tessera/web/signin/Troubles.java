package eu.tessera.web.signin;

import eu.tessera.ejb.signin.Problem;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.SecureRandom;

/**
 * Gives each thing that went wrong a reference: the person reads it on the page, the operator finds
 * the cause under it in the log.
 */
public final class Troubles {
  private static final Logger LOG = System.getLogger("eu.tessera.trouble");

  /** Without those that look or sound alike, because people read it out on the telephone. */
  private static final String LETTERS = "ABCDEFGHJKMNPQRSTVWXYZ23456789";

  private static final int GROUP = 4;
  private static final int LENGTH = 8;

  private final SecureRandom random = new SecureRandom();

  /** A fresh reference, such as {@code K7QM-2RTX}. */
  public String reference() {
    var text = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      if (i == GROUP) {
        text.append('-');
      }
      text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return text.toString();
  }

  /** A problem of a sign-in, logged. */
  public Problem problem(Problem.Kind kind, String detail) {
    return problem(kind, detail, "");
  }

  /**
   * A problem of a sign-in, logged.
   *
   * @param detail what the page may say
   * @param cause what only the operator reads; no secret and nothing personal
   */
  public Problem problem(Problem.Kind kind, String detail, String cause) {
    String reference = reference();
    log(reference, kind + " " + detail, cause);
    return new Problem(kind, detail, reference);
  }

  /** Logs what went wrong under its reference. */
  public void log(String reference, String what, String cause) {
    LOG.log(Level.WARNING, "[{0}] {1} {2}", reference, oneLine(what), oneLine(cause));
  }

  /** Logs a failure of ours under its reference. */
  public void log(String reference, String what, Throwable failure) {
    LOG.log(Level.ERROR, "[" + reference + "] " + oneLine(what), failure);
  }

  /** Nobody outside writes lines into our log. */
  private static String oneLine(String text) {
    return text.replaceAll("\\p{Cntrl}", " ").strip();
  }
}
