package eu.tessera.web.console;

import eu.tessera.ejb.account.Account;
import eu.tessera.ejb.exchange.Actor;
import eu.tessera.ejb.session.Session;

/**
 * Somebody who may be in the console.
 *
 * @param session in which a password was proved a short while ago
 * @param account whose roles count
 */
record Visitor(Session session, Account account) {
  /** The same person, as the rooms below know him. */
  Actor actor() {
    return new Actor(account.uid(), account.roles());
  }
}
