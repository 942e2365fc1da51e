package eu.tessera.ejb.assertion;

import eu.tessera.ejb.registry.RelyingParty;
import eu.tessera.federation.assurance.Demand;
import eu.tessera.federation.assurance.Evidence;
import eu.tessera.federation.assurance.Method;
import eu.tessera.federation.assurance.Proof;
import eu.tessera.federation.saml.idp.Refusal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is asked of a sign-in, request and definition joined: a request can ask for more than the
 * definition, and never for less.
 */
public final class SignOnTerms {
  private SignOnTerms() {}

  /** What would be enough; empty when nothing could be, see {@link #impossible}. */
  public static Optional<Demand> demand(RelyingParty party, Ask ask) {
    Optional<Demand> both = party.demand().and(ask.context().demand());
    return ask.alone() ? both.flatMap(SignOnTerms::alone) : both;
  }

  /** Why nothing would be enough. */
  public static Refusal impossible(RelyingParty party, Ask ask) {
    return party.demand().and(ask.context().demand()).isPresent()
        ? Refusal.NO_PROXY
        : Refusal.UNKNOWN_CONTEXT;
  }

  /** The sign-ins by others that may be offered. */
  public static Set<Method> thirdParty(RelyingParty party, Ask ask) {
    return ask.alone() ? Set.of() : party.thirdParty();
  }

  /** The proofs that the demand takes, and the password that is the first half of most. */
  static Evidence counting(Demand demand, Evidence evidence) {
    List<Proof> proofs =
        evidence.proofs().stream()
            .filter(p -> p.method() == Method.PASSWORD || demand.takes(p.method()))
            .toList();
    return new Evidence(proofs);
  }

  private static Optional<Demand> alone(Demand demand) {
    Set<Method> own = EnumSet.copyOf(demand.methods());
    own.removeIf(Method::thirdParty);
    return own.isEmpty()
        ? Optional.empty()
        : Optional.of(new Demand(demand.level(), demand.strengths(), own));
  }
}
