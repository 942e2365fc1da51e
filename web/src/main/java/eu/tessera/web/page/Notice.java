package eu.tessera.web.page;

/**
 * A sentence above or at a field of a page, in the bundles as {@code notice.NAME}. A failure is
 * announced with the page's title.
 */
public enum Notice {
  /** Coming back from a country's node after cancelling there. */
  EID_CANCELLED(Kind.INFO),
  /** A session was ended from the list of them. */
  SESSION_ENDED(Kind.INFO),
  /** All sessions but this one were. */
  OTHER_SESSIONS_ENDED(Kind.INFO),
  /** Before a change in My Account. */
  CONFIRM_IT_IS_YOU(Kind.INFO),
  PASSWORD_CHANGED(Kind.INFO),
  DETAILS_CHANGED(Kind.INFO),
  /** A browser is known to the account no more. */
  BROWSER_REMOVED(Kind.INFO),
  /** None is. */
  BROWSERS_REMOVED(Kind.INFO),
  /** A form of My Account is filled in as it was; the person has just signed in again. */
  SEND_AGAIN(Kind.INFO),
  /** The same, because the page was too old. */
  SEND_AGAIN_OLD(Kind.FAILURE),
  TOO_MANY_WISHES(Kind.FAILURE),
  NO_MAIL(Kind.FAILURE),
  /** The owner must be told of what was wished for, and cannot be for now; nothing was changed. */
  NOT_TOLD(Kind.FAILURE),
  /** What was posted came from a page that is too old to be trusted; nothing was done. */
  FORM_TOO_OLD(Kind.FAILURE),
  /** The same where something was filled in, which is still there. */
  PAGE_TOO_OLD(Kind.FAILURE),
  /** Too many letters were asked for from here. */
  TOO_MANY_LETTERS(Kind.FAILURE),
  USERNAME_MISSING(Kind.FAILURE),
  USERNAME_UNUSABLE(Kind.FAILURE),
  /** Says nothing about which of both is wrong. */
  CREDENTIALS_WRONG(Kind.FAILURE),
  PASSWORD_MISSING(Kind.FAILURE),
  TOO_MANY_TRIES(Kind.FAILURE),
  BUSY(Kind.FAILURE),
  COUNTRY_MISSING(Kind.FAILURE),
  COUNTRY_UNKNOWN(Kind.FAILURE),
  COUNTRY_UNAVAILABLE(Kind.FAILURE);

  private enum Kind {
    INFO,
    FAILURE
  }

  private final Kind kind;

  Notice(Kind kind) {
    this.kind = kind;
  }

  /** Whether something has to be put right before going on. */
  public boolean failure() {
    return kind == Kind.FAILURE;
  }

  String key() {
    return "notice." + name();
  }
}
