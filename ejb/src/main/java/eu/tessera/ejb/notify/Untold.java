package eu.tessera.ejb.notify;

/**
 * A letter that an owner must get cannot be kept for now, so what it would tell of must not happen
 * either: thrown in the transaction, it undoes it. Callers say so in a plain sentence.
 */
public final class Untold extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Untold(Post.Posted why) {
    super("the letter that must tell of it cannot be kept: " + why, null, false, false);
  }
}
