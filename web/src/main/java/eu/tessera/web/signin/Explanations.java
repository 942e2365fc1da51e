package eu.tessera.web.signin;

import eu.tessera.web.page.ProblemCode;
import eu.tessera.web.page.View;
import eu.tessera.web.page.Way;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The page for what went wrong where there is no flow: always with a reference and a way on. */
public final class Explanations {
  private final Answers answers;
  private final Troubles troubles;

  public Explanations(Answers answers, Troubles troubles) {
    this.answers = answers;
    this.troubles = troubles;
  }

  /**
   * Explains a problem and logs it.
   *
   * @param subject what it is about, such as an address
   * @param cause for the operator's log only
   */
  public void explain(
      ProblemCode code,
      Optional<String> subject,
      String cause,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    explain(code, Optional.empty(), subject, cause, request, response);
  }

  /**
   * Explains a problem of one service, and logs it.
   *
   * @param service id of its definition
   */
  public void explain(
      ProblemCode code,
      Optional<String> service,
      Optional<String> subject,
      String cause,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    String reference = troubles.reference();
    // the page may show an address as it came; the log must not keep what its query carries
    String about = subject.map(s -> s.replaceFirst("[?#].*", "?…")).orElse("");
    troubles.note(reference, code, service, about + " " + cause);
    show(code, reference, subject, start(request), request, response);
  }

  /**
   * Explains a problem of a sign-in that can be begun anew, and logs it.
   *
   * @param restart where it begins, a path of this server
   */
  public void explain(
      ProblemCode code,
      String cause,
      String restart,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    String reference = troubles.reference();
    troubles.note(reference, code, Optional.empty(), cause);
    show(code, reference, Optional.empty(), restart, request, response);
  }

  /**
   * Explains why the sign-in for a service cannot go on here, and leads to the service.
   *
   * @param service id of its definition
   * @param name of it, for people
   * @param home an address of it
   */
  public void backToService(
      ProblemCode code,
      String service,
      String name,
      String home,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    String reference = troubles.reference();
    troubles.note(reference, code, Optional.of(service), "");
    View.Action there = new View.Action(Way.BACK_TO_SERVICE, home);
    answers.problem(code, reference, Optional.of(name), List.of(there), request, response);
  }

  /** Explains a failure of ours; the log has the whole of it. */
  public void explain(Throwable failure, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String reference = troubles.reference();
    troubles.note(reference, request.getMethod() + " " + request.getRequestURI(), failure);
    show(ProblemCode.INTERNAL, reference, Optional.empty(), start(request), request, response);
  }

  private static String start(HttpServletRequest request) {
    return request.getContextPath() + "/login";
  }

  private void show(
      ProblemCode code,
      String reference,
      Optional<String> subject,
      String restart,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var again = new View.Action(Way.START_AGAIN, restart);
    answers.problem(code, reference, subject, List.of(again), request, response);
  }
}
