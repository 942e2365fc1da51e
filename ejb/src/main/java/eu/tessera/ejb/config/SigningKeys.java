package eu.tessera.ejb.config;

import eu.tessera.persistence.registry.SigningKeyRepository;
import eu.tessera.persistence.registry.SigningKeyRow;
import eu.tessera.persistence.registry.VaultProofRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Tessera's own keys for SAML and its kin, each by its use, private keys sealed. All live keys of a
 * use are published, and one of them signs: the one that was taken into use last, or the oldest
 * where none was. So a new key is known everywhere before it signs.
 */
@ApplicationScoped
public class SigningKeys {
  /** Stable: those that were never taken into use stay in the order of their age. */
  private static final Comparator<SigningKeyRow> LAST_USED_FIRST =
      Comparator.comparing((SigningKeyRow row) -> row.usedSince().orElse(Instant.EPOCH)).reversed();

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
    return database.read(
        e ->
            new SigningKeyRepository(e)
                .of(use).stream()
                    .filter(row -> row.retiredAt().isEmpty())
                    .sorted(LAST_USED_FIRST)
                    .map(this::opened)
                    .toList());
  }

  /** Those that have, the oldest first. */
  public List<StoredKey> retired(String use) {
    return database.read(
        e ->
            new SigningKeyRepository(e)
                .of(use).stream()
                    .filter(row -> row.retiredAt().isPresent())
                    .map(this::opened)
                    .toList());
  }

  /** Takes a live key into use: it signs from now on. Whether there is such a key. */
  public boolean use(UUID id) {
    return database.write(
        e -> {
          Optional<SigningKeyRow> row =
              new SigningKeyRepository(e).byId(id).filter(r -> r.retiredAt().isEmpty());
          row.ifPresent(r -> r.use(clock.instant()));
          return row.isPresent();
        });
  }

  /** The key that signs now, made if there is none; of nodes that start together one makes it. */
  public StoredKey currentOr(String use, Supplier<Fresh> maker) {
    return current(use)
        .orElseGet(
            () -> {
              Fresh fresh = maker.get();
              database.change(
                  e -> {
                    new VaultProofRepository(e).lock();
                    if (new SigningKeyRepository(e)
                        .of(use).stream().allMatch(row -> row.retiredAt().isPresent())) {
                      add(e, use, fresh);
                    }
                  });
              return current(use).orElseThrow();
            });
  }

  /** Keeps another key, which is published, and signs once it is taken into use. */
  public StoredKey store(String use, PrivateKey privateKey, X509Certificate certificate) {
    return opened(database.write(e -> add(e, use, new Fresh(privateKey, certificate))));
  }

  /** Takes a key out of use; whether there is such a key. */
  public boolean retire(UUID id) {
    return database.write(
        e -> {
          Optional<SigningKeyRow> row = new SigningKeyRepository(e).byId(id);
          row.ifPresent(r -> r.retire(clock.instant()));
          return row.isPresent();
        });
  }

  private SigningKeyRow add(EntityManager entities, String use, Fresh fresh) {
    UUID id = UUID.randomUUID();
    try {
      byte[] sealed = vault.seal(place(id), fresh.privateKey().getEncoded());
      byte[] certificate = fresh.certificate().getEncoded();
      SigningKeyRow row = new SigningKeyRow(id, use, sealed, certificate, clock.instant());
      new SigningKeyRepository(entities).add(row);
      return row;
    } catch (CertificateEncodingException unreadable) {
      throw new IllegalArgumentException("a certificate without an encoding", unreadable);
    }
  }

  private StoredKey opened(SigningKeyRow row) {
    try {
      X509Certificate certificate =
          (X509Certificate)
              CertificateFactory.getInstance("X.509")
                  .generateCertificate(new ByteArrayInputStream(row.certificate()));
      PrivateKey key =
          KeyFactory.getInstance(certificate.getPublicKey().getAlgorithm())
              .generatePrivate(
                  new PKCS8EncodedKeySpec(vault.open(place(row.id()), row.sealedPrivateKey())));
      return new StoredKey(
          row.id(), row.purpose(), key, certificate, row.createdAt(), row.retiredAt());
    } catch (GeneralSecurityException unreadable) {
      throw new IllegalStateException("the key " + row.id() + " cannot be read", unreadable);
    }
  }

  private static Place place(UUID id) {
    return new Place("signing_key", id, "sealed_private_key");
  }

  /** A key just made, with its certificate. */
  public record Fresh(PrivateKey privateKey, X509Certificate certificate) {}
}
