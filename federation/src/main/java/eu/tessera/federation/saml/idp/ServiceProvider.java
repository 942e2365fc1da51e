package eu.tessera.federation.saml.idp;

import eu.tessera.federation.saml.UnsafeXml;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;

/**
 * A service as its metadata describe it: what is needed to answer it, and nothing of the document,
 * so that thousands can be held.
 *
 * @param entityId its name
 * @param consumers where responses go, in the order of the document; at least one by POST
 * @param logouts where logout messages go, in the order of the document
 * @param signingKeys that sign its messages
 * @param encryption how to encrypt for it; absent where it has no key for that
 * @param signsRequests whether it says that it signs its requests
 * @param wantsSignedAssertions whether it says that it wants assertions signed
 * @param nameIdFormats that it takes, the preferred first; empty means any
 * @param attributeServices what it asks for
 * @param validUntil the end of the metadata
 * @param cacheDuration how long the metadata may be kept
 * @param contacts whom to write to
 * @param displayNames how it calls itself, by language (mdui, else that of its service, else its
 *     organisation)
 * @param organisation the name of who runs it, by language
 */
public record ServiceProvider(
    String entityId,
    List<ConsumerEndpoint> consumers,
    List<LogoutEndpoint> logouts,
    List<PublicKey> signingKeys,
    Optional<EncryptionTarget> encryption,
    boolean signsRequests,
    boolean wantsSignedAssertions,
    List<String> nameIdFormats,
    List<AttributeService> attributeServices,
    Optional<Instant> validUntil,
    Optional<Duration> cacheDuration,
    List<Contact> contacts,
    Map<String, String> displayNames,
    Map<String, String> organisation) {

  public ServiceProvider {
    consumers = List.copyOf(consumers);
    logouts = List.copyOf(logouts);
    signingKeys = List.copyOf(signingKeys);
    nameIdFormats = List.copyOf(nameIdFormats);
    attributeServices = List.copyOf(attributeServices);
    contacts = List.copyOf(contacts);
    displayNames = Map.copyOf(displayNames);
    organisation = Map.copyOf(organisation);
    if (consumers.stream().noneMatch(c -> c.binding() == Binding.POST)) {
      throw new IllegalArgumentException("a service without an address for responses");
    }
  }

  /**
   * Reads an EntityDescriptor.
   *
   * @param metadata one document, at most {@link PeerMetadata#MAXIMUM_BYTES} bytes
   * @throws MetadataRefused saying in one sentence why no service can be made of it
   */
  public static ServiceProvider read(byte[] metadata) throws MetadataRefused {
    try {
      return of(PeerMetadata.read(metadata));
    } catch (UnsafeXml e) {
      throw refused(e);
    }
  }

  /**
   * Reads an EntityDescriptor that has kept the schema before it was stored.
   *
   * @throws MetadataRefused saying in one sentence why no service can be made of it
   */
  public static ServiceProvider stored(byte[] metadata) throws MetadataRefused {
    try {
      return of(PeerMetadata.stored(metadata));
    } catch (UnsafeXml e) {
      throw refused(e);
    }
  }

  /**
   * Makes a service of an EntityDescriptor that was parsed and has kept the schema.
   *
   * @param entity of a document that has passed the front door and the schema
   * @throws MetadataRefused saying in one sentence why none can be made
   */
  public static ServiceProvider validated(Element entity) throws MetadataRefused {
    return of(PeerMetadata.validated(entity));
  }

  private static MetadataRefused refused(UnsafeXml e) {
    boolean schema = e.reason() == UnsafeXml.Reason.SCHEMA;
    return new MetadataRefused(
        schema ? MetadataRefused.Reason.SCHEMA : MetadataRefused.Reason.UNSAFE,
        "The metadata cannot be taken: " + e.getMessage() + ".");
  }

  /**
   * Makes a service of metadata that were parsed.
   *
   * @throws MetadataRefused saying in one sentence why none can be made
   */
  public static ServiceProvider of(PeerMetadata metadata) throws MetadataRefused {
    return new ServiceProviderReading(metadata, true).provider();
  }

  /**
   * Makes a service of metadata that were parsed, whose assertions are never encrypted by
   * agreement: no key for encryption is looked at.
   *
   * @throws MetadataRefused saying in one sentence why none can be made
   */
  public static ServiceProvider ofUnencrypted(PeerMetadata metadata) throws MetadataRefused {
    return new ServiceProviderReading(metadata, false).provider();
  }

  /** Where responses go when the request names no place (SAML Metadata 2.2.3). */
  public ConsumerEndpoint defaultConsumer() {
    List<ConsumerEndpoint> byPost =
        consumers.stream().filter(c -> c.binding() == Binding.POST).toList();
    return byPost.stream().filter(ConsumerEndpoint::isDefault).findFirst().orElse(byPost.get(0));
  }

  /** Where logout messages go by that binding. */
  public Optional<LogoutEndpoint> logout(Binding binding) {
    return logouts.stream().filter(l -> l.binding() == binding).findFirst();
  }

  /** The attributes it asks for by that index, or by default. */
  public Optional<AttributeService> attributeService(Optional<Integer> index) {
    if (index.isPresent()) {
      return attributeServices.stream().filter(a -> a.index() == index.get()).findFirst();
    }
    return attributeServices.stream()
        .filter(AttributeService::isDefault)
        .findFirst()
        .or(() -> attributeServices.stream().findFirst());
  }

  /** Whether the metadata still hold. */
  public boolean holds(Instant now) {
    return validUntil.map(now::isBefore).orElse(true);
  }
}
