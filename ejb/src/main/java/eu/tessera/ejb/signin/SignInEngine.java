package eu.tessera.ejb.signin;

import eu.tessera.ejb.signin.SignInFlow.Away;
import eu.tessera.ejb.signin.SignInFlow.ChoosingCountry;
import eu.tessera.ejb.signin.SignInFlow.HandedBack;
import eu.tessera.ejb.signin.SignInFlow.Identified;
import eu.tessera.ejb.signin.SignInFlow.Started;
import eu.tessera.ejb.signin.SignInFlow.Stopped;
import eu.tessera.federation.assurance.Evidence;
import eu.tessera.federation.assurance.Method;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The only place that decides what comes next in a sign-in. Pure: values in, a value out; the same
 * state always has the same next step.
 */
public final class SignInEngine {
  private final Set<Method> house;

  /**
   * @param house the methods that can be set up here
   */
  public SignInEngine(Set<Method> house) {
    this.house = Set.copyOf(house);
  }

  /**
   * Who a browser is known to be before anything is asked.
   *
   * @param account whose session it is
   * @param login the name that a page shows for it
   * @param evidence all that was proved in it
   */
  public record Known(UUID account, String login, Evidence evidence) {}

  /**
   * What an incoming request comes to without a flow: handed back at once where the session is
   * enough (single sign-on), or where nobody may be asked; empty when somebody has to be asked.
   */
  public Optional<Step> atOnce(SignInRequest request, Optional<Known> known, Instant now) {
    if (known.isPresent() && enough(request, known.get().evidence(), now)) {
      return known.map(k -> new Step.HandBack(k.account(), k.evidence()));
    }
    return request.passive() ? Optional.of(new Step.HandBackUnknown()) : Optional.empty();
  }

  /**
   * What comes next.
   *
   * @param has the methods that the flow's account has set up; asked only once something is proved
   */
  public Step next(SignInFlow flow, Set<Method> has, Instant now) {
    return flow.match(
        new SignInFlow.Cases<>() {
          @Override
          public Step started(Started f) {
            return new Step.AskWho(thirdParties(f.request()), f.typed());
          }

          @Override
          public Step newcomer(SignInFlow.Newcomer f) {
            return new Step.CreateAccount(f.email());
          }

          @Override
          public Step choosingCountry(ChoosingCountry f) {
            return new Step.AskCountry();
          }

          @Override
          public Step away(Away f) {
            return new Step.GoAway(f.country());
          }

          @Override
          public Step identified(Identified f) {
            return proofOrBack(f, has);
          }

          @Override
          public Step stopped(Stopped f) {
            return new Step.Explain(f.problem());
          }

          @Override
          public Step handedBack(HandedBack f) {
            return f.justNow(now)
                ? new Step.HandBack(f.account(), f.evidence())
                : new Step.BeginAgain();
          }
        });
  }

  private Step proofOrBack(Identified flow, Set<Method> has) {
    SignInRequest request = flow.request();
    Instant begun = flow.about().begun();
    if (flow.account() != null && enough(request, flow.evidence(), begun)) {
      return new Step.HandBack(flow.account(), flow.evidence());
    }
    Evidence counting = request.fresh() ? flow.evidence().since(begun) : flow.evidence();
    if (!counting.methods().contains(Method.PASSWORD)) {
      // the first half of every method of an account of ours, and the same page for every name
      return new Step.AskProof(
          flow.login(), List.of(Method.PASSWORD), flow.remark(), flow.remember());
    }
    List<Method> second =
        Arrays.stream(Method.values())
            .filter(m -> m.kind() == Method.Kind.POSSESSION)
            .filter(has::contains)
            .filter(request.demand()::takes)
            .toList();
    return second.isEmpty()
        ? new Step.AskMore(flow.login(), thirdParties(request), wouldDo(request))
        : new Step.AskProof(flow.login(), second, flow.remark(), flow.remember());
  }

  private List<Method> wouldDo(SignInRequest request) {
    return Arrays.stream(Method.values())
        .filter(house::contains)
        .filter(request.demand()::takes)
        .toList();
  }

  private static boolean enough(SignInRequest request, Evidence evidence, Instant begun) {
    return !request.satisfiedBy(evidence, begun).isEmpty();
  }

  private static List<Method> thirdParties(SignInRequest request) {
    return Arrays.stream(Method.values())
        .filter(Method::thirdParty)
        .filter(request::offers)
        .toList();
  }
}
