package eu.tessera.ejb.browser;

import jakarta.persistence.EntityManager;

/** Told when an account signs in where it never did before. */
@FunctionalInterface
public interface BrowserNews {
  /**
   * Writes down what is to be told, in the transaction in which the browser becomes known: both are
   * kept, or neither.
   *
   * @param entities of that transaction, in which the account is locked
   */
  default void keep(EntityManager entities, NewBrowser news) {}

  /** The same once that transaction has held; it need not come, should the node die before. */
  void tell(NewBrowser news);
}
