package eu.tessera.ejb.dispute;

/** What came of a dispute. */
public enum DisputeOutcome {
  /** All is undone, and a letter is on its way by which the owner chooses a new password. */
  SECURED,
  /** The same, but that letter could not be kept: the owner has to ask for it later. */
  SECURED_UNTOLD,
  /**
   * All sessions are over and nobody can sign in; the address could not be given back, so an
   * operator has to help.
   */
  SUSPENDED,
  /** The link is no link of ours, was used, is too old, or another dispute has made it void. */
  VOID
}
