package eu.tessera.ejb.proxy;

import java.util.HashMap;
import java.util.Map;

/** Counts who sits where: some seats for each party, so that nobody takes those of others. */
final class Seats {
  private final int each;
  private final Map<String, Integer> taken = new HashMap<>();

  /**
   * @param each how many seats a party has
   */
  Seats(int each) {
    this.each = each;
  }

  /** Takes one of the party's seats; false when all are taken. */
  synchronized boolean take(String party) {
    int now = taken.merge(party, 1, Integer::sum);
    if (now > each) {
      leave(party);
      return false;
    }
    return true;
  }

  /** Gives one back. */
  synchronized void leave(String party) {
    taken.computeIfPresent(party, (p, seats) -> seats == 1 ? null : seats - 1);
  }
}
