package eu.tessera.web.signin;

import eu.tessera.ejb.factor.Answer;
import eu.tessera.ejb.grid.Grid;
import eu.tessera.ejb.registration.TypedLogins;
import eu.tessera.ejb.signin.SignInFlow;
import eu.tessera.ejb.signin.SignInFlow.ChoosingCountry;
import eu.tessera.ejb.signin.SignInFlow.Identified;
import eu.tessera.ejb.signin.SignInFlow.Started;
import eu.tessera.ejb.signin.SignIns;
import eu.tessera.ejb.signin.Step;
import eu.tessera.federation.assurance.Method;
import eu.tessera.web.page.Notice;
import eu.tessera.web.page.ProblemCode;
import eu.tessera.web.signin.FlowAddress.Target;
import eu.tessera.web.signin.FlowAddress.Way;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

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

  /** Back to the first page, and the browser forgets whom it remembers. */
  static final String FORGET = "forget";

  @Inject private transient SignIns signIns;
  @Inject private transient StepViews views;
  @Inject private transient HandBacks handBacks;
  @Inject private transient Departures departures;
  @Inject private transient Troubles troubles;
  @Inject private transient Explanations explanations;
  @Inject private transient Acquaintances acquaintances;
  @Inject private transient Grid grid;

  private transient TypedLogins typedLogins;

  @Override
  public void init() {
    typedLogins = new TypedLogins(grid);
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Target target = Target.read(request.getPathInfo());
    Optional<SignInFlow> found = find(target, request);
    if (found.isEmpty() && target.landing().isPresent()) {
      notBegunHere(target.landing().get(), request, response);
    } else if (found.isEmpty()) {
      beginAnew(request, response);
    } else if (target.landing().isPresent()) {
      backOrOn(signIns.landed(found.get(), target.landing().get()), request, response);
    } else if (target.way() == Way.HERE) {
      goOn(found.get(), Optional.empty(), request, response);
    } else if (target.way() == Way.LEAVE) {
      if (!handBacks.declined(found.get().request(), request, response)) {
        seeOther(found.get(), request, response);
      }
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
    PostedForm form = PostedForm.read(request);
    if (form.has("stay")) {
      stay(found.get(), response);
      return;
    }
    Optional<Notice> complaint = complaint(found.get(), form);
    if (complaint.isPresent()) {
      goOn(found.get(), complaint, request, response);
    } else {
      backOrOn(answered(found.get(), form, request), request, response);
    }
  }

  /** The page asks for more time, and shows what it shows. */
  private void stay(SignInFlow flow, HttpServletResponse response) {
    signIns.stay(flow);
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }

  /** Straight back when nothing is left to ask, else to the page of the next step. */
  private void backOrOn(SignInFlow flow, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (signIns.step(flow) instanceof Step.HandBack) {
      goOn(flow, Optional.empty(), request, response);
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
        handBacks.fromFlow(flow.about(), back, remember(flow), request, response);
      } else {
        seeOther(flow, request, response);
      }
    } else if (step instanceof Step.BeginAgain || step instanceof Step.HandBackUnknown) {
      Redirects.seeOther(response, new FlowAddress(request.getContextPath()).restart(flow));
    } else if (step instanceof Step.CreateAccount) {
      Redirects.seeOther(response, AccountPaths.register(request.getContextPath(), flow));
    } else if (step instanceof Step.GoAway away) {
      views.away(flow, departures.to(flow, away.country()), request, response);
    } else {
      views.show(flow, step, complaint, request, response);
    }
  }

  /** Only who has typed the name has been asked about it. */
  private static Optional<Boolean> remember(SignInFlow flow) {
    return flow instanceof Identified identified
            && identified.evidence().methods().contains(Method.PASSWORD)
        ? Optional.of(identified.remember())
        : Optional.empty();
  }

  /** What is wrong with the form before anybody looks at who it is about. */
  private Optional<Notice> complaint(SignInFlow flow, PostedForm form) {
    if (form.has("back") || form.has("thirdParty")) {
      return Optional.empty();
    }
    Optional<String> username = form.field("username");
    if (flow instanceof Started && username.filter(u -> !SignIns.canBeName(u)).isPresent()) {
      return Optional.of(
          username.get().isBlank() ? Notice.USERNAME_MISSING : Notice.USERNAME_UNUSABLE);
    }
    if (flow instanceof ChoosingCountry && form.has("proceed")) {
      return departures.complaint(form.field("country").orElse(""));
    }
    return flow instanceof Identified && form.field("password").equals(Optional.of(""))
        ? Optional.of(Notice.PASSWORD_MISSING)
        : Optional.empty();
  }

  /** What the form says, if it says anything that fits the state; else the flow as it is. */
  private SignInFlow answered(SignInFlow flow, PostedForm form, HttpServletRequest request) {
    if (form.field("back").equals(Optional.of(FORGET))) {
      acquaintances.forget(request);
      return signIns.anew(flow);
    }
    if (form.has("back")) {
      return signIns.back(flow);
    }
    if (form.field("thirdParty").flatMap(Method::named).equals(Optional.of(Method.EID))) {
      return signIns.towardsCountry(flow);
    }
    if (form.has("proceed") && form.has("country")) {
      return signIns.chosen(flow, form.field("country").get());
    }
    if (form.has("username")) {
      return named(flow, form.field("username").get(), request);
    }
    return form.has("password") ? proved(flow, form, request) : flow;
  }

  /** What was typed is kept for the page that creates an account or resets a password. */
  private SignInFlow named(SignInFlow flow, String name, HttpServletRequest request) {
    typedLogins.keep(flow.about().browser().digest(), name);
    return signIns.name(flow, name, Sources.of(request));
  }

  private SignInFlow proved(SignInFlow flow, PostedForm form, HttpServletRequest request) {
    if (!(signIns.step(flow) instanceof Step.AskProof asked)) {
      return flow;
    }
    Method method = form.field("method").flatMap(Method::named).orElse(asked.methods().get(0));
    return signIns.answer(
        signIns.remember(flow, form.has("remember")),
        method,
        new Answer(form.fields()),
        Sources.of(request),
        troubles::problem);
  }

  /** eIDAS IA 1.4, 3.2.2.2: the answer to a question that this browser has not asked. */
  private void notBegunHere(
      String landing, HttpServletRequest request, HttpServletResponse response) throws IOException {
    signIns.forget(landing);
    explanations.explain(
        ProblemCode.OTHER_BROWSER,
        "check BROWSER",
        new FlowAddress(request.getContextPath()).restart(request.getQueryString()),
        request,
        response);
  }

  private void beginAnew(HttpServletRequest request, HttpServletResponse response) {
    Redirects.seeOther(
        response, new FlowAddress(request.getContextPath()).restart(request.getQueryString()));
  }

  private void seeOther(SignInFlow flow, HttpServletRequest request, HttpServletResponse response) {
    Redirects.seeOther(response, new FlowAddress(request.getContextPath()).of(flow));
  }
}
