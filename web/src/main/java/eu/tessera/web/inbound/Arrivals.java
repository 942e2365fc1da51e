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
 * cookie along: what the answer comes to is kept, and the browser is sent to the sign-in that waits
 * for it (303), where it has to show that the sign-in is its own. Only then does that move.
 */
public final class Arrivals {
  private static final String FIELD = "SAMLResponse=";
  private static final int LOOKS = 50;
  private static final long BETWEEN_LOOKS = 100;

  private static final int SEATS = 4;

  private final Patience patience = new Patience(SEATS, LOOKS, BETWEEN_LOOKS);
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
    Optional<String> answer = only(form);
    Arrival arrival =
        answer.map(a -> eid.arrive(a, request.getRemoteAddr())).orElseGet(Arrivals::unreadable);
    String landing = answer.map(EidSignIn::landing).orElse("");
    Optional<SignInFlow> flow = waiting(arrival, landing);
    if (flow.isPresent()) {
      Redirects.seeOther(
          response, new FlowAddress(request.getContextPath()).ofLanding(flow.get(), landing));
    } else {
      stray(arrival, request, response);
    }
  }

  /** The sign-in to which the browser has to show that it holds it. */
  private Optional<SignInFlow> waiting(Arrival arrival, String landing) {
    if (arrival instanceof Arrival.Welcome welcome) {
      return signIns.returned(
          landing,
          welcome.flow(),
          welcome.request(),
          welcome.account().uid(),
          welcome.account().id(),
          welcome.proof());
    }
    if (arrival instanceof Arrival.TurnedBack back) {
      return signIns.returnedWithout(
          landing,
          back.flow(),
          back.request(),
          troubles.problem(back.kind(), back.country(), back.cause()));
    }
    return arrival instanceof Arrival.Again again ? after(again, landing) : Optional.empty();
  }

  /** A browser shows what comes of the second click, so that waits for what comes of the first. */
  private Optional<SignInFlow> after(Arrival.Again again, String landing) {
    patience.until(() -> signIns.hasLanded(landing, again.flow()));
    return signIns.find(again.flow());
  }

  private static Arrival unreadable() {
    return new Arrival.Stray(Problem.Kind.EID_NOT_TRUSTED, "check ENCODING", Optional.empty());
  }

  /** Where it is known to which sign-in the answer belonged, that is the one to begin anew. */
  private void stray(Arrival arrival, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String cause =
        arrival instanceof Arrival.Stray stray ? stray.cause() : "check IN_RESPONSE_TO_NEWEST";
    FlowAddress address = new FlowAddress(request.getContextPath());
    explanations.explain(
        code(arrival),
        cause,
        flow(arrival)
            .flatMap(signIns::find)
            .map(address::restart)
            .orElseGet(() -> address.restart("")),
        request,
        response);
  }

  private static Optional<String> flow(Arrival arrival) {
    if (arrival instanceof Arrival.Welcome welcome) {
      return Optional.of(welcome.flow());
    }
    return arrival instanceof Arrival.TurnedBack back
        ? Optional.of(back.flow())
        : arrival instanceof Arrival.Stray stray ? stray.flow() : Optional.empty();
  }

  private static ProblemCode code(Arrival arrival) {
    if (!(arrival instanceof Arrival.Stray stray)) {
      return ProblemCode.ANSWER_LATE;
    }
    return switch (stray.kind()) {
      case EID_NOT_TRUSTED -> ProblemCode.ANSWER_NOT_TRUSTED;
      case EID_ALREADY_USED -> ProblemCode.ANSWER_ALREADY_USED;
      default -> ProblemCode.ANSWER_LATE;
    };
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
