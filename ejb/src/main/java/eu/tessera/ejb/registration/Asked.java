package eu.tessera.ejb.registration;

/** What came of asking for a link. Neither tells whether the address has an account. */
public enum Asked {
  /** If a letter is due, it is on its way. */
  SENT,
  /** Too many from this source, or from all together; nothing was done. */
  TOO_MANY,
  /** No mail can be sent. */
  NO_MAIL
}
