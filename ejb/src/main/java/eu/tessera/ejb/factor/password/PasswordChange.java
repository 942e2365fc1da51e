package eu.tessera.ejb.factor.password;

/** What came of setting a password. */
public enum PasswordChange {
  DONE,
  /** Empty, or longer than Tessera takes. */
  UNUSABLE,
  /** Not set: too many are at it, or another form was first. */
  BUSY,
  /** Not set: the letter that must tell of it cannot be kept. */
  UNTOLD
}
