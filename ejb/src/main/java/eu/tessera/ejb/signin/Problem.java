package eu.tessera.ejb.signin;

import java.io.Serializable;

/**
 * Why a sign-in stands still, for the person before it and, by the reference, for the operator.
 *
 * @param kind what happened
 * @param detail a word that the sentence needs, such as a country's code; never a secret
 * @param reference the number under which the log tells more
 */
public record Problem(Kind kind, String detail, String reference) implements Serializable {

  /** What can stand in the way; each has a code, a sentence and ways on, on the page. */
  public enum Kind {
    /** The person gave up at the country's node. */
    EID_CANCELLED,
    /** The person did not agree that the node passes data on. */
    EID_CONSENT_REFUSED,
    /** The node could not make sure who it is. */
    EID_FAILED,
    /** The node's answer was not as it must be. */
    EID_NOT_TRUSTED,
    /** The answer belongs to no sign-in that waits for it. */
    EID_NOT_AWAITED,
    /** The answer was brought before. */
    EID_ALREADY_USED,
    /** The node vouches for less than is needed. */
    EID_LEVEL_TOO_LOW,
    /** The node sent less than is needed. */
    EID_DATA_MISSING,
    /** The country cannot be used at the moment. */
    COUNTRY_UNAVAILABLE,
    /** Too many tries. */
    TOO_MANY_TRIES,
    /** The server has more to do than it can. */
    BUSY,
    /** The account is closed or suspended. */
    ACCOUNT_NOT_USABLE
  }
}
