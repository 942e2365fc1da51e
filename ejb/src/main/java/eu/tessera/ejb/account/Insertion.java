package eu.tessera.ejb.account;

import eu.tessera.ejb.config.Conflict;
import eu.tessera.persistence.account.AccountRepository;
import eu.tessera.persistence.account.AccountRow;
import eu.tessera.persistence.account.DeletionRepository;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Puts a new account into the database, within a transaction of the caller. */
final class Insertion {
  private final Clock clock;
  private final RandomGenerator random;

  Insertion(Clock clock, RandomGenerator random) {
    this.clock = clock;
    this.random = random;
  }

  /**
   * Under the uid asked for, else under a random one, which may turn out to be taken.
   *
   * @throws Conflict for a uid of an account that is gone
   */
  Account into(EntityManager entities, NewAccount wanted) {
    String uid = wanted.uid().orElseGet(() -> Uid.fresh(wanted.kind(), random));
    if (new DeletionRepository(entities).retired(uid)) {
      // services may still hold data of the one who had it
      throw Conflict.of("the uid was somebody else's");
    }
    AccountRow row = new AccountRow(UUID.randomUUID(), wanted.fields(uid), clock.instant());
    new AccountRepository(entities).add(row);
    return Account.of(row);
  }
}
