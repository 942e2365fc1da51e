package eu.tessera.federation.saml.idp;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What a request for a logout came to. */
public sealed interface LogoutAsked {

  /**
   * A service says that a person wants to sign out (SAML Core 3.7.1). Proved by its signature.
   *
   * @param reply what the answer belongs to
   * @param party who asks
   * @param subject the person, by the name that this service was given
   * @param sessionIndexes the sessions of this service; empty means all of that person there
   * @param reason as the service gives it, or empty
   */
  record Asked(
      LogoutReply reply, Party party, NameId subject, List<String> sessionIndexes, String reason)
      implements LogoutAsked {
    public Asked {
      sessionIndexes = List.copyOf(sessionIndexes);
    }
  }

  /** A request to be answered with a refusal, see {@link LogoutMessages#response}. */
  record Refused(
      LogoutReply reply, Party party, RequestCheck check, Refusal refusal, String finding)
      implements LogoutAsked {}

  /** A request that gets a page; see {@link SignOn.Unanswerable}. */
  record Unanswerable(RequestCheck check, String finding, Optional<String> issuer)
      implements LogoutAsked {}

  /** Handles each case. */
  default <T> T match(
      Function<Asked, T> asked,
      Function<Refused, T> refused,
      Function<Unanswerable, T> unanswerable) {
    if (this instanceof Asked a) {
      return asked.apply(a);
    }
    return this instanceof Refused r ? refused.apply(r) : unanswerable.apply((Unanswerable) this);
  }
}
