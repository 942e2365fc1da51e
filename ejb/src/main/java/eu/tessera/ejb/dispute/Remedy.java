package eu.tessera.ejb.dispute;

import eu.tessera.ejb.account.EmailAddress;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What is done about a disputed event, besides what is always done: all sessions end, the password
 * stops, links that were sent for a change come to nothing, and no browser is known any more.
 *
 * @param giveBack the address that the account gets back
 * @param suspend whether nobody may use the account until an operator has looked: its address
 *     cannot be given back, so nobody could prove to be the owner
 * @param cancelDeletion whether the account stays
 * @param settled the events that can be disputed no more
 */
record Remedy(
    Optional<EmailAddress> giveBack, boolean suspend, boolean cancelDeletion, Set<UUID> settled) {
  Remedy {
    settled = Set.copyOf(settled);
  }
}
