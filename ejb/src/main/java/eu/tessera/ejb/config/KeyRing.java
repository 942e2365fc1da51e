package eu.tessera.ejb.config;

import eu.tessera.persistence.registry.SigningKeyRepository;
import eu.tessera.persistence.registry.SigningKeyRow;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Tessera's keys within one transaction: what is decided by them is still so when it is done. */
public final class KeyRing {
  /** Stable: those that were never taken into use stay in the order of their age. */
  private static final Comparator<SigningKeyRow> LAST_USED_FIRST =
      Comparator.comparing((SigningKeyRow row) -> row.usedSince().orElse(Instant.EPOCH)).reversed();

  private final EntityManager entities;
  private final Vault vault;
  private final Clock clock;

  KeyRing(EntityManager entities, Vault vault, Clock clock) {
    this.entities = entities;
    this.vault = vault;
    this.clock = clock;
  }

  /** All keys that have not retired, the one that signs first, then by age. */
  public List<StoredKey> live(String use) {
    return new SigningKeyRepository(entities)
        .of(use).stream()
            .filter(row -> row.retiredAt().isEmpty())
            .sorted(LAST_USED_FIRST)
            .map(this::opened)
            .toList();
  }

  /** Those that have, the oldest first. */
  public List<StoredKey> retired(String use) {
    return new SigningKeyRepository(entities)
        .of(use).stream().filter(row -> row.retiredAt().isPresent()).map(this::opened).toList();
  }

  /** Keeps another key, which is published, and signs once it is taken into use. */
  public StoredKey add(String use, SigningKeys.Fresh fresh) {
    UUID id = UUID.randomUUID();
    try {
      byte[] sealed = vault.seal(place(id), fresh.privateKey().getEncoded());
      byte[] certificate = fresh.certificate().getEncoded();
      SigningKeyRow row = new SigningKeyRow(id, use, sealed, certificate, clock.instant());
      new SigningKeyRepository(entities).add(row);
      return opened(row);
    } catch (CertificateEncodingException unreadable) {
      throw new IllegalArgumentException("a certificate without an encoding", unreadable);
    }
  }

  /** Takes a live key into use: it signs from now on. Whether there is such a key. */
  public boolean use(UUID id) {
    var row = new SigningKeyRepository(entities).byId(id).filter(r -> r.retiredAt().isEmpty());
    row.ifPresent(r -> r.use(clock.instant()));
    return row.isPresent();
  }

  /** Takes a key out of use; whether there is such a key. */
  public boolean retire(UUID id) {
    var row = new SigningKeyRepository(entities).byId(id);
    row.ifPresent(r -> r.retire(clock.instant()));
    return row.isPresent();
  }

  private StoredKey opened(SigningKeyRow row) {
    try {
      X509Certificate certificate =
          (X509Certificate)
              CertificateFactory.getInstance("X.509")
                  .generateCertificate(new ByteArrayInputStream(row.certificate()));
      var key =
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
}
