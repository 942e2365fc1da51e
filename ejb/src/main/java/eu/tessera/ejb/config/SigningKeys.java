package eu.tessera.ejb.config;

import eu.tessera.persistence.registry.VaultProofRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Tessera's own keys for SAML and its kin, each by its use, private keys sealed. All live keys of a
 * use are published, and one of them signs: the one that was taken into use last, or the oldest
 * where none was. So a new key is known everywhere before it signs.
 */
@ApplicationScoped
public class SigningKeys {
  private final Database database;
  private final Vault vault;
  private final Clock clock;

  /** For the container's proxy. */
  protected SigningKeys() {
    this(null, null, null);
  }

  @Inject
  public SigningKeys(Database database, Vault vault, Clock clock) {
    this.database = database;
    this.vault = vault;
    this.clock = clock;
  }

  /** The key that signs now. */
  public Optional<StoredKey> current(String use) {
    return live(use).stream().findFirst();
  }

  /** All keys that have not retired, the one that signs first, then by age. */
  public List<StoredKey> live(String use) {
    return reading(ring -> ring.live(use));
  }

  /** Those that have, the oldest first. */
  public List<StoredKey> retired(String use) {
    return reading(ring -> ring.retired(use));
  }

  /** Looks at the keys. */
  public <T> T reading(Function<KeyRing, T> work) {
    return database.read(e -> work.apply(new KeyRing(e, vault, clock)));
  }

  /**
   * Looks and changes in one step: on whatever node, nobody else changes a key meanwhile.
   *
   * @param work is short; others wait for it
   */
  public <T> T changing(Function<KeyRing, T> work) {
    return database.write(
        e -> {
          new VaultProofRepository(e).lock();
          return work.apply(new KeyRing(e, vault, clock));
        });
  }

  /** Takes a live key into use: it signs from now on. Whether there is such a key. */
  public boolean use(UUID id) {
    return changing(ring -> ring.use(id));
  }

  /** The key that signs now, made if there is none; of nodes that start together one makes it. */
  public StoredKey currentOr(String use, Supplier<Fresh> maker) {
    return current(use)
        .orElseGet(
            () -> {
              Fresh fresh = maker.get();
              return changing(
                  ring ->
                      ring.live(use).stream().findFirst().orElseGet(() -> ring.add(use, fresh)));
            });
  }

  /** Keeps another key, which is published, and signs once it is taken into use. */
  public StoredKey store(String use, PrivateKey privateKey, X509Certificate certificate) {
    return changing(ring -> ring.add(use, new Fresh(privateKey, certificate)));
  }

  /** Takes a key out of use; whether there is such a key. */
  public boolean retire(UUID id) {
    return changing(ring -> ring.retire(id));
  }

  /** A key just made, with its certificate. */
  public record Fresh(PrivateKey privateKey, X509Certificate certificate) {}
}
