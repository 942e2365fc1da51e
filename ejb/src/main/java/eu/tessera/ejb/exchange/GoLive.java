package eu.tessera.ejb.exchange;

import eu.tessera.ejb.exchange.Submission.Live;
import eu.tessera.ejb.exchange.Submission.Planned;
import eu.tessera.ejb.registry.FormerKey;
import eu.tessera.ejb.registry.MetadataDocument;
import eu.tessera.federation.saml.inspect.InspectedMetadata;
import eu.tessera.persistence.registry.ServiceRepository;
import eu.tessera.persistence.registry.ServiceRow;
import eu.tessera.persistence.registry.ServiceVersionRepository;
import eu.tessera.persistence.registry.ServiceVersionRow;
import eu.tessera.persistence.registry.StoredMetadata;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Puts a version in the place of the one before, within the caller's transaction. */
final class GoLive {
  private GoLive() {}

  /** The row's planned version is live from now on; who was live is superseded. */
  static Live put(EntityManager entities, ServiceVersionRow row, Planned planned, Instant now) {
    ServiceRepository services = new ServiceRepository(entities);
    long number = services.nextChange(); // from here on we are alone
    ServiceVersionRepository versions = new ServiceVersionRepository(entities);
    versions.of(row.service()).stream()
        .filter(v -> v.state().equals(Submission.State.LIVE.name()))
        .forEach(v -> SubmissionRows.stand(v, ((Live) SubmissionRows.read(v)).superseded(now)));
    Live live = planned.live(now);
    SubmissionRows.stand(row, live);
    ServiceRow service =
        services
            .byName(row.service())
            .orElseGet(
                () ->
                    new ServiceRow(
                        UUID.randomUUID(), row.service(), live.content().definition(), now));
    List<FormerKey> former =
        planned
            .approval()
            .oldKeysUntil()
            .filter(now::isBefore)
            .map(until -> dropped(service, live.content().metadata(), now, until))
            .orElse(List.of());
    service.change(row.service(), live.content().definition(), now);
    service.keep(
        live.content().metadata().map(GoLive::stored).orElse(NO_METADATA), FormerKey.text(former));
    service.numbered(number);
    if (!entities.contains(service)) {
      services.addLater(service);
    }
    return live;
  }

  private static final StoredMetadata NO_METADATA = new StoredMetadata(null, null, null, null);

  /** What the store keeps of a document that was checked. */
  static StoredMetadata stored(MetadataDocument document) {
    return stored(
        document, Known.inspected(document).map(InspectedMetadata::entityId).orElseThrow());
  }

  static StoredMetadata stored(MetadataDocument document, String entityId) {
    return new StoredMetadata(entityId, digest(entityId), document.packed(), document.digest());
  }

  static String digest(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  /** Signing keys that were accepted until now and that the new metadata leave out. */
  private static List<FormerKey> dropped(
      ServiceRow before, Optional<MetadataDocument> after, Instant now, Instant until) {
    Set<PublicKey> fresh =
        after.flatMap(Known::inspected).stream()
            .flatMap(m -> m.signingCertificates().stream())
            .map(X509Certificate::getPublicKey)
            .collect(Collectors.toSet());
    List<FormerKey> former = new ArrayList<>();
    before
        .metadata()
        .map(m -> MetadataDocument.unpacked(m.packed()))
        .flatMap(Known::inspected)
        .ifPresent(
            m ->
                m.signingCertificates().stream()
                    .filter(c -> !fresh.contains(c.getPublicKey()))
                    .forEach(c -> former.add(new FormerKey(c, until))));
    FormerKey.read(before.formerKeys()).stream()
        .filter(k -> now.isBefore(k.until()))
        .filter(k -> !fresh.contains(k.certificate().getPublicKey()))
        .forEach(former::add);
    return former;
  }
}
