package eu.tessera.federation.saml.idp;

import eu.tessera.federation.saml.Identifiers;
import eu.tessera.federation.saml.idp.MetadataRefused.Reason;
import java.net.URI;
import java.net.URISyntaxException;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes a service of its metadata, or says why not. */
final class ServiceProviderReading {
  /** By these we bring a logout: two by the browser, and SOAP ourselves. */
  private static final Set<Binding> TAKE_LOGOUTS =
      Set.of(Binding.POST, Binding.REDIRECT, Binding.SOAP);

  /** SAML Metadata 2.2.1. */
  private static final int LONGEST_ENTITY_ID = 1024;

  private static final int LEAST_RSA_BITS = 2048;

  private final PeerMetadata metadata;
  private final boolean encrypted;

  ServiceProviderReading(PeerMetadata metadata, boolean encrypted) {
    this.metadata = metadata;
    this.encrypted = encrypted;
  }

  ServiceProvider provider() throws MetadataRefused {
    String entityId = metadata.entityId();
    if (entityId.isEmpty() || entityId.length() > LONGEST_ENTITY_ID) {
      throw refused(Reason.ENTITY_ID, "The entityID is empty or longer than 1024 characters.");
    }
    if (!Identifiers.visible(entityId)) {
      throw refused(Reason.ENTITY_ID, "The entityID holds white space or signs that nobody sees.");
    }
    if (metadata.serviceProviders() != 1) {
      throw refused(
          Reason.ROLE,
          metadata.serviceProviders() == 0
              ? "There is no SPSSODescriptor for SAML 2.0."
              : "There is more than one SPSSODescriptor for SAML 2.0.");
    }
    return new ServiceProvider(
        entityId,
        consumers(),
        logouts(),
        signingKeys(),
        encrypted ? encryption() : Optional.empty(),
        metadata.signsRequests().orElse(false),
        metadata.wantsSignedAssertions().orElse(false),
        metadata.nameIdFormats(),
        metadata.attributeServices(),
        metadata.validUntil(),
        metadata.cacheDuration(),
        metadata.contacts(),
        displayNames(),
        organisation());
  }

  private List<ConsumerEndpoint> consumers() throws MetadataRefused {
    List<ConsumerEndpoint> all = new ArrayList<>();
    for (PeerEndpoint endpoint : metadata.consumers()) {
      if (endpoint.known().isPresent()) {
        if (endpoint.known().get() == Binding.POST) {
          address("AssertionConsumerService", endpoint.location());
        }
        all.add(
            new ConsumerEndpoint(
                endpoint.known().get(),
                endpoint.location(),
                endpoint.index().orElse(0),
                endpoint.isDefault().orElse(false)));
      }
    }
    if (all.stream().noneMatch(c -> c.binding() == Binding.POST)) {
      throw refused(
          Reason.CONSUMER,
          "There is no AssertionConsumerService with the binding HTTP-POST, so answers have no"
              + " place to go.");
    }
    return all;
  }

  private List<LogoutEndpoint> logouts() throws MetadataRefused {
    List<LogoutEndpoint> all = new ArrayList<>();
    for (PeerEndpoint endpoint : metadata.logouts()) {
      Optional<Binding> binding = endpoint.known();
      if (binding.filter(TAKE_LOGOUTS::contains).isPresent() && !unfitForSoap(endpoint)) {
        String answers =
            binding.get() == Binding.SOAP // answered over the same connection
                ? endpoint.location()
                : endpoint.responseLocation().orElse(endpoint.location());
        address("SingleLogoutService", endpoint.location());
        address("SingleLogoutService", answers);
        all.add(new LogoutEndpoint(binding.get(), endpoint.location(), answers));
      }
    }
    return all;
  }

