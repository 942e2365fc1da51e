package eu.tessera.ejb.factor.password;

import eu.tessera.ejb.account.Account;
import eu.tessera.ejb.config.Database;
import eu.tessera.ejb.config.Place;
import eu.tessera.ejb.config.Vault;
import eu.tessera.persistence.factor.PasswordRepository;
import eu.tessera.persistence.factor.PasswordRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/** Sets and verifies the passwords of accounts. What is typed is wiped in every case. */
@ApplicationScoped
public class Passwords {
  /** Looked up for an account that does not exist, so that this too costs the same. */
  private static final UUID NOBODY = new UUID(0, 0);

  private final Database database;
  private final Vault vault;
  private final Clock clock;
  private final PasswordHashing hashing;

  /** For the container's proxy. */
  protected Passwords() {
    database = null;
    vault = null;
    clock = null;
    hashing = null;
  }

  @Inject
  public Passwords(Database database, Vault vault, PasswordCost cost, Clock clock) {
    this(database, vault, new PasswordHashing(cost), clock);
  }

  Passwords(Database database, Vault vault, PasswordHashing hashing, Clock clock) {
    this.database = database;
    this.vault = vault;
    this.clock = clock;
    this.hashing = hashing;
  }

  /** Sets the account's password, the first one or another. Policy is the caller's. */
  public PasswordChange set(Account account, char[] password) {
    Optional<byte[]> taken = PasswordBytes.taken(password);
    if (taken.isEmpty()) {
      return PasswordChange.UNUSABLE;
    }
    Optional<String> hash = hashing.hash(taken.get());
    hash.ifPresent(
        h ->
            database.change(
                e ->
                    new PasswordRepository(e)
                        .set(account.id(), sealed(account.id(), h), clock.instant())));
    return hash.isPresent() ? PasswordChange.DONE : PasswordChange.BUSY;
  }

  /**
   * Hashes a password before it is known whose it will be, outside of any transaction, because it
   * takes long.
   *
   * @return empty for one that cannot be used ({@link PasswordChange#UNUSABLE}), or when too many
   *     are at it; the caller's policy has ruled out the former
   */
  public Optional<HashedPassword> hashed(char[] password) {
    return PasswordBytes.taken(password).flatMap(hashing::hash).map(HashedPassword::new);
  }

  /** Sets a password that was hashed before, as part of the caller's transaction. */
  public void put(EntityManager entities, UUID account, HashedPassword hashed) {
    new PasswordRepository(entities).set(account, sealed(account, hashed.hash()), clock.instant());
  }

  /**
   * Takes the account's password away, as part of the caller's transaction: nobody signs in by it
   * until another one is set.
   */
  public void remove(EntityManager entities, UUID account) {
    new PasswordRepository(entities).remove(account);
  }

  /** When the account's password was set, if it has one. */
  public Optional<Instant> setAt(UUID account) {
    return database.read(e -> new PasswordRepository(e).of(account)).map(PasswordRow::setAt);
  }

  /** Does nothing but be ready: at start, so that what is missing is known then. */
  public void prepare() {
    hashing.verify(Optional.empty(), new byte[] {1});
  }

  /** Whether the account has a password. */
  public boolean has(Account account) {
    return database.read(e -> new PasswordRepository(e).of(account.id())).isPresent();
  }

  /**
   * Tries a password.
   *
   * @param account empty for one that does not exist: the answer is WRONG, at the same cost
   */
  public PasswordVerdict verify(Optional<Account> account, char[] password) {
    Optional<byte[]> taken = PasswordBytes.taken(password);
    if (taken.isEmpty()) {
      return PasswordVerdict.WRONG;
    }
    UUID id = account.map(Account::id).orElse(NOBODY);
    Optional<PasswordRow> row = database.read(e -> new PasswordRepository(e).of(id));
    byte[] again = taken.get().clone();
    try {
      return hashing
          .verify(row.map(this::opened), taken.get())
          .map(tried -> verdict(tried, row, again))
          .orElse(PasswordVerdict.BUSY);
    } finally {
      Arrays.fill(again, (byte) 0);
    }
  }

  private PasswordVerdict verdict(
      PasswordHashing.Try tried, Optional<PasswordRow> row, byte[] password) {
    if (tried.outdated()) {
      row.ifPresent(r -> rehash(r, password));
    }
    return tried.matches() ? PasswordVerdict.MATCH : PasswordVerdict.WRONG;
  }

  /** With today's cost; left for the next time when the server is busy or the password changed. */
  private void rehash(PasswordRow row, byte[] password) {
    UUID id = row.accountId();
    hashing
        .hash(password)
        .ifPresent(
            hash ->
                database.change(
                    e -> new PasswordRepository(e).rehash(id, row.version(), sealed(id, hash))));
  }

  private byte[] sealed(UUID account, String hash) {
    return vault.seal(place(account), hash.getBytes(StandardCharsets.US_ASCII));
  }

  private String opened(PasswordRow row) {
    return new String(
        vault.open(place(row.accountId()), row.sealedHash()), StandardCharsets.US_ASCII);
  }

  private static Place place(UUID account) {
    return new Place("password_credential", account, "sealed_hash");
  }
}
