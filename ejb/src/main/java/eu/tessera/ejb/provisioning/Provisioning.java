package eu.tessera.ejb.provisioning;

import eu.tessera.ejb.account.Account;
import eu.tessera.ejb.account.AccountKind;
import eu.tessera.ejb.account.AccountStatus;
import eu.tessera.ejb.account.Accounts;
import eu.tessera.ejb.account.Creation;
import eu.tessera.ejb.account.EmailAddress;
import eu.tessera.ejb.audit.Audit;
import eu.tessera.ejb.audit.AuditEvent;
import eu.tessera.ejb.config.Conflict;
import eu.tessera.ejb.config.Database;
import eu.tessera.ejb.logout.SingleLogout;
import eu.tessera.persistence.account.AccountFields;
import eu.tessera.persistence.account.AccountRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Makes and changes accounts of staff. */
@ApplicationScoped
public class Provisioning {
  private final Database database;
  private final Accounts accounts;
  private final SingleLogout logout;
  private final Audit audit;
  private final Clock clock;

  /** For the container's proxy. */
  protected Provisioning() {
    this(null, null, null, null, null);
  }

  @Inject
  public Provisioning(
      Database database, Accounts accounts, SingleLogout logout, Audit audit, Clock clock) {
    this.database = database;
    this.accounts = accounts;
    this.logout = logout;
    this.audit = audit;
    this.clock = clock;
  }

  /** The account of staff with that uid. */
  public Optional<Account> find(String uid) {
    return accounts.byUid(uid).filter(a -> a.kind() == AccountKind.INTERNAL);
  }

  /** The account of staff with that id of ours; empty for what is no id. */
  public Optional<Account> byId(String id) {
    try {
      return accounts.byId(UUID.fromString(id)).filter(a -> a.kind() == AccountKind.INTERNAL);
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }

  /** A page of the accounts of staff in the order of their uids. */
  public List<Account> page(int from, int many) {
    return database
        .read(e -> new AccountRepository(e).ofKind(AccountKind.INTERNAL.name(), from, many))
        .stream()
        .flatMap(id -> accounts.byId(id).stream())
        .toList();
  }

  public long count() {
    return database.read(e -> new AccountRepository(e).countOfKind(AccountKind.INTERNAL.name()));
  }

  /** What would come of it; changes nothing. */
  public Outcome look(ManagedAccount wanted) {
    Optional<Account> there = accounts.byUid(wanted.uid());
    Optional<Account> holder =
        accounts.byEmail(wanted.email()).filter(h -> !h.uid().equals(wanted.uid()));
    if (there.filter(a -> a.kind() != AccountKind.INTERNAL).isPresent()
        || there.isEmpty() && accounts.retired(wanted.uid())) {
      return Outcome.UID_TAKEN;
    }
    if (holder.isPresent()) {
      return Outcome.EMAIL_TAKEN;
    }
    if (there.filter(a -> !a.roles().isEmpty() && moved(a, wanted)).isPresent()) {
      return Outcome.HOLDS_ROLE;
    }
    if (there.isEmpty()) {
      return Outcome.CREATED;
    }
    return there.flatMap(ManagedAccount::of).equals(Optional.of(wanted))
        ? Outcome.SAME
        : Outcome.CHANGED;
  }

  /**
   * Makes the account as it is wanted, whole or not at all.
   *
   * @param by who brings it, for the auditor: a word or a token's name
   */
  public Outcome bring(ManagedAccount wanted, String by) {
    Outcome outcome = look(wanted);
    return switch (outcome) {
      case CREATED -> create(wanted, by);
      case CHANGED -> change(wanted, by);
      default -> outcome;
    };
  }

  private static boolean moved(Account account, ManagedAccount wanted) {
    return !account
        .email()
        .map(EmailAddress::canonical)
        .equals(Optional.of(wanted.email().canonical()));
  }

  private Outcome create(ManagedAccount wanted, String by) {
    Creation creation = accounts.create(wanted.asNew());
    if (creation.account().isEmpty()) {
      return creation instanceof Creation.EmailTaken ? Outcome.EMAIL_TAKEN : Outcome.UID_TAKEN;
    }
    Account made = creation.account().get();
    audit.write(new AuditEvent.AccountCreated(made.uid(), made.kind().name(), by));
    if (!wanted.active()) {
      accounts.become(made.id(), AccountStatus.SUSPENDED);
    }
    return Outcome.CREATED;
  }

  private Outcome change(ManagedAccount wanted, String by) {
    Account there = find(wanted.uid()).orElseThrow();
    try {
      database.change(
          e ->
              new AccountRepository(e)
                  .byId(there.id())
                  .ifPresent(row -> row.change(fields(row.fields(), wanted), clock.instant())));
    } catch (Conflict taken) {
      return Outcome.EMAIL_TAKEN;
    }
    accounts.changed(there.id());
    audit.write(new AuditEvent.AccountChanged(there.uid(), by));
    if (there.active() && !wanted.active()) {
      logout.endAll(there.id());
      audit.write(new AuditEvent.AccountSuspended(there.uid(), by));
    } else if (!there.active() && wanted.active()) {
      audit.write(new AuditEvent.AccountReactivated(there.uid(), by));
    }
    return Outcome.CHANGED;
  }

  private static AccountFields fields(AccountFields now, ManagedAccount wanted) {
    return new AccountFields(
        now.uid(),
        now.kind(),
        (wanted.active() ? AccountStatus.ACTIVE : AccountStatus.SUSPENDED).name(),
        Optional.of(wanted.email().typed()),
        Optional.of(wanted.email().canonical()),
        wanted.name(),
        wanted.language(),
        wanted.assurance(),
        wanted.domain(),
        now.employeeType(),
        wanted.department(),
        wanted.groups(),
        now.roles());
  }
}
