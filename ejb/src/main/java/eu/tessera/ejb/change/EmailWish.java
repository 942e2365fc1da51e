package eu.tessera.ejb.change;

/** What came of asking for another address. */
public enum EmailWish {
  /** Whatever can be sent to the address has been; whether it is taken is not told. */
  ASKED,
  /** It is the account's own already. */
  SAME,
  /** Too many wishes of this account of late. */
  TOO_MANY,
  /** No mail can be sent, or none kept for now; an earlier link stays good. */
  NO_MAIL
}
