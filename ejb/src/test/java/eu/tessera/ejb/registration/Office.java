package eu.tessera.ejb.registration;

import eu.tessera.ejb.account.Account;
import eu.tessera.ejb.account.Accounts;
import eu.tessera.ejb.account.EmailAddress;
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
import eu.tessera.ejb.notify.Letter;
import eu.tessera.ejb.notify.TestPost;
import eu.tessera.ejb.session.SessionLimits;
import eu.tessera.ejb.session.Sessions;
import eu.tessera.federation.assurance.Evidence;
import eu.tessera.federation.assurance.Method;
import eu.tessera.federation.assurance.Proof;
import eu.tessera.federation.identity.PersonName;
import eu.tessera.persistence.account.AccountRepository;
import eu.tessera.persistence.schema.TestDatabase;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Where accounts are created and passwords replaced, wired up as in the house. */
final class Office {
  static final String NEWCOMER = "newcomer@example.org";
  static final String PASSWORD = "Sieben Brücken 7";
  static final From HERE = new From("192.0.2.1", "a browser");
  static final String RESTART = "/login?service=https%3A%2F%2Fservice.example%2F";

  final TestClock clock = new TestClock();
  final TestPost post = new TestPost();
  final AtomicInteger reads = new AtomicInteger();
  final AtomicInteger writes = new AtomicInteger();
  final Database database;
  final Accounts accounts;
  final Passwords passwords;
  final Sessions sessions;
  final OneTimeLinks links;
  final KnownBrowsers browsers;
  final Registrations registrations;
  final LostPasswords lostPasswords;
  final PasswordLinks passwordLinks;

  Office(TestDatabase tested) {
    database = counted(new StoredIn(tested.emptied()));
    Vault vault = TestVault.vault();
    LocalGrid grid = new LocalGrid();
    LocalInvalidations invalidations = new LocalInvalidations();
    Letterhead letterhead = new Letterhead(URI.create("https://login.example.org/cas"));
    Audit audit = new Audit(database, vault, clock);
    accounts = new Accounts(database, invalidations, clock);
    passwords = new Passwords(database, vault, new PasswordCost(64, 1, 1), clock);
    sessions =
        new Sessions(
            database,
            new SessionLimits(Duration.ofHours(2), Duration.ofHours(12)),
            invalidations,
            clock);
    SingleLogout logout = TestLogout.of(sessions, grid, database, audit::write, clock);
    links = new OneTimeLinks(database, vault, clock);
    browsers = new KnownBrowsers(database, news -> {}, clock);
    Disputes disputes =
        new Disputes(
            database, accounts, links, passwords, logout, browsers, post, letterhead, audit, clock);
    Turnstile turnstile = new Turnstile(grid.throttle(), browsers);
    registrations =
        new Registrations(
            database, accounts, disputes, links, letterhead, post, turnstile, audit, vault);
    lostPasswords =
        new LostPasswords(
            database, accounts, links, letterhead, post, turnstile, audit, Runnable::run);
    passwordLinks =
        new PasswordLinks(
            accounts,
            passwords,
            new NewPasswords(
                PasswordPolicy.EULOGIN,
                known -> known.startsWith("Leaked"),
                new SamplePasswords(new SecureRandom())),
            links,
            registrations,
            lostPasswords,
            new PasswordLinks.Notices(database, disputes, post, logout, clock),
            audit);
  }

  private Database counted(Database stored) {
    return new Database() {
      @Override
      public <T> T read(Function<EntityManager, T> work) {
        reads.incrementAndGet();
        return stored.read(work);
      }

      @Override
      public <T> T write(Function<EntityManager, T> work) {
        writes.incrementAndGet();
        return stored.write(work);
      }
    };
  }

  static Application application(String email) {
    return new Application(
        new PersonName("Γεωργία", "Παπαδοπούλου"),
        EmailAddress.of(email).orElseThrow(),
        "el",
        RESTART);
  }

  /** The secret of the letter by which a registration is confirmed. */
  String asked(String email) {
    registrations.ask(application(email), HERE);
    return TestPost.token(post.last(Letter.ConfirmRegistration.class).orElseThrow().link());
  }

  /** The secret of the letter for a new password. */
  String lost(String login) {
    lostPasswords.ask(login, "en", RESTART, HERE);
    return TestPost.token(post.last(Letter.ResetPassword.class).orElseThrow().link());
  }

  Account registered(String email) {
    Account account = accounts.create(TestPeople.citizen(email)).account().orElseThrow();
    passwords.set(account, "Old-Password-2026".toCharArray());
    return account;
  }

  /** Its address becomes another, as where staff is kept. */
  void moves(Account account, String address) {
    EmailAddress other = EmailAddress.of(address).orElseThrow();
    database.change(
        e ->
            new AccountRepository(e)
                .byId(account.id())
                .ifPresent(
                    row ->
                        row.change(
                            row.fields().reachedAt(other.typed(), other.canonical()),
                            clock.instant())));
    accounts.changed(account.id());
  }

  void signsIn(Account account) {
    sessions.begin(
        UUID.randomUUID(),
        account,
        Evidence.of(new Proof(Method.PASSWORD, clock.instant())),
        "Firefox");
  }

  boolean opens(String email, String password) {
    Optional<Account> account = accounts.byEmail(EmailAddress.of(email).orElseThrow());
    return passwords.verify(account, password.toCharArray()) == PasswordVerdict.MATCH;
  }
}