  /**
   * What vouches for an answer by SOAP is the connection, so it takes https. Metadata with another
   * address for it are good all the same: browsers bring the message then.
   */
  private static boolean unfitForSoap(PeerEndpoint endpoint) {
    return endpoint.known().filter(Binding.SOAP::equals).isPresent()
        && !(endpoint.location().startsWith("https://") && plain(endpoint.location()));
  }

  /** A browser is sent there: nothing but a web page, and nobody's password in it. */
  private static void address(String what, String location) throws MetadataRefused {
    if (!plain(location)) {
      throw refused(
          Reason.ADDRESS, "The location of a " + what + " is not a plain http or https address.");
    }
  }

  private static boolean plain(String location) {
    try {
      URI uri = new URI(location);
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      boolean web = scheme.equals("https") || scheme.equals("http");
      return web && uri.getHost() != null && uri.getUserInfo() == null && uri.getFragment() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private List<PublicKey> signingKeys() throws MetadataRefused {
    List<PublicKey> keys = new ArrayList<>();
    for (PeerKey key : metadata.keys()) {
      if (key.signs()) {
        keys.add(signing(key));
      }
    }
    return keys.stream().distinct().toList();
  }

  private static PublicKey signing(PeerKey descriptor) throws MetadataRefused {
    PublicKey key =
        descriptor
            .key()
            .orElseThrow(
                () -> refused(Reason.KEY, "A key for signing cannot be read as a certificate."));
    boolean rsa = key instanceof RSAPublicKey r && r.getModulus().bitLength() >= LEAST_RSA_BITS;
    boolean elliptic = key instanceof ECPublicKey e && e.getParams().getOrder().bitLength() >= 256;
    if (!rsa && !elliptic) {
      throw refused(
          Reason.KEY,
          "A key for signing is neither RSA of 2048 bits or more nor an elliptic key of 256.");
    }
    return key;
  }

  private Optional<EncryptionTarget> encryption() throws MetadataRefused {
    List<PeerKey> named =
        metadata.keys().stream().filter(k -> k.use().equals("encryption")).toList();
    List<PeerKey> candidates =
        named.isEmpty() ? metadata.keys().stream().filter(PeerKey::encrypts).toList() : named;
    for (PeerKey candidate : candidates) {
      if (candidate.key().isPresent() && candidate.key().get() instanceof RSAPublicKey) {
        return Optional.of(target(candidate));
      }
    }
    // a key that may do both and is elliptic signs; one that is there to encrypt cannot be passed
    if (!named.isEmpty()) {
      throw refused(
          Reason.KEY,
          named.stream().anyMatch(k -> k.key().isPresent())
              ? "The key for encryption is not an RSA key; key agreement with elliptic keys is not"
                  + " offered."
              : "The key for encryption cannot be read as a certificate.");
    }
    return Optional.empty();
  }

  private static EncryptionTarget target(PeerKey key) throws MetadataRefused {
    PublicKey rsa = key.key().orElseThrow();
    if (((RSAPublicKey) rsa).getModulus().bitLength() < LEAST_RSA_BITS) {
      throw refused(Reason.KEY, "The key for encryption has fewer than 2048 bits.");
    }
    return new EncryptionTarget(
        rsa,
        EncryptionChoices.of(key.encryptionMethods())
            .orElseThrow(
                () ->
                    refused(
                        Reason.KEY,
                        "None of the EncryptionMethods is safe: AES in GCM mode and RSA-OAEP are"
                            + " needed.")));
  }

  private Map<String, String> displayNames() {
    Map<String, String> own = metadata.displayNames();
    Map<String, String> service = own.isEmpty() ? metadata.serviceNames() : own;
    return service.isEmpty() ? metadata.organisationDisplayNames() : service;
  }

  private Map<String, String> organisation() {
    Map<String, String> shown = metadata.organisationDisplayNames();
    return shown.isEmpty() ? metadata.organisationNames() : shown;
  }

  private static MetadataRefused refused(Reason reason, String sentence) {
    return new MetadataRefused(reason, sentence);
  }
}
