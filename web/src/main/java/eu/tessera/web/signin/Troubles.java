package eu.tessera.web.signin;

import eu.tessera.ejb.signin.Problem;
import eu.tessera.ejb.trouble.TroubleLog;
import eu.tessera.web.page.ProblemCode;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.SecureRandom;
import java.util.Optional;

/**
 * Gives each thing that went wrong a reference: the person reads it on the page, the operator finds
 * the cause under it in the log, and integrators in the console.
 */
public final class Troubles {
  private static final Logger LOG = System.getLogger("eu.tessera.trouble");

  /** Without those that look or sound alike, because people read it out on the telephone. */
  private static final String LETTERS = "ABCDEFGHJKMNPQRSTVWXYZ23456789";

  private static final int GROUP = 4;
  private static final int LENGTH = 8;

  private final SecureRandom random = new SecureRandom();
  private final TroubleLog kept;

  /**
   * @param kept where integrators and operators find it again
   */
  public Troubles(TroubleLog kept) {
    this.kept = kept;
  }

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

  /** A problem of a sign-in, kept and logged. */
  public Problem problem(Problem.Kind kind, String detail) {
    return problem(kind, detail, "");
  }

  /**
   * A problem of a sign-in, kept and logged.
   *
   * @param detail what the page may say
   * @param cause what only the operator reads; no secret and nothing personal
   */
  public Problem problem(Problem.Kind kind, String detail, String cause) {
    String reference = reference();
    note(reference, ProblemCodes.of(kind), Optional.empty(), detail + " " + cause);
    return new Problem(kind, detail, reference);
  }

  /**
   * Keeps a problem that a person was shown, and logs it.
   *
   * @param service id of the definition that it concerns
   * @param cause what only integrators and operators read; no secret and nothing personal
   */
  public void note(String reference, ProblemCode code, Optional<String> service, String cause) {
    String why = oneLine(cause);
    kept.note(reference, code.code(), service, why);
    LOG.log(
        Level.WARNING,
        "[{0}] {1} {2} {3} {4}",
        reference,
        code.code(),
        code,
        oneLine(service.orElse("")),
        why);
  }

  /**
   * Keeps a refusal that no person sees, because it was told to the service.
   *
   * @param code what the service was told, such as {@code INVALID_TICKET}
   */
  public void refused(String code, String service, String cause) {
    kept.note(reference(), code, Optional.of(service), oneLine(cause));
  }

  /** Keeps a failure of ours; the log has the whole of it. */
  public void note(String reference, String what, Throwable failure) {
    kept.note(
        reference,
        ProblemCode.INTERNAL.code(),
        Optional.empty(),
        oneLine(what) + " " + failure.getClass().getName());
    LOG.log(Level.ERROR, "[" + reference + "] " + oneLine(what), failure);
  }

  /** Nobody outside writes lines into our log. */
  private static String oneLine(String text) {
    return text.replaceAll("\\p{Cntrl}", " ").strip();
  }
}
