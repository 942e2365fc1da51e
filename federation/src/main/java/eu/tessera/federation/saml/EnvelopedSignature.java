package eu.tessera.federation.saml;

import java.security.PublicKey;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.xml.security.exceptions.XMLSecurityException;
import org.apache.xml.security.signature.XMLSignature;
import org.opensaml.xmlsec.signature.support.SignatureConstants;
import org.w3c.dom.Element;

/**
 * The signature of a message that has passed {@link SafeXml}, and so is of the one form of {@link
 * SignatureShape}: it is the root's, and refers to nothing but the root. Works on the DOM itself,
 * for a message that OpenSAML need not unmarshal.
 */
public final class EnvelopedSignature {
  private final Element root;
  private final Element signature;

  private EnvelopedSignature(Element root, Element signature) {
    this.root = root;
    this.signature = signature;
  }

  /** The signature of this root; empty when it has none. */
  public static Optional<EnvelopedSignature> of(Element root) {
    return SignatureShape.children(root).stream()
        .filter(e -> SignatureConstants.XMLSIG_NS.equals(e.getNamespaceURI()))
        .filter(e -> "Signature".equals(e.getLocalName()))
        .map(e -> new EnvelopedSignature(root, e))
        .findFirst();
  }

  /** The part of its algorithms that is not allowed; empty when all are. */
  public Optional<String> forbidden(Set<String> allowed) {
    List<String> used = SignatureShape.algorithms(signature);
    if (!allowed.contains(used.get(0))) {
      return Optional.of("signature method");
    }
    return Algorithms.DIGESTS.contains(used.get(1)) ? Optional.empty() : Optional.of("digest");
  }

  /** The algorithm that it names, of which nothing is checked. */
  public String algorithm() {
    return SignatureShape.algorithms(signature).get(0);
  }

  /**
   * Whether one of {@code keys} made it over the root as it stands. Keys that the message brings
   * along are not looked at: they prove nothing.
   */
  public boolean verifies(List<PublicKey> keys) {
    OpenSaml.start();
    // Structure has seen to it that no other element has this identifier
    root.setIdAttributeNS(null, "ID", true);
    return keys.stream().anyMatch(this::verifies);
  }

  private boolean verifies(PublicKey key) {
    try {
      return new XMLSignature(signature, "", true).checkSignatureValue(key);
    } catch (XMLSecurityException | RuntimeException e) {
      return false; // a value of another length, a key of another kind
    }
  }
}
