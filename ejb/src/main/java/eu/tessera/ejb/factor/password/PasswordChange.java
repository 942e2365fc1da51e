package eu.tessera.ejb.factor.password;

/** What came of setting a password. */
public enum PasswordChange {
  DONE,
  /** Empty, or longer than Tessera takes. */
  UNUSABLE,
  /** Not set: too many are at it. */
  BUSY
}
