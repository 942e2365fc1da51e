package eu.tessera.federation.saml.idp;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** What a request for a sign-in came to. */
public sealed interface SignOn {

  /**
   * A service asks for a sign-in (SAML Core 3.4.1).
   *
   * @param reply where the answer goes
   * @param party who asks
   * @param fresh whether the person must prove anew who they are (ForceAuthn)
   * @param passive whether nobody may be asked anything (IsPassive)
   * @param nameId which name the service wants
   * @param context how surely the person is to be signed in
   * @param subject whom the service expects; anybody else is {@link Refusal#OTHER_PERSON}
   * @param attributes what the service asks for
   * @param proxyCount through how many others at most: with 0 neither a country's node nor a social
   *     network may be asked ({@link Refusal#NO_PROXY})
   * @param requesterIds for whom the service asks, as it says
   * @param signed whether the request carried a signature (that was verified)
   */
  record Asked(
      Reply reply,
      Party party,
      boolean fresh,
      boolean passive,
      NameIdWish nameId,
      ContextWish context,
      Optional<NameId> subject,
      Optional<AttributeService> attributes,
      OptionalInt proxyCount,
      List<String> requesterIds,
      boolean signed)
      implements SignOn {
    public Asked {
      requesterIds = List.copyOf(requesterIds);
    }
  }

  /**
   * A request to be answered with a refusal, see {@link Answers#refusal}.
   *
   * @param reply where the answer goes
   * @param party who asked
   * @param check what found something
   * @param refusal what to say
   * @param finding in words, for the integrator
   */
  record Refused(Reply reply, Party party, RequestCheck check, Refusal refusal, String finding)
      implements SignOn {}

  /**
   * A request that gets a page, for nobody knows whom to answer.
   *
   * @param check what found something
   * @param finding in words, for the integrator
   * @param issuer the service that is named as sender, where it is one of ours; nothing proves it
   */
  record Unanswerable(RequestCheck check, String finding, Optional<String> issuer)
      implements SignOn {}

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
