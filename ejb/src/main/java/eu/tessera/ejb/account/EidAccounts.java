package eu.tessera.ejb.account;

import eu.tessera.ejb.config.Conflict;
import eu.tessera.ejb.config.Database;
import eu.tessera.ejb.config.Vault;
import eu.tessera.federation.identity.EidIdentity;
import eu.tessera.persistence.account.AccountRepository;
import eu.tessera.persistence.account.AccountRow;
import eu.tessera.persistence.identity.EidLinkRepository;
import eu.tessera.persistence.identity.EidLinkRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Which account an eID opens. The key of an eID is (country, identifier), and it belongs to one
 * account; nothing else that a node states, such as a name or a birthday, ever finds one.
 */
@ApplicationScoped
public class EidAccounts {
  private static final int TRIES = 8;

  private final Database database;
  private final Accounts accounts;
  private final SealedIdentity seal;
  private final Insertion insertion;
  private final Clock clock;

  /** For the container's proxy. */
  protected EidAccounts() {
    database = null;
    accounts = null;
    seal = null;
    insertion = null;
    clock = null;
  }

  @Inject
  public EidAccounts(Database database, Accounts accounts, Vault vault, Clock clock) {
    this.database = database;
    this.accounts = accounts;
    this.seal = new SealedIdentity(vault);
    this.insertion = new Insertion(clock, new SecureRandom());
    this.clock = clock;
  }

  /** The account that the eID opens; empty for an eID never seen. */
  public Optional<Account> byEid(EidIdentity eid) {
    String digest = seal.digest(eid);
    return database.read(e -> found(e, eid.country(), digest));
  }

  /**
   * The account that the eID opens: the one it is linked to, else an identity of its own, made now.
   * Two first sign-ins at once get the same one. What the node states now is kept.
   */
  public Opened virtualFor(EidIdentity eid) {
    String digest = seal.digest(eid);
    for (int i = 0; i < TRIES; i++) {
      Optional<Account> known = database.read(e -> found(e, eid.country(), digest));
      if (known.isPresent()) {
        return new Opened(refreshed(eid, digest, known.get()), false);
      }
      try {
        return new Opened(database.write(e -> made(e, eid, digest)), true);
      } catch (Conflict other) {
        // the same eID at the same moment, or a uid drawn twice: look again
      }
    }
    throw new IllegalStateException("no identity could be made in " + TRIES + " tries");
  }

  /** What the nodes stated of the eIDs that open {@code account}, the oldest link first. */
  public List<EidIdentity> linkedTo(UUID account) {
    return database.read(
        e ->
            new EidLinkRepository(e)
                .ofAccount(account).stream()
                    .map(link -> seal.opened(link.id(), link.sealedIdentity()))
                    .toList());
  }

  /** The links of {@code account}, the oldest first. */
  public List<Linked> links(UUID account) {
    return database.read(
        e ->
            new EidLinkRepository(e)
                .ofAccount(account).stream()
                    .map(
                        link ->
                            new Linked(
                                seal.opened(link.id(), link.sealedIdentity()), link.linkedAt()))
                    .toList());
  }

  private Optional<Account> found(EntityManager entities, String country, String digest) {
    return new EidLinkRepository(entities)
        .byIdentity(country, digest)
        .flatMap(link -> new AccountRepository(entities).byId(link.accountId()))
        .map(Account::of);
  }

  private Account made(EntityManager entities, EidIdentity eid, String digest) {
    Account account = insertion.into(entities, NewAccount.virtual(eid.name()));
    Instant now = clock.instant();
    EidLinkRow link = new EidLinkRow(UUID.randomUUID(), account.id(), eid.country(), digest, now);
    link.stated(seal.sealed(link.id(), eid), eid.level(), now);
    new EidLinkRepository(entities).add(link);
    return account;
  }

  /** Writes only where the node states something new; a virtual identity takes its name from it. */
  private Account refreshed(EidIdentity eid, String digest, Account known) {
    if (linkedTo(known.id()).contains(eid)) {
      return known;
    }
    try {
      Account account = database.write(e -> restated(e, eid, digest).orElse(known));
      accounts.changed(account.id());
      return account;
    } catch (Conflict other) {
      // a sign-in at the same moment has written what was stated; the account is the same
      return known;
    }
  }

  private Optional<Account> restated(EntityManager entities, EidIdentity eid, String digest) {
    Instant now = clock.instant();
    return new EidLinkRepository(entities)
        .byIdentity(eid.country(), digest)
        .flatMap(
            link -> {
              link.stated(seal.sealed(link.id(), eid), eid.level(), now);
              return new AccountRepository(entities).byId(link.accountId());
            })
        .map(row -> Account.of(renamed(row, eid, now)));
  }

  private static AccountRow renamed(AccountRow row, EidIdentity eid, Instant now) {
    boolean virtual = row.fields().kind().equals(AccountKind.VIRTUAL.name());
    if (virtual && !row.fields().name().equals(eid.name())) {
      row.change(row.fields().named(eid.name()), now);
    }
    return row;
  }

  /**
   * An account and how it was come by.
   *
   * @param fresh whether it was made just now
   */
  public record Opened(Account account, boolean fresh) {}

  /**
   * An eID that opens an account.
   *
   * @param eid what its node stated last
   * @param since when it was linked
   */
  public record Linked(EidIdentity eid, Instant since) {}
}
