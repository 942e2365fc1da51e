package eu.tessera.ejb.ticket;

import eu.tessera.federation.assurance.Evidence;
import eu.tessera.federation.cas.AuthenticationFactor;
import java.util.List;
import java.util.UUID;

/**
 * Knows what somebody signed in with, for the kinds of factor that are its own. Every bean of this
 * type is asked, and only where a service may be told of its kind.
 */
public interface UsedFactors {
  /** The kind that it knows. */
  AuthenticationFactor.Kind kind();

  /** Those that the evidence came from; none where that cannot be said for sure. */
  List<AuthenticationFactor> of(UUID account, Evidence evidence);
}
