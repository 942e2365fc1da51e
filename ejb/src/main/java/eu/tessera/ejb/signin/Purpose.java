package eu.tessera.ejb.signin;

/** Why somebody is asked who they are. */
public enum Purpose {
  /** To enter a service, or our own pages. */
  SIGN_IN,
  /** To confirm a change in My Account. */
  CONFIRM,
  /** To sign a transaction. */
  SIGN_TRANSACTION
}
