package eu.tessera.ejb.confirmation;

import java.time.Duration;

/** What a link is for. One made for one purpose does nothing for another. */
public enum Purpose {
  /** A mailbox is to be confirmed before there is an account (P3). */
  REGISTRATION(Duration.ofHours(24)),
  /** A new password by mailbox (S9). */
  RESET(Duration.ofHours(24)),
  /** A new e-mail address of an account is to be confirmed. */
  EMAIL_CHANGE(Duration.ofHours(24)),
  /** An account that is to be deleted is to stay; as long as the deletion can be undone. */
  DELETION_CANCEL(Duration.ofDays(30)),
  /** "It was not me", below a letter that tells of a security event (B3). */
  NOT_ME(Duration.ofHours(240));

  private final Duration life;

  Purpose(Duration life) {
    this.life = life;
  }

  /** How long such a link is good, unless its maker says otherwise. */
  public Duration life() {
    return life;
  }
}
