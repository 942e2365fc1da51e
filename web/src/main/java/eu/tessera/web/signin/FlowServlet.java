package eu.tessera.web.signin;

import eu.tessera.ejb.factor.Answer;
import eu.tessera.ejb.signin.SignInFlow;
import eu.tessera.ejb.signin.SignInFlow.ChoosingCountry;
import eu.tessera.ejb.signin.SignInFlow.Identified;
import eu.tessera.ejb.signin.SignInFlow.Started;
import eu.tessera.ejb.signin.SignIns;
import eu.tessera.ejb.signin.Step;
import eu.tessera.federation.assurance.Method;
import eu.tessera.web.page.Notice;
import eu.tessera.web.signin.FlowAddress.Target;
import eu.tessera.web.signin.FlowAddress.Way;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Shows the step at which a sign-in stands, and takes the answer to it. After an answer the browser
 * is sent to the flow again (303), so that reloading repeats nothing; when nothing is left to ask,
 * it goes straight back to whoever sent it.
 *
 * <p>A flow that is gone, or belongs to another browser, is begun anew from the address's own
 * query.
 */
@WebServlet(FlowAddress.BELOW + "*")
public class FlowServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient SignIns signIns;
  @Inject private transient StepViews views;
  @Inject private transient HandBacks handBacks;
  @Inject private transient Departures departures;
  @Inject private transient Troubles troubles;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Target target = Target.read(request.getPathInfo());
    Optional<SignInFlow> found = find(target, request);
    if (found.isEmpty()) {
      beginAnew(request, response);
    } else if (target.way() == Way.HERE) {
      goOn(found.get(), Optional.empty(), request, response);
    } else {
      SignInFlow moved =
          target.way() == Way.COUNTRY
              ? signIns.towardsCountry(found.get())
              : signIns.back(found.get());
      seeOther(moved, request, response);
    }
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<SignInFlow> found = find(Target.read(request.getPathInfo()), request);
    if (found.isEmpty()) {
      beginAnew(request, response);
      return;
    }
    Optional<Notice> complaint = complaint(found.get(), request);
    SignInFlow flow = complaint.isPresent() ? found.get() : answered(found.get(), request);
    if (complaint.isPresent() || signIns.step(flow) instanceof Step.HandBack) {
      goOn(flow, complaint, request, response);
    } else {
      seeOther(flow, request, response);
    }
  }

  private Optional<SignInFlow> find(Target target, HttpServletRequest request) {
    return Browsers.known(request).flatMap(b -> signIns.find(target.id(), b));
  }

  private void goOn(
      SignInFlow flow,
      Optional<Notice> complaint,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Step step = signIns.step(flow);
    if (step instanceof Step.HandBack back) {
      if (signIns.handBack(flow)) {
        handBacks.fromFlow(flow.about(), back, request, response);
      } else {
        seeOther(flow, request, response);
      }
    } else if (step instanceof Step.BeginAgain || step instanceof Step.HandBackUnknown) {
      Redirects.seeOther(response, new FlowAddress(request.getContextPath()).restart(flow));
    } else if (step instanceof Step.GoAway away) {
      views.away(flow, departures.to(flow, away.country()), request, response);
    } else {
      views.show(flow, step, complaint, request, response);
    }
  }

  /** What is wrong with the form before anybody looks at who it is about. */
  private Optional<Notice> complaint(SignInFlow flow, HttpServletRequest request) {
    if (request.getParameter("back") != null || request.getParameter("thirdParty") != null) {
      return Optional.empty();
    }
    String username = request.getParameter("username");
    if (flow instanceof Started && username != null && !SignIns.canBeName(username)) {
      return Optional.of(username.isBlank() ? Notice.USERNAME_MISSING : Notice.USERNAME_UNUSABLE);
    }
    if (flow instanceof ChoosingCountry && request.getParameter("proceed") != null) {
      return departures.complaint(request.getParameter("country"));
    }
    return flow instanceof Identified && "".equals(request.getParameter("password"))
        ? Optional.of(Notice.PASSWORD_MISSING)
        : Optional.empty();
  }

  /** What the form says, if it says anything that fits the state; else the flow as it is. */
  private SignInFlow answered(SignInFlow flow, HttpServletRequest request) {
    if (request.getParameter("back") != null) {
      return signIns.back(flow);
    }
    if (Method.named(request.getParameter("thirdParty")).equals(Optional.of(Method.EID))) {
      return signIns.towardsCountry(flow);
    }
    if (request.getParameter("proceed") != null) {
      return signIns.chosen(flow, request.getParameter("country"));
    }
    if (request.getParameter("username") != null) {
      return signIns.name(flow, request.getParameter("username"));
    }
    return request.getParameter("password") == null ? flow : proved(flow, request);
  }

  private SignInFlow proved(SignInFlow flow, HttpServletRequest request) {
    if (!(signIns.step(flow) instanceof Step.AskProof asked)) {
      return flow;
    }
    Method method = Method.named(request.getParameter("method")).orElse(asked.methods().get(0));
    Map<String, String> fields =
        request.getParameterMap().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue()[0]));
    return signIns.answer(flow, method, new Answer(fields), Sources.of(request), troubles::problem);
  }

  private void beginAnew(HttpServletRequest request, HttpServletResponse response) {
    Redirects.seeOther(
        response, new FlowAddress(request.getContextPath()).restart(request.getQueryString()));
  }

  private void seeOther(SignInFlow flow, HttpServletRequest request, HttpServletResponse response) {
    Redirects.seeOther(response, new FlowAddress(request.getContextPath()).of(flow));
  }
}
