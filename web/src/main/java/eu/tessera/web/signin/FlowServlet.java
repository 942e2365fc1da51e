package eu.tessera.web.signin;

import eu.tessera.ejb.factor.Answer;
import eu.tessera.ejb.signin.Browser;
import eu.tessera.ejb.signin.SignInFlow;
import eu.tessera.ejb.signin.SignIns;
import eu.tessera.ejb.signin.Step;
import eu.tessera.federation.assurance.Method;
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
 * Shows the step at which a sign-in stands, and takes the answer to it. After an answer the browser is
 * sent to the flow again (303), so that reloading repeats nothing; when nothing is left to ask, it goes
 * straight back to whoever sent it.
 *
 * <p>A flow that is gone, or belongs to another browser, is begun anew from the address's own query.
 */
@WebServlet(FlowAddress.BELOW + "*")
public class FlowServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient SignIns signIns;
  @Inject private transient StepViews views;
  @Inject private transient HandBacks handBacks;
  @Inject private transient Troubles troubles;
  @Inject private transient Sources sources;

  private final transient Browsers browsers = new Browsers();

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Target target = Target.read(request.getPathInfo());
    Optional<SignInFlow> found = find(target, request);
    if (found.isEmpty()) {
      beginAnew(request, response);
      return;
    }
    SignInFlow flow = found.get();
    if (target.way() == Way.HERE) {
      goOn(flow, request, response);
      return;
    }
    SignInFlow moved =
        target.way() == Way.COUNTRY ? signIns.towardsCountry(flow) : signIns.back(flow);
    seeOther(response, new FlowAddress(request.getContextPath()).of(moved));
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<SignInFlow> found = find(Target.read(request.getPathInfo()), request);
    if (found.isEmpty()) {
      beginAnew(request, response);
      return;
    }
    SignInFlow moved = answered(found.get(), request);
    if (signIns.step(moved) instanceof Step.HandBack || views.refused(moved, request)) {
      goOn(moved, request, response);
    } else {
      seeOther(response, new FlowAddress(request.getContextPath()).of(moved));
    }
  }

  private Optional<SignInFlow> find(Target target, HttpServletRequest request) {
    Optional<Browser> browser = browsers.known(request);
    return browser.flatMap(b -> signIns.find(target.id(), b));
  }

  private void goOn(SignInFlow flow, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Step step = signIns.step(flow);
    if (step instanceof Step.HandBack back) {
      if (signIns.handBack(flow)) {
        handBacks.fromFlow(flow, back, request, response);
      } else {
        seeOther(response, new FlowAddress(request.getContextPath()).of(flow));
      }
    } else if (step instanceof Step.BeginAgain || step instanceof Step.HandBackUnknown) {
      seeOther(response, new FlowAddress(request.getContextPath()).restart(flow));
    } else {
      views.show(flow, step, request, response);
    }
  }

  /** What the form says, if it says anything that fits the state; else the flow as it is. */
  private SignInFlow answered(SignInFlow flow, HttpServletRequest request) {
    if (request.getParameter("back") != null) {
      return signIns.back(flow);
    }
    if (Method.named(request.getParameter("thirdParty")).equals(Optional.of(Method.EID))) {
      return signIns.towardsCountry(flow);
    }
    if (flow instanceof SignInFlow.ChoosingCountry && request.getParameter("proceed") != null) {
      return views.chosen(flow, request.getParameter("country"));
    }
    if (flow instanceof SignInFlow.Started && request.getParameter("username") != null) {
      return signIns.name(flow, request.getParameter("username"));
    }
    if (flow instanceof SignInFlow.Identified) {
      return proved(flow, request);
    }
    return flow;
  }

  private SignInFlow proved(SignInFlow flow, HttpServletRequest request) {
    if (!(signIns.step(flow) instanceof Step.AskProof asked)) {
      return flow;
    }
    Method method =
        Method.named(request.getParameter("method")).orElse(asked.methods().get(0));
    Map<String, String> fields =
        request.getParameterMap().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue()[0]));
    return signIns.answer(flow, method, new Answer(fields), sources.of(request), troubles::problem);
  }

  private void beginAnew(HttpServletRequest request, HttpServletResponse response) {
    seeOther(
        response, new FlowAddress(request.getContextPath()).restart(request.getQueryString()));
  }

  private static void seeOther(HttpServletResponse response, String address) {
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", address);
    response.setHeader("Cache-Control", "no-store");
  }
}
