package eu.tessera.ejb.dispute;

/** What an owner may say was somebody else. Named in the database. */
public enum Happening {
  /** Somebody signed in where the account never was before. */
  NEW_DEVICE,
  /** The password is another one, by the owner's old one or by mailbox. */
  PASSWORD_CHANGED,
  /** The account has another address; the letter went to the old one. */
  EMAIL_CHANGED,
  /** The account is to be deleted. */
  DELETION_PLANNED,
  /** A token by which a program acts for the account was made or revoked. */
  TOKEN_CHANGED
}
