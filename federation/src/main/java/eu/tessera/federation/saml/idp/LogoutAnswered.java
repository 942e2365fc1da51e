package eu.tessera.federation.saml.idp;

import eu.tessera.federation.saml.SamlStatus;
import java.util.Optional;
import java.util.function.Function;

/** What the answer of a service to our logout request came to. */
public sealed interface LogoutAnswered {

  /**
   * The service has answered. Proved by its signature.
   *
   * @param inResponseTo our request's identifier; the caller knows whether it asked this
   * @param status how it went
   * @param relayState what we gave along; empty when nothing
   */
  record Answered(Party party, String inResponseTo, SamlStatus status, String relayState)
      implements LogoutAnswered {
    /** Whether the person is signed out there, and everywhere behind it. */
    public boolean whole() {
      return status.success() && !status.because(StatusCode.PARTIAL_LOGOUT.uri());
    }
  }

  /** Nothing that may be believed. */
  record Unusable(RequestCheck check, String finding, Optional<String> issuer)
      implements LogoutAnswered {}

  /** Handles both cases. */
  default <T> T match(Function<Answered, T> answered, Function<Unusable, T> unusable) {
    return this instanceof Answered a ? answered.apply(a) : unusable.apply((Unusable) this);
  }
}
