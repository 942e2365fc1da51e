package eu.tessera.ejb.exchange;

import eu.tessera.ejb.exchange.check.Neighbours;
import eu.tessera.ejb.registry.MetadataDocument;
import eu.tessera.ejb.registry.Registry;
import eu.tessera.ejb.registry.RelyingParty;
import eu.tessera.ejb.registry.SamlService;
import eu.tessera.federation.saml.SafeXml;
import eu.tessera.federation.saml.UnsafeXml;
import eu.tessera.federation.saml.inspect.InspectedMetadata;
import java.security.PublicKey;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The other services, as the registry has them at one moment. */
final class Known implements Neighbours {
  /** The registry does not know of it, and the store would refuse it. */
  static final Finding TAKEN_UNUSED =
      new Finding(
          Finding.Severity.ERROR,
          "M-123",
          "The entityID belongs to a service already, though that is not in use.",
          "Mend that service, or take it out of use.",
          "EntityDescriptor");

  private static final SafeXml DOOR = new SafeXml(MetadataDocument.LARGEST);

  private final Registry registry;
  private final Set<String> files;
  private final Function<String, Optional<MetadataDocument>> live;
  private Map<PublicKey, String> keys;

  /**
   * @param files the ids that files define
   * @param live the metadata of a stored service
   */
  Known(Registry registry, Set<String> files, Function<String, Optional<MetadataDocument>> live) {
    this.registry = registry;
    this.files = files;
    this.live = live;
  }

  /** The same, for what a file defines. */
  Known withoutFiles() {
    return new Known(registry, Set.of(), live);
  }

  @Override
  public Optional<String> withEntity(String entityId, String except) {
    return registry.byEntityId(entityId).map(s -> s.party().id()).filter(id -> !id.equals(except));
  }

  @Override
  public Optional<String> withKey(PublicKey key, String except) {
    if (keys == null) {
      keys = new HashMap<>();
      for (SamlService service : registry.saml()) {
        String id = service.party().id();
        service.provider().signingKeys().forEach(k -> keys.putIfAbsent(k, id));
        service.provider().encryption().ifPresent(e -> keys.putIfAbsent(e.key(), id));
      }
    }
    return Optional.ofNullable(keys.get(key)).filter(id -> !id.equals(except));
  }

  /** One more, which the registry does not have yet. */
  void learn(String id, InspectedMetadata metadata) {
    if (keys != null) {
      metadata.signingCertificates().forEach(c -> keys.putIfAbsent(c.getPublicKey(), id));
      metadata.encryptionCertificates().forEach(c -> keys.putIfAbsent(c.getPublicKey(), id));
    }
  }

  @Override
  public Optional<String> conflict(RelyingParty party) {
    if (files.contains(party.id())) {
      return Optional.of(
          "\"" + party.id() + "\" is defined by a file; it is changed there, and not here.");
    }
    return registry
        .claimed(party)
        .map(
            claim ->
                "The field \"urls\" holds \"%s\", which belongs to another service already."
                    .formatted(claim.getKey()));
  }

  @Override
  public Optional<InspectedMetadata> live(String service) {
    return live.apply(service).flatMap(Known::inspected);
  }

  static Optional<InspectedMetadata> inspected(MetadataDocument document) {
    try {
      return Optional.of(InspectedMetadata.read(document.bytes(), DOOR));
    } catch (UnsafeXml unsafe) {
      return Optional.empty();
    }
  }
}
