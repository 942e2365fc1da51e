package eu.tessera.ejb.change;

/** What came of confirming another address. */
public enum EmailConfirmation {
  DONE,
  /** The link is none, was used, or is too old. */
  VOID,
  /** It was made for another account than the one that is signed in. */
  ANOTHER_ACCOUNT,
  /** The address belongs to another account by now. */
  TAKEN,
  /** The old address cannot be told for now, so nothing was changed; the link stays good. */
  UNTOLD
}
