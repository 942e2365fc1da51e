package eu.tessera.web.inbound;

import eu.tessera.ejb.inbound.EidSignIn;
import eu.tessera.ejb.signin.SignIns;
import eu.tessera.web.signin.Explanations;
import eu.tessera.web.signin.Troubles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Wires up the way back. */
@ApplicationScoped
public class InboundPages {
  @Produces
  @Singleton
  static Arrivals arrivals(
      EidSignIn eid, SignIns signIns, Troubles troubles, Explanations explanations) {
    return new Arrivals(eid, signIns, troubles, explanations);
  }
}
