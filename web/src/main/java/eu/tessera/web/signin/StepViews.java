package eu.tessera.web.signin;

import eu.tessera.ejb.signin.Problem;
import eu.tessera.ejb.signin.Purpose;
import eu.tessera.ejb.signin.ReturnTo;
import eu.tessera.ejb.signin.SignInFlow;
import eu.tessera.ejb.signin.SignInFlow.Remark;
import eu.tessera.ejb.signin.SignIns;
import eu.tessera.ejb.signin.Step;
import eu.tessera.federation.assurance.Method;
import eu.tessera.web.page.Notice;
import eu.tessera.web.page.PageContext;
import eu.tessera.web.page.ProblemCode;
import eu.tessera.web.page.SecurityHeaders;
import eu.tessera.web.page.SignInView;
import eu.tessera.web.page.View;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns the step at which a sign-in stands into a page. */
public final class StepViews {
  /** Before a page expires, it says so: time enough to finish a sentence and press a button. */
  private static final Duration WARNING = Duration.ofMinutes(2);

  private final Answers answers;
  private final Departures departures;
  private final Troubles troubles;

  public StepViews(Answers answers, Departures departures, Troubles troubles) {
    this.answers = answers;
    this.departures = departures;
    this.troubles = troubles;
  }

  /**
   * Shows a step that asks or explains something.
   *
   * @param complaint what is wrong with what was just sent
   */
  void show(
      SignInFlow flow,
      Step step,
      Optional<Notice> complaint,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    FlowAddress address = new FlowAddress(request.getContextPath());
    PageContext here =
        answers
            .context(request, response)
            .restartingAt(address.restart(flow))
            .expiring(
                new PageContext.Expiry(
                    SignIns.LIFE.toSeconds(),
                    WARNING.toSeconds(),
                    address.of(flow),
                    address.restart(flow)));
    PageContext context =
        flow.request().returnTo() instanceof ReturnTo.SamlService
            ? here.leavingTo(address.of(flow, FlowAddress.Way.LEAVE))
            : here;
    View view = view(flow, step, complaint, address, context);
    int status =
        view instanceof View.Problem problem ? problem.code().status() : HttpServletResponse.SC_OK;
    answers.send(view, context, status, endings(flow), response);
  }

  /** Shows the page that leads to a country's node, or why there is no way there. */
  void away(
      SignInFlow flow,
      Departures.Departure departure,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    PageContext context = answers.context(request, response);
    Optional<Departures.Passage> passage = departure.passage();
    if (passage.isEmpty() && departure.flow() instanceof SignInFlow.Stopped stopped) {
      show(stopped, new Step.Explain(stopped.problem()), Optional.empty(), request, response);
      return;
    }
    if (passage.isEmpty()) {
      Redirects.seeOther(response, new FlowAddress(request.getContextPath()).of(departure.flow()));
      return;
    }
    String name = departures.name(passage.get().country(), context.locale());
    answers.send(
        new SignInView.Away(passage.get().destination(), passage.get().fields(), name),
        context,
        HttpServletResponse.SC_OK,
        headers -> headers.ofPageFor(URI.create(passage.get().destination())),
        response);
  }

