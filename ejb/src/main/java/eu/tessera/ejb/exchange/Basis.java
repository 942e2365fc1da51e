package eu.tessera.ejb.exchange;

import eu.tessera.ejb.config.Conflict;
import eu.tessera.ejb.registry.MetadataDocument;
import eu.tessera.ejb.registry.StoredDefinitions.Stored;
import eu.tessera.persistence.registry.ServiceRepository;
import eu.tessera.persistence.registry.ServiceRow;
import eu.tessera.persistence.registry.StoredMetadata;
import jakarta.persistence.EntityManager;
import java.util.Optional;

/**
 * What a service was when somebody looked, and from which a decision was drawn. The catalogue is a
 * second or two old, so what is put live without another look is held against the row itself.
 *
 * @param metadata the digest of those that were live
 */
record Basis(String service, String definition, Optional<String> metadata) {
  static Basis of(Stored seen) {
    return new Basis(seen.id(), seen.json(), seen.metadata().map(MetadataDocument::digest));
  }

  /**
   * Holds other changes up until the transaction ends, and requires that the service is still that.
   *
   * @throws Conflict when it was taken out of use or changed meanwhile
   */
  void stillHolds(EntityManager entities) {
    ServiceRepository services = new ServiceRepository(entities);
    services.nextChange(); // from here on we are alone
    services
        .byName(service)
        .filter(row -> !row.removed())
        .filter(row -> row.definition().equals(definition))
        .filter(row -> digest(row).equals(metadata))
        .orElseThrow(() -> Conflict.of("the service is not what it was when it was read"));
  }

  private static Optional<String> digest(ServiceRow row) {
    return row.metadata().map(StoredMetadata::digest);
  }
}
