package eu.tessera.federation.saml.inspect;

import eu.tessera.federation.saml.EntityMetadata;
import eu.tessera.federation.saml.SafeXml;
import eu.tessera.federation.saml.Schemas;
import eu.tessera.federation.saml.Shape;
import eu.tessera.federation.saml.UnsafeXml;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * One entity's metadata as they stand in the document (SAML Metadata 2.3 and 2.4). Texts are as
 * they were written; nothing is judged.
 *
 * @param validUntil of the entity, as written; empty where it is left out
 * @param cacheDuration of the entity, as written
 * @param signed whether the entity is signed
 * @param roles of a service provider of SAML 2.0; others are not looked at
 * @param others the names of the entity's other roles
 * @param contacts whom to write to
 * @param names of the entity, by language: mdui, else the organisation's
 */
public record InspectedMetadata(
    String entityId,
    Optional<String> validUntil,
    Optional<String> cacheDuration,
    boolean signed,
    List<Role> roles,
    List<String> others,
    List<Contact> contacts,
    List<Name> names) {

  /** The role of a service provider. */
  public record Role(
      String place,
      boolean requestsSigned,
      boolean wantsAssertionsSigned,
      List<Endpoint> consumers,
      List<Endpoint> logouts,
      List<Key> keys,
      List<String> nameIdFormats,
      List<Requested> requested) {
    public Role {
      consumers = List.copyOf(consumers);
      logouts = List.copyOf(logouts);
      keys = List.copyOf(keys);
      nameIdFormats = List.copyOf(nameIdFormats);
      requested = List.copyOf(requested);
    }
  }

  /**
   * An address.
   *
   * @param index as written; empty for kinds that have none
   */
  public record Endpoint(
      String place,
      String binding,
      String location,
      Optional<String> responseLocation,
      Optional<String> index,
      Optional<Boolean> isDefault) {}

  /**
   * A key.
   *
   * @param use {@code signing}, {@code encryption}, or empty for both
   * @param certificates that could be read
   * @param unreadable whether one could not be read
   * @param methods algorithms of encryption that it offers
   */
  public record Key(
      String place,
      String use,
      List<X509Certificate> certificates,
      boolean unreadable,
      List<String> methods) {
    public Key {
      certificates = List.copyOf(certificates);
      methods = List.copyOf(methods);
    }

    public boolean signs() {
      return !use.equals("encryption");
    }

    public boolean encrypts() {
      return !use.equals("signing");
    }
  }

  /** An attribute that is asked for. */
  public record Requested(String place, String name, String friendlyName, boolean required) {}

  /** Whom to write to; addresses as written. */
  public record Contact(String place, String type, List<String> mails) {
    public Contact {
      mails = List.copyOf(mails);
    }
  }

  /** A name for people. */
  public record Name(String language, String text) {}

  public InspectedMetadata {
    roles = List.copyOf(roles);
    others = List.copyOf(others);
    contacts = List.copyOf(contacts);
    names = List.copyOf(names);
  }

  /**
   * Takes metadata through the front door, without the schema: what breaks it is one finding among
   * others.
   *
   * @throws UnsafeXml when the document may not be handled at all
   */
  public static InspectedMetadata read(byte[] xml, SafeXml door) throws UnsafeXml {
    return of(door.read(xml, Shape.METADATA));
  }

  static InspectedMetadata of(Document document) {
    return new MetadataWalk(document.getDocumentElement()).entity();
  }

  /**
   * What stands in a document, and which rule of the schema it breaks, if it breaks one.
   *
   * @param entity the root of the document; not to be kept
   * @param fault names the rule
   */
  public record Look(InspectedMetadata metadata, Element entity, Optional<String> fault) {}

  /**
   * Takes metadata through the front door and holds them against the schema.
   *
   * @throws UnsafeXml when the document may not be handled at all
   */
  public static Look look(byte[] xml, SafeXml door) throws UnsafeXml {
    Document document = door.read(xml, Shape.METADATA);
    InspectedMetadata metadata = of(document);
    try {
      Schemas.validate(document.getDocumentElement());
      return new Look(metadata, document.getDocumentElement(), Optional.empty());
    } catch (UnsafeXml fault) {
      return new Look(metadata, document.getDocumentElement(), Optional.of(fault.getMessage()));
    }
  }

  /** What is so of the document's own signature. */
  public enum SignatureState {
    NONE,
    BY_PINNED,
    BY_OTHER,
    WEAK
  }

  /**
   * Whether one of these keys signed the whole document.
   *
   * @throws UnsafeXml when it cannot be read
   */
  public static SignatureState signature(byte[] xml, SafeXml door, List<PublicKey> pinned)
      throws UnsafeXml {
    EntityMetadata metadata = EntityMetadata.read(xml, door);
    if (!metadata.signed()) {
      return SignatureState.NONE;
    }
    if (!metadata.signatureAllowed(true)) {
      return SignatureState.WEAK;
    }
    return metadata.verifies(pinned) ? SignatureState.BY_PINNED : SignatureState.BY_OTHER;
  }

  /** The certificates of keys that sign. */
  public List<X509Certificate> signingCertificates() {
    return roles.stream()
        .flatMap(r -> r.keys().stream())
        .filter(Key::signs)
        .flatMap(k -> k.certificates().stream())
        .distinct()
        .toList();
  }

  /** The certificates of keys to encrypt with. */
  public List<X509Certificate> encryptionCertificates() {
    return roles.stream()
        .flatMap(r -> r.keys().stream())
        .filter(Key::encrypts)
        .flatMap(k -> k.certificates().stream())
        .distinct()
        .toList();
  }
}