  private View view(
      SignInFlow flow,
      Step step,
      Optional<Notice> complaint,
      FlowAddress address,
      PageContext context) {
    String action = address.of(flow);
    if (step instanceof Step.AskWho who) {
      return new SignInView.Identify(
          action,
          who.typed(),
          complaint,
          serviceName(flow),
          parties(who.thirdParties()),
          Optional.of(AccountPaths.register(address.contextPath(), flow)));
    }
    if (step instanceof Step.AskProof proof) {
      Optional<Notice> wrong =
          proof.remark() == Remark.WRONG ? Optional.of(Notice.CREDENTIALS_WRONG) : Optional.empty();
      return new SignInView.Password(
          action,
          proof.login(),
          complaint.or(() -> wrong).or(() -> reason(flow)),
          serviceName(flow),
          choices(proof.methods()),
          proof.remember(),
          thirdParties(flow),
          Optional.of(AccountPaths.lostPassword(address.contextPath(), flow)),
          newAccount(flow, address));
    }
    if (step instanceof Step.AskCountry) {
      return new SignInView.Countries(action, departures.choices(context.locale()), complaint);
    }
    if (step instanceof Step.AskMore more) {
      String reference = troubles.reference();
      troubles.note(
          reference,
          ProblemCode.SERVICE_DEMANDS_MORE,
          flow.request().returnTo().relyingParty(),
          "level not reached: " + flow.request().demand());
      return new SignInView.StepUp(
          action,
          more.login(),
          serviceName(flow),
          more.wouldDo(),
          parties(more.thirdParties()),
          reference);
    }
    Problem problem = ((Step.Explain) step).problem();
    return new View.Problem(
        ProblemCodes.of(problem.kind()),
        problem.reference(),
        subject(problem, flow, context),
        ways(problem, flow, address));
  }

  /** Who confirms something about an account needs no other. */
  private static Optional<String> newAccount(SignInFlow flow, FlowAddress address) {
    return flow.request().purpose() == Purpose.CONFIRM
        ? Optional.empty()
        : Optional.of(AccountPaths.register(address.contextPath(), flow));
  }

  /** Why somebody who is signed in is asked again. */
  private static Optional<Notice> reason(SignInFlow flow) {
    return flow.request().purpose() == Purpose.CONFIRM
        ? Optional.of(Notice.CONFIRM_IT_IS_YOU)
        : Optional.empty();
  }

  private static List<SignInView.ThirdParty> parties(List<Method> methods) {
    return methods.stream().map(SignInView.ThirdParty::new).toList();
  }

  /** Whether the first page has more to offer than a name. */
  private static boolean thirdParties(SignInFlow flow) {
    return flow.request().thirdParties().stream().anyMatch(flow.request()::offers);
  }

  private static List<SignInView.MethodChoice> choices(List<Method> methods) {
    List<SignInView.MethodChoice> choices = new ArrayList<>();
    methods.forEach(m -> choices.add(new SignInView.MethodChoice(m, choices.isEmpty())));
    return choices;
  }

  private Optional<String> subject(Problem problem, SignInFlow flow, PageContext context) {
    return problem.detail().isEmpty()
        ? serviceName(flow)
        : Optional.of(departures.name(problem.detail(), context.locale()));
  }

  private static List<View.Action> ways(Problem problem, SignInFlow flow, FlowAddress address) {
    List<View.Action> ways = new ArrayList<>();
    if (aboutACountry(problem) && flow.request().offers(Method.EID)) {
      ways.add(
          new View.Action(
              eu.tessera.web.page.Way.CHOOSE_ANOTHER_COUNTRY,
              address.of(flow, FlowAddress.Way.COUNTRY)));
    }
    ways.add(
        new View.Action(
            eu.tessera.web.page.Way.SIGN_IN_OTHERWISE, address.of(flow, FlowAddress.Way.AGAIN)));
    return ways;
  }

  /** Whether another choice of a country could help. */
  private static boolean aboutACountry(Problem problem) {
    return switch (problem.kind()) {
      case TOO_MANY_TRIES, BUSY, ACCOUNT_NOT_USABLE -> false;
      default -> true;
    };
  }

  private static Optional<String> serviceName(SignInFlow flow) {
    return flow.request().returnTo().serviceName();
  }

  /** The form may be the last thing to ask, and its answer then leads to the service. */
  private static Answers.Headers endings(SignInFlow flow) {
    return flow.request().returnTo() instanceof ReturnTo.CasService service
        ? headers -> headers.ofPageEndingAt(URI.create(service.url().origin()))
        : SecurityHeaders::ofPage;
  }
}
