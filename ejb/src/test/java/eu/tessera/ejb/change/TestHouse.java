package eu.tessera.ejb.change;

import eu.tessera.ejb.account.Account;
import eu.tessera.ejb.account.Accounts;
import eu.tessera.ejb.account.TestPeople;
import eu.tessera.ejb.audit.Audit;
import eu.tessera.ejb.browser.KnownBrowsers;
import eu.tessera.ejb.config.Database;
import eu.tessera.ejb.config.StoredIn;
import eu.tessera.ejb.config.TestClock;
import eu.tessera.ejb.config.TestVault;
import eu.tessera.ejb.config.Vault;
import eu.tessera.ejb.confirmation.OneTimeLinks;
import eu.tessera.ejb.dispute.Disputes;
import eu.tessera.ejb.dispute.Letterhead;
import eu.tessera.ejb.factor.password.PasswordCost;
import eu.tessera.ejb.factor.password.PasswordVerdict;
import eu.tessera.ejb.factor.password.Passwords;
import eu.tessera.ejb.factor.password.policy.NewPasswords;
import eu.tessera.ejb.factor.password.policy.PasswordPolicy;
import eu.tessera.ejb.factor.password.policy.SamplePasswords;
import eu.tessera.ejb.grid.LocalGrid;
import eu.tessera.ejb.logout.SingleLogout;
import eu.tessera.ejb.logout.TestLogout;
import eu.tessera.ejb.nearcache.LocalInvalidations;
import eu.tessera.ejb.notify.TestPost;
import eu.tessera.ejb.session.Session;
import eu.tessera.ejb.session.SessionLimits;
import eu.tessera.ejb.session.Sessions;
import eu.tessera.federation.assurance.Evidence;
import eu.tessera.federation.assurance.Method;
import eu.tessera.federation.assurance.Proof;
import eu.tessera.persistence.schema.TestDatabase;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** A house with an owner in it, whose account is changed. */
final class TestHouse {
  static final String ADDRESS = "owner@example.org";
  static final String PASSWORD = "Old-Password-2026";

  final TestClock clock = new TestClock();
  final TestPost post = new TestPost();
  private final AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);
  final TestDatabase tested;
  final Database database;
  final Accounts accounts;
  final Passwords passwords;
  final Sessions sessions;
  final Audit audit;
  final KnownBrowsers browsers;
  final Disputes disputes;
  final OwnDetails details;
  final OwnPassword password;
  final OwnEmail email;
  final Deletions deletions;
  final NewDeviceLetters deviceLetters;
  final OneTimeLinks links;
  final Account owner;

  TestHouse(TestDatabase tested) {
    this.tested = tested;
    Database stored = new StoredIn(tested.emptied());
    database = mortal(stored);
    Vault vault = TestVault.vault();
    LocalGrid grid = new LocalGrid();
    LocalInvalidations invalidations = new LocalInvalidations();
    Letterhead letterhead = new Letterhead(URI.create("https://login.example.org/cas"));
    accounts = new Accounts(database, invalidations, clock);
    passwords = new Passwords(database, vault, new PasswordCost(64, 1, 1), clock);
    audit = new Audit(stored, vault, clock);
    sessions =
        new Sessions(
            database,
            new SessionLimits(Duration.ofHours(2), Duration.ofHours(12)),
            invalidations,
            clock);
    SingleLogout logout = TestLogout.of(sessions, grid, database, audit::write, clock);
    links = new OneTimeLinks(database, vault, clock);
    browsers = new KnownBrowsers(database, news -> {}, clock);
    disputes =
        new Disputes(
            database, accounts, links, passwords, logout, browsers, post, letterhead, audit, clock);
    NewPasswords rules =
        new NewPasswords(
            PasswordPolicy.EULOGIN,
            known -> known.startsWith("Leaked"),
            new SamplePasswords(new SecureRandom()));
    details = new OwnDetails(database, accounts, audit, clock);
    password =
        new OwnPassword(database, passwords, rules, links, disputes, logout, post, audit, clock);
    email = new OwnEmail(database, accounts, links, disputes, letterhead, post, grid, audit, clock);
    deletions =
        new Deletions(
            database,
            accounts,
            links,
            disputes,
            logout,
            letterhead,
            post,
            audit,
            Duration.ofDays(14),
            clock);
    deviceLetters = new NewDeviceLetters(database, accounts, disputes, post, audit, clock);
    owner = registered(ADDRESS);
  }

  /** After so many more transactions, without those of the audit, it is as if the node had died. */
  void diesAfter(int transactions) {
    left.set(transactions);
  }

  private Database mortal(Database stored) {
    return new Database() {
      @Override
      public <T> T read(Function<EntityManager, T> work) {
        return stored.read(work);
      }

      @Override
      public <T> T write(Function<EntityManager, T> work) {
        if (left.getAndDecrement() <= 0) {
          throw new IllegalStateException("the node has died");
        }
        return stored.write(work);
      }
    };
  }

  /** Somebody with an account and the password {@link #PASSWORD}. */
  Account registered(String address) {
    Account account = accounts.create(TestPeople.citizen(address)).account().orElseThrow();
    passwords.set(account, PASSWORD.toCharArray());
    return account;
  }

  /** The owner's account as it is now. */
  Account now() {
    return accounts.byId(owner.id()).orElseThrow();
  }

  String addressNow() {
    return now().email().orElseThrow().typed();
  }

  Session signedIn() {
    Evidence evidence = Evidence.of(new Proof(Method.PASSWORD, clock.instant()));
    return sessions.begin(UUID.randomUUID(), owner, evidence, "Mozilla Firefox Linux").session();
  }

  boolean opens(String tried) {
    return passwords.verify(Optional.of(owner), tried.toCharArray()) == PasswordVerdict.MATCH;
  }
}
