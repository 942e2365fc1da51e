package eu.tessera.ejb.provisioning;

/** What came, or would come, of bringing one account. */
public enum Outcome {
  CREATED,
  CHANGED,
  /** It was like that already. */
  SAME,
  /** Another account has the e-mail address. */
  EMAIL_TAKEN,
  /** The uid is, or was, of an account that its own owner keeps, or of one that is gone. */
  UID_TAKEN,
  /** The account has a role in the console: who moved its address could take the role over. */
  HOLDS_ROLE
}
