package eu.tessera.federation.saml.idp;

import eu.tessera.federation.saml.Elements;
import eu.tessera.federation.saml.EnvelopedSignature;
import eu.tessera.federation.saml.Issuer;
import java.time.Instant;
import java.util.Optional;
import org.w3c.dom.Element;

/**
 * A message with whom it says it is from.
 *
 * @param root of a DOM that is safe to handle
 * @param mustSign whether this kind of message must be signed
 * @param address of ours where it arrived
 */
record Envelope(
    Element root, Received received, Party party, boolean mustSign, String address, Instant now) {

  static Optional<Issuer> issuer(Element root) {
    return Elements.child(root, Elements.SAML, "Issuer")
        .map(e -> new Issuer(Elements.text(e), Elements.attribute(e, "Format")));
  }

  Optional<EnvelopedSignature> enveloped() {
    return EnvelopedSignature.of(root);
  }

  boolean signed() {
    return received.signature().isPresent() || enveloped().isPresent();
  }

  /**
   * Whether it is agreed that its signature tells nothing; never of a message that must have one.
   */
  boolean unverifiable() {
    return !mustSign && party.terms().keyless() && party.provider().signingKeys().isEmpty();
  }

  String id() {
    return root.getAttributeNS(null, "ID");
  }
}
