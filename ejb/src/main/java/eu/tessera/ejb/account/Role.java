package eu.tessera.ejb.account;

/** What an account may do in Tessera's own console; never released to a service. */
public enum Role {
  /** Everything. */
  OPERATOR,
  /** Sees and submits the services of its owner. */
  INTEGRATOR,
  /** Looks at what others have submitted, and lets it go live or not. */
  APPROVER
}
