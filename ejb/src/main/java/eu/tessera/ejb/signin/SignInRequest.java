package eu.tessera.ejb.signin;

import eu.tessera.federation.assurance.Demand;
import eu.tessera.federation.assurance.Evidence;
import eu.tessera.federation.assurance.LevelOfAssurance;
import eu.tessera.federation.assurance.Method;
import eu.tessera.federation.assurance.Strength;
import java.io.Serializable;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is asked of one sign-in, the same whichever protocol asked.
 *
 * @param purpose why
 * @param returnTo where to afterwards
 * @param demand what would be enough
 * @param thirdParties the sign-ins by others that the service allows
 * @param fresh whether only proofs of this very sign-in count (CAS renew, SAML ForceAuthn)
 * @param passive whether nobody may be asked anything (CAS gateway, SAML IsPassive)
 * @param restart path and query of ours that begin the same sign-in again, so that a stale page is
 *     never a dead end
 */
public record SignInRequest(
    Purpose purpose,
    ReturnTo returnTo,
    Demand demand,
    Set<Method> thirdParties,
    boolean fresh,
    boolean passive,
    String restart)
    implements Serializable {

  public SignInRequest {
    EnumSet<Method> ordered = EnumSet.noneOf(Method.class);
    ordered.addAll(thirdParties);
    // the same order in every process, for nodes compare what was written
    thirdParties = Collections.unmodifiableSet(ordered);
  }

  /**
   * The strengths that count here, the strongest first; empty when {@code evidence} is not enough.
   *
   * @param begun when this sign-in began: older proofs do not count where fresh ones are asked
   */
  public List<Strength> satisfiedBy(Evidence evidence, Instant begun) {
    Evidence counting = fresh ? evidence.since(begun) : evidence;
    return demand.satisfiedBy(eidLevel().map(counting::withEidOf).orElse(counting));
  }

  /** The least level that a country's node must state, where the service asks for one by name. */
  public Optional<LevelOfAssurance> eidLevel() {
    return returnTo instanceof ReturnTo.SamlService service
        ? service.ask().context().eidLevel()
        : Optional.empty();
  }

  /** Whether signing in through {@code method} is both allowed and enough. */
  public boolean offers(Method method) {
    return thirdParties.contains(method) && demand.takes(method);
  }
}
