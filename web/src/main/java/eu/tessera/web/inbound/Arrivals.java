package eu.tessera.web.inbound;

import eu.tessera.ejb.inbound.Arrival;
import eu.tessera.ejb.inbound.EidSignIn;
import eu.tessera.ejb.signin.Problem;
import eu.tessera.ejb.signin.SignInFlow;
import eu.tessera.ejb.signin.SignIns;
import eu.tessera.web.page.ProblemCode;
import eu.tessera.web.signin.Explanations;
import eu.tessera.web.signin.FlowAddress;
import eu.tessera.web.signin.Redirects;
import eu.tessera.web.signin.Troubles;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Takes the answer of a country's node. The form comes from another site, so the browser brings no
 * cookie along: the answer moves the sign-in that waits for it, and the browser is sent there
 * (303), where it has to show that the sign-in is its own.
 */
public final class Arrivals {
  private static final String FIELD = "SAMLResponse=";

  private final EidSignIn eid;
  private final SignIns signIns;
  private final Troubles troubles;
  private final Explanations explanations;

  public Arrivals(EidSignIn eid, SignIns signIns, Troubles troubles, Explanations explanations) {
    this.eid = eid;
    this.signIns = signIns;
    this.troubles = troubles;
    this.explanations = explanations;
  }

  /** Whether a posted form is an answer of a node. */
  public static boolean isAnswer(String form) {
    return form.startsWith(FIELD) || form.contains("&" + FIELD);
  }

  /** Takes the answer and sends the browser on. */
  public void arrive(String form, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Arrival arrival =
        only(form)
            .map(answer -> eid.arrive(answer, request.getRemoteAddr()))
            .orElseGet(() -> new Arrival.Stray(Problem.Kind.EID_NOT_TRUSTED, "check ENCODING"));
    Optional<SignInFlow> flow = moved(arrival);
    if (flow.isPresent()) {
      Redirects.seeOther(response, new FlowAddress(request.getContextPath()).of(flow.get()));
    } else {
      stray(arrival, request, response);
    }
  }

  private Optional<SignInFlow> moved(Arrival arrival) {
    if (arrival instanceof Arrival.Welcome welcome) {
      return signIns.returned(
          welcome.flow(),
          welcome.request(),
          welcome.account().uid(),
          welcome.account().id(),
          welcome.proof());
    }
    if (arrival instanceof Arrival.TurnedBack back) {
      return signIns.returnedWithout(
          back.flow(), back.request(), troubles.problem(back.kind(), back.country(), back.cause()));
    }
    return Optional.empty();
  }

  private void stray(Arrival arrival, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean notTrusted =
        arrival instanceof Arrival.Stray stray && stray.kind() == Problem.Kind.EID_NOT_TRUSTED;
    String cause = arrival instanceof Arrival.Stray stray ? stray.cause() : "the flow is gone";
    explanations.explain(
        notTrusted ? ProblemCode.ANSWER_NOT_TRUSTED : ProblemCode.ANSWER_LATE,
        Optional.empty(),
        cause,
        request,
        response);
  }

  /** The one field of that name; two of them are none. */
  private static Optional<String> only(String form) {
    List<String> values =
        Arrays.stream(form.split("&"))
            .filter(field -> field.startsWith(FIELD))
            .map(field -> field.substring(FIELD.length()))
            .toList();
    try {
      return values.size() == 1
          ? Optional.of(URLDecoder.decode(values.get(0), StandardCharsets.UTF_8))
          : Optional.empty();
    } catch (IllegalArgumentException notEncoded) {
      return Optional.empty();
    }
  }
}
