package eu.tessera.web.signin;

import eu.tessera.ejb.signin.Purpose;
import eu.tessera.ejb.signin.ReturnTo;
import eu.tessera.ejb.signin.SignInEngine.Known;
import eu.tessera.ejb.signin.SignInFlow;
import eu.tessera.ejb.signin.SignInRequest;
import eu.tessera.ejb.signin.SignIns;
import eu.tessera.ejb.signin.Step;
import eu.tessera.federation.assurance.Demand;
import eu.tessera.federation.assurance.Method;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/**
 * Begins the one path, for every protocol: back at once where the session is enough, else a flow.
 */
public final class Begin {
  private final SignIns signIns;
  private final HandBacks handBacks;
  private final Acquaintances acquaintances;
  private final StepViews views;

  public Begin(SignIns signIns, HandBacks handBacks, Acquaintances acquaintances, StepViews views) {
    this.signIns = signIns;
    this.handBacks = handBacks;
    this.acquaintances = acquaintances;
    this.views = views;
  }

  /**
   * Signs in for a page of ours that found no live session, and leads back to it.
   *
   * @param path of the page, below the base address
   */
  public void forOwnPage(String path, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    signIn(
        new SignInRequest(
            Purpose.SIGN_IN,
            new ReturnTo.OwnPage(path),
            Demand.ANYTHING,
            Set.of(Method.EID),
            false,
            false,
            path),
        false,
        request,
        response);
  }

  /**
   * Has somebody prove anew who they are, for a page of ours that asks more than a live session,
   * and leads back to it. Nobody else's sign-in is taken here: accounts of ours only.
   *
   * @param path of the page, below the base address
   */
  public void anewForOwnPage(String path, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    signIn(
        new SignInRequest(
            Purpose.CONFIRM,
            new ReturnTo.OwnPage(path),
            Demand.ANYTHING,
            Set.of(),
            true,
            false,
            path),
        false,
        request,
        response);
  }

  /**
   * Signs in, or begins to.
   *
   * @param byEid whether to begin at the choice of a country
   */
  public void signIn(
      SignInRequest asked, boolean byEid, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<Known> known = handBacks.known(request);
    Optional<Step> step = signIns.atOnce(asked, known);
    if (step.isEmpty()) {
      SignInFlow flow = signIns.begin(asked, Browsers.meet(request, response), known);
      SignInFlow first = byEid ? signIns.towardsCountry(flow) : recalled(flow, request);
      views.show(first, signIns.step(first), Optional.empty(), request, response);
    } else if (step.get() instanceof Step.HandBack) {
      handBacks.fromSession(asked, request, response);
    } else {
      handBacks.unknown(asked, request, response);
    }
  }

  /** Who is remembered here need not say the name again (S4). */
  private SignInFlow recalled(SignInFlow flow, HttpServletRequest request) {
    return flow instanceof SignInFlow.Started
        ? acquaintances.remembered(request).map(name -> signIns.remembered(flow, name)).orElse(flow)
        : flow;
  }
}
