package eu.tessera.ejb.account;

import eu.tessera.persistence.account.AccountRepository;
import eu.tessera.persistence.account.AccountRow;
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

  /** Under the uid asked for, else under a random one, which may turn out to be taken. */
  Account into(EntityManager entities, NewAccount wanted) {
    String uid = wanted.uid().orElseGet(() -> Uid.fresh(wanted.kind(), random));
    AccountRow row = new AccountRow(UUID.randomUUID(), wanted.fields(uid), clock.instant());
    new AccountRepository(entities).add(row);
    return Account.of(row);
  }
}
