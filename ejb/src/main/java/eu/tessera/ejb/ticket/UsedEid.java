package eu.tessera.ejb.ticket;

import eu.tessera.federation.assurance.Evidence;
import eu.tessera.federation.assurance.Method;
import eu.tessera.federation.cas.AuthenticationFactor;
import eu.tessera.federation.identity.EidIdentity;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** The identifier by which a country's node named the person. */
final class UsedEid implements UsedFactors {
  private final Function<UUID, List<EidIdentity>> linked;

  /**
   * @param linked the eIDs that open an account
   */
  UsedEid(Function<UUID, List<EidIdentity>> linked) {
    this.linked = linked;
  }

  @Override
  public AuthenticationFactor.Kind kind() {
    return AuthenticationFactor.Kind.EIDAS_ID;
  }

  /** Evidence does not say which eID was used, so of several none is told. */
  @Override
  public List<AuthenticationFactor> of(UUID account, Evidence evidence) {
    if (!evidence.methods().contains(Method.EID)) {
      return List.of();
    }
    List<EidIdentity> eids = linked.apply(account);
    return eids.size() == 1
        ? List.of(AuthenticationFactor.identifier(kind(), eids.get(0).identifier().value()))
        : List.of();
  }
}
