package eu.tessera.ejb.account;

/** Whether an account may sign in. */
public enum AccountStatus {
  ACTIVE,
  SUSPENDED
}
