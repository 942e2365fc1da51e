package eu.tessera.federation.saml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.opensaml.xmlsec.signature.support.SignatureConstants;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The one form of signature that is taken: enveloped, exclusive canonical form, one reference to
 * the root by its identifier (SAML Core 5.4, and stricter).
 */
final class SignatureShape {
  /** The elements of the signature namespace that may occur at all. */
  static final Set<String> KNOWN =
      Set.of(
          "Signature",
          "SignedInfo",
          "CanonicalizationMethod",
          "SignatureMethod",
          "Reference",
          "Transforms",
          "Transform",
          "DigestMethod",
          "DigestValue",
          "SignatureValue",
          "KeyInfo",
          "KeyName",
          "KeyValue",
          "RSAKeyValue",
          "Modulus",
          "Exponent",
          "X509Data",
          "X509Certificate",
          "X509IssuerSerial",
          "X509IssuerName",
          "X509SerialNumber",
          "X509SKI",
          "X509SubjectName");

  /** Libraries write unknown algorithms to the log, so there must be no line ends in them. */
  private static final Pattern IDENTIFIER = Pattern.compile("[\\x21-\\x7e]{1,100}");

  private SignatureShape() {}

  /** What differs from that form; empty when nothing does. */
  static Optional<String> finding(Element signature, String rootId) {
    List<Element> parts = children(signature);
    if (!names(parts).equals(List.of("SignedInfo", "SignatureValue", "KeyInfo"))
        && !names(parts).equals(List.of("SignedInfo", "SignatureValue"))) {
      return Optional.of("a signature of unusual parts");
    }
    List<Element> info = children(parts.get(0));
    if (!names(info).equals(List.of("CanonicalizationMethod", "SignatureMethod", "Reference"))) {
      return Optional.of("not exactly one reference");
    }
    if (!algorithm(info.get(0)).equals(Algorithms.EXCLUSIVE_C14N)) {
      return Optional.of("a canonical form that is not exclusive");
    }
    if (!IDENTIFIER.matcher(algorithm(info.get(1))).matches()) {
      return Optional.of("a signature method that is no identifier");
    }
    return reference(info.get(2), rootId);
  }

  private static Optional<String> reference(Element reference, String rootId) {
    // an empty URI means the whole document, a Type another kind of thing: both go unnoticed by
    // OpenSAML's profile validator
    if (rootId.isEmpty()
        || !reference.getAttributeNS(null, "URI").equals("#" + rootId)
        || reference.hasAttributeNS(null, "Type")) {
      return Optional.of("the reference is not to the root");
    }
    List<Element> parts = children(reference);
    if (!names(parts).equals(List.of("Transforms", "DigestMethod", "DigestValue"))) {
      return Optional.of("a reference of unusual parts");
    }
    if (!IDENTIFIER.matcher(algorithm(parts.get(1))).matches()) {
      return Optional.of("a digest method that is no identifier");
    }
    List<String> transforms =
        children(parts.get(0)).stream().map(SignatureShape::algorithm).toList();
    return transforms.equals(List.of(Algorithms.ENVELOPED, Algorithms.EXCLUSIVE_C14N))
        ? Optional.empty()
        : Optional.of("transforms other than enveloped and exclusive");
  }

  /** The algorithms that the signature of this root names, signature method first, then digest. */
  static List<String> algorithms(Element signature) {
    List<Element> info = children(children(signature).get(0));
    Element digest = children(info.get(2)).get(1);
    return Stream.of(info.get(1), digest).map(SignatureShape::algorithm).toList();
  }

  private static String algorithm(Element element) {
    return element.getAttributeNS(null, "Algorithm");
  }

  private static List<String> names(List<Element> elements) {
    return elements.stream()
        .map(
            e ->
                SignatureConstants.XMLSIG_NS.equals(e.getNamespaceURI())
                    ? e.getLocalName()
                    : "{" + e.getNamespaceURI() + "}" + e.getLocalName())
        .toList();
  }

  static List<Element> children(Element parent) {
    List<Element> children = new ArrayList<>();
    for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }
}
