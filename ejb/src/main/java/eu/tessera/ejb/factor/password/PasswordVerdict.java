package eu.tessera.ejb.factor.password;

/** What came of trying a password. */
public enum PasswordVerdict {
  MATCH,
  WRONG,
  /** Not tried: too many are at it. */
  BUSY
}
