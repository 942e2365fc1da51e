package eu.tessera.ejb.logout;

import java.util.List;

/** How far a service is with the news that a session has ended. */
public enum Told {
  /** The message is under way. */
  WAITING,
  /** The person's browser has to bring the message, and has not brought back an answer. */
  BY_BROWSER,
  /** The service has taken it. */
  TOLD,
  /** The service did not take it, or not in time. */
  NOT_TOLD,
  /** The service did not ask to be told. */
  TAKES_NO_PART;

  private static final List<Told> WORST_FIRST =
      List.of(NOT_TOLD, BY_BROWSER, WAITING, TAKES_NO_PART, TOLD);

  /** What to say of a service with several messages: the one that the person must know of first. */
  Told worse(Told other) {
    return WORST_FIRST.indexOf(this) <= WORST_FIRST.indexOf(other) ? this : other;
  }

  /** Whether it is known how this ends. */
  boolean settled() {
    return this != WAITING && this != BY_BROWSER;
  }
}
