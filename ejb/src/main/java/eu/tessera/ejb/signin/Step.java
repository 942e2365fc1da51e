package eu.tessera.ejb.signin;

import eu.tessera.ejb.signin.SignInFlow.Remark;
import eu.tessera.federation.assurance.Evidence;
import eu.tessera.federation.assurance.Method;
import java.util.List;
import java.util.UUID;

/** What comes next in a sign-in, as {@link SignInEngine} decided. */
public sealed interface Step {

  /**
   * Ask who it is, or offer the sign-ins by others.
   *
   * @param typed what was typed before, or empty
   */
  record AskWho(List<Method> thirdParties, String typed) implements Step {}

  /** Nobody is called that: offer to create an account, with the address filled in (S3). */
  record CreateAccount(String email) implements Step {}

  /** Ask which country. */
  record AskCountry() implements Step {}

  /** Go to the node of that country; the way there is made anew each time. */
  record GoAway(String country) implements Step {}

  /**
   * Ask for one of these methods.
   *
   * @param login whose
   * @param methods the first is proposed
   * @param remember whether the browser remembers the name
   */
  record AskProof(String login, List<Method> methods, Remark remark, boolean remember)
      implements Step {}

  /**
   * Known, but no method of the account would be enough.
   *
   * @param thirdParties the sign-ins by others that would be
   * @param wouldDo the methods of this house that would be, were they set up
   */
  record AskMore(String login, List<Method> thirdParties, List<Method> wouldDo) implements Step {}

  /** Tell what stands in the way. */
  record Explain(Problem problem) implements Step {}

  /** Hand the person back with all this proved. */
  record HandBack(UUID account, Evidence evidence) implements Step {}

  /** Hand the browser back without a word about who it is: nobody may be asked. */
  record HandBackUnknown() implements Step {}

  /** It is over already: begin again, which single sign-on makes short. */
  record BeginAgain() implements Step {}

  /** Handles each kind. */
  default <R> R match(Cases<R> cases) {
    if (this instanceof AskWho step) {
      return cases.askWho(step);
    }
    if (this instanceof CreateAccount step) {
      return cases.createAccount(step);
    }
    if (this instanceof AskCountry step) {
      return cases.askCountry(step);
    }
    if (this instanceof GoAway step) {
      return cases.goAway(step);
    }
    if (this instanceof AskProof step) {
      return cases.askProof(step);
    }
    if (this instanceof AskMore step) {
      return cases.askMore(step);
    }
    if (this instanceof Explain step) {
      return cases.explain(step);
    }
    if (this instanceof HandBack step) {
      return cases.handBack(step);
    }
    if (this instanceof HandBackUnknown step) {
      return cases.handBackUnknown(step);
    }
    return cases.beginAgain((BeginAgain) this);
  }

  /**
   * One answer for each kind.
   *
   * @param <R> the answer
   */
  interface Cases<R> {
    R askWho(AskWho step);

    R createAccount(CreateAccount step);

    R askCountry(AskCountry step);

    R goAway(GoAway step);

    R askProof(AskProof step);

    R askMore(AskMore step);

    R explain(Explain step);

    R handBack(HandBack step);

    R handBackUnknown(HandBackUnknown step);

    R beginAgain(BeginAgain step);
  }
}
