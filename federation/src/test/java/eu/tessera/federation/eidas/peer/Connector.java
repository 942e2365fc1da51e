package eu.tessera.federation.eidas.peer;

import eu.tessera.federation.saml.Certificates;
import eu.tessera.federation.saml.OpenSaml;
import eu.tessera.federation.saml.SafeXml;
import eu.tessera.federation.saml.Schemas;
import eu.tessera.federation.saml.Shape;
import eu.tessera.federation.saml.Signatures;
import eu.tessera.federation.saml.UnsafeXml;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.opensaml.saml.saml2.metadata.EntityDescriptor;
import org.w3c.dom.Element;

/**
 * What a node reads in the connector's metadata.
 *
 * @param encryption the certificate to encrypt for
 */
record Connector(
    String entityId, List<PublicKey> signing, X509Certificate encryption, String consumer) {

  /** Reads metadata that somebody trustworthy handed over; they must be signed by their own key. */
  static Connector read(String metadata, Instant now) throws RequestRefused {
    Element root = parsed(metadata);
    List<X509Certificate> signing = certificates(root, "signing");
    List<X509Certificate> encryption = certificates(root, "encryption");
    List<PublicKey> keys = signing.stream().map(X509Certificate::getPublicKey).toList();
    require(signedBy(root, keys), "The connector's metadata are not signed by its own key.");
    require(
        Instant.parse(root.getAttribute("validUntil")).isAfter(now),
        "The connector's metadata are no longer valid.");
    require(!encryption.isEmpty(), "The connector's metadata have no key to encrypt for.");
    require(
        Dom.find(root, "SPType").map(t -> t.getTextContent().equals("public")).orElse(false),
        "The connector's metadata do not say for which sector it asks.");
    Element consumer = Dom.first(root, "AssertionConsumerService");
    return new Connector(
        root.getAttribute("entityID"), keys, encryption.get(0), consumer.getAttribute("Location"));
  }

  private static Element parsed(String metadata) throws RequestRefused {
    try {
      Element root =
          new SafeXml(1 << 20)
              .read(metadata.getBytes(StandardCharsets.UTF_8), Shape.METADATA)
              .getDocumentElement();
      Schemas.validate(root);
      return root;
    } catch (UnsafeXml e) {
      throw new RequestRefused("The connector's metadata cannot be read: " + e.getMessage() + ".");
    }
  }

  private static boolean signedBy(Element root, List<PublicKey> keys) throws RequestRefused {
    try {
      EntityDescriptor entity = OpenSaml.unmarshal(root, EntityDescriptor.class);
      return entity.getSignature() != null && Signatures.verifies(entity, keys);
    } catch (UnsafeXml e) {
      throw new RequestRefused("The connector's metadata cannot be read.");
    }
  }

  private static List<X509Certificate> certificates(Element root, String use) {
    return Dom.all(root, "KeyDescriptor").stream()
        .filter(k -> k.getAttribute("use").equals(use))
        .map(k -> certificate(Dom.first(k, "X509Certificate").getTextContent()))
        .toList();
  }

  private static X509Certificate certificate(String base64) {
    try {
      return Certificates.der(Base64.getMimeDecoder().decode(base64));
    } catch (CertificateException e) {
      throw new IllegalArgumentException("not a certificate", e);
    }
  }

  private static void require(boolean kept, String otherwise) throws RequestRefused {
    if (!kept) {
      throw new RequestRefused(otherwise);
    }
  }
}
