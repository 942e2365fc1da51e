package eu.tessera.ejb.account;

/** What an account may do in Tessera's own console; never released to a service. */
public enum Role {
  OPERATOR,
  INTEGRATOR
}
