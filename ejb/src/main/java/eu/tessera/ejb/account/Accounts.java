package eu.tessera.ejb.account;

import eu.tessera.ejb.config.Conflict;
import eu.tessera.ejb.config.Database;
import eu.tessera.ejb.nearcache.Invalidations;
import eu.tessera.ejb.nearcache.NearCache;
import eu.tessera.persistence.account.AccountRepository;
import eu.tessera.persistence.account.AccountRow;
import eu.tessera.persistence.account.DeletionRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.random.RandomGenerator;

/** Finds and makes accounts. */
@ApplicationScoped
public class Accounts {
  private static final int TRIES = 8;
  private static final int COPIES = 20_000;

  private final Database database;
  private final Clock clock;
  private final Insertion insertion;
  private final NearCache<Account> copies;

  /** For the container's proxy. */
  protected Accounts() {
    database = null;
    clock = null;
    insertion = null;
    copies = null;
  }

  @Inject
  public Accounts(Database database, Invalidations invalidations, Clock clock) {
    this(database, invalidations, clock, new SecureRandom());
  }

  Accounts(Database database, Invalidations invalidations, Clock clock, RandomGenerator random) {
    this.database = database;
    this.clock = clock;
    this.insertion = new Insertion(clock, random);
    this.copies = new NearCache<>("account", COPIES, invalidations);
  }

  /** By what somebody types to say who it is: the e-mail address or the uid, in any case. */
  public Optional<Account> byLogin(String typed) {
    return typed.indexOf('@') >= 0
        ? EmailAddress.of(typed).flatMap(this::byEmail)
        : Uid.of(typed).flatMap(this::byUid);
  }

  public Optional<Account> byEmail(EmailAddress email) {
    return database.read(e -> new AccountRepository(e).byEmail(email.canonical())).map(Account::of);
  }

  public Optional<Account> byUid(String uid) {
    return database.read(e -> new AccountRepository(e).byUid(uid)).map(Account::of);
  }

  /** Those who may sign in and have a role in the console; at most {@code most}. */
  public List<Account> with(Role role, int most) {
    return database
        .read(
            e -> new AccountRepository(e).withRole(role.name(), AccountStatus.ACTIVE.name(), most))
        .stream()
        .map(Account::of)
        .toList();
  }

  /** By id, from a copy that may be some seconds old. */
  public Optional<Account> byId(UUID id) {
    return copies.find(
        id.toString(),
        key -> database.read(e -> new AccountRepository(e).byId(id)).map(Account::of));
  }

  /** Makes an account, unless its e-mail address or the uid asked for is taken. */
  public Creation create(NewAccount wanted) {
    return create(wanted, (entities, account) -> {});
  }

  /**
   * The same with something that must come about together with it, or not at all.
   *
   * @param also part of the transaction; runs again with another uid where the first was taken, and
   *     what it throws is thrown on
   */
  public Creation create(NewAccount wanted, BiConsumer<EntityManager, Account> also) {
    for (int i = 0; i < TRIES; i++) {
      try {
        return new Creation.Created(
            database.write(
                e -> {
                  Account account = insertion.into(e, wanted);
                  also.accept(e, account);
                  return account;
                }));
      } catch (Conflict taken) {
        if (wanted.email().flatMap(this::byEmail).isPresent()) {
          return new Creation.EmailTaken();
        }
        if (wanted.uid().isPresent()) {
          return new Creation.UidTaken();
        }
        // a random uid was taken: draw another
      }
    }
    throw new IllegalStateException("no free uid found in " + TRIES + " draws");
  }

  /** Lets the account sign in, or no longer; whether there is such an account. */
  public boolean become(UUID id, AccountStatus status) {
    boolean found =
        database.write(
            e -> {
              Optional<AccountRow> row = new AccountRepository(e).byId(id);
              row.ifPresent(r -> r.change(r.fields().in(status.name()), clock.instant()));
              return row.isPresent();
            });
    copies.drop(id.toString());
    return found;
  }

  /** Whether a uid was an account's that is gone, and so is given to nobody. */
  public boolean retired(String uid) {
    return database.read(e -> new DeletionRepository(e).retired(uid));
  }

  /** Forgets the copies of an account that another room has changed. */
  public void changed(UUID id) {
    copies.drop(id.toString());
  }
}
