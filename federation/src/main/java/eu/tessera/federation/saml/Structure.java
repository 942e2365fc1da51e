package eu.tessera.federation.saml;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.opensaml.saml.common.xml.SAMLConstants;
import org.opensaml.xmlsec.encryption.support.EncryptionConstants;
import org.opensaml.xmlsec.signature.support.SignatureConstants;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * What may stand in a document from outside, looked at before any cryptography: nothing active
 * (CipherReference, RetrievalMethod, Object, transforms that compute), one signature on the root,
 * identifiers that mean one element, and text in one piece.
 */
final class Structure {
  private static final Set<String> ENCRYPTION =
      Set.of(
          "EncryptedData",
          "EncryptedKey",
          "EncryptionMethod",
          "KeySize",
          "OAEPparams",
          "CipherData",
          "CipherValue",
          "CarriedKeyName",
          "ReferenceList",
          "DataReference");
  private static final Set<String> ENCRYPTION_11 = Set.of("MGF");

  private final Element root;
  private final Shape shape;
  private final Set<String> identifiers = new HashSet<>();
  private int signatures;

  private Structure(Element root, Shape shape) {
    this.root = root;
    this.shape = shape;
  }

  /** What is wrong with the document, in words without its content; empty when it may go on. */
  static Optional<String> finding(Document document, Shape shape) {
    if (!shape.isRoot(document.getDocumentElement())) {
      return Optional.of("the root is not " + shape.rootName());
    }
    return new Structure(document.getDocumentElement(), shape).in(document);
  }

  /** Recursion is safe: the parser has refused more than a hundred levels. */
  private Optional<String> in(Node parent) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      Optional<String> finding = of(node);
      if (finding.isPresent()) {
        return finding;
      }
    }
    return Optional.empty();
  }

  private Optional<String> of(Node node) {
    switch (node.getNodeType()) {
      case Node.ELEMENT_NODE:
        Element element = (Element) node;
        return ofElement(element)
            .or(() -> ofIdentifiers(element))
            .or(() -> ofSignature(element))
            .or(() -> in(element));
      case Node.TEXT_NODE:
        return Optional.empty();
      case Node.COMMENT_NODE:
        // a comment cuts a text in two, and readers differ in which half they take (VU#475445)
        return Optional.of("holds a comment");
      default:
        return Optional.of("holds a node that is neither element nor text");
    }
  }

  private Optional<String> ofElement(Element element) {
    String name = element.getLocalName();
    String namespace = element.getNamespaceURI();
    if (EncryptionConstants.XMLENC_NS.equals(namespace) && !ENCRYPTION.contains(name)
        || EncryptionConstants.XMLENC11_NS.equals(namespace) && !ENCRYPTION_11.contains(name)
        || SignatureConstants.XMLSIG_NS.equals(namespace) && !SignatureShape.KNOWN.contains(name)) {
      return Optional.of("holds " + printable(name) + " of signature or encryption");
    }
    if (element == root) {
      return Optional.empty();
    }
    boolean message =
        SAMLConstants.SAML20P_NS.equals(namespace)
            && (name.endsWith("Response") || name.endsWith("Request"));
    boolean assertion =
        SAMLConstants.SAML20_NS.equals(namespace)
            && (name.equals("Assertion") || name.equals("EncryptedAssertion"))
            && !(shape == Shape.RESPONSE && element.getParentNode() == root);
    return message || assertion
        ? Optional.of("a message or an assertion at a strange place")
        : Optional.empty();
  }

  /** For the log: a name of ordinary letters, as all that are known have. */
  private static String printable(String name) {
    return name.matches("[A-Za-z0-9-]{1,30}") ? name : "something";
  }

  private Optional<String> ofSignature(Element element) {
    if (!SignatureConstants.XMLSIG_NS.equals(element.getNamespaceURI())
        || !"Signature".equals(element.getLocalName())) {
      return Optional.empty();
    }
    signatures++;
    if (signatures > 1) {
      return Optional.of("more than one signature");
    }
    return element.getParentNode() == root
        ? SignatureShape.finding(element, root.getAttributeNS(null, "ID"))
        : Optional.of("a signature that is not the root's");
  }

  private Optional<String> ofIdentifiers(Element element) {
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      Attr attribute = (Attr) attributes.item(i);
      if (!"id".equalsIgnoreCase(attribute.getLocalName())) {
        continue;
      }
      if (attribute.getNamespaceURI() != null || !properCase(element, attribute.getLocalName())) {
        return Optional.of("an identifier in a form that readers disagree on");
      }
      if (!identifiers.add(attribute.getValue())) {
        return Optional.of("two elements with one identifier");
      }
    }
    return Optional.empty();
  }

  /** SAML writes {@code ID}, signature and encryption write {@code Id}; others have none. */
  private static boolean properCase(Element element, String name) {
    String namespace = String.valueOf(element.getNamespaceURI());
    return switch (namespace) {
      case SAMLConstants.SAML20P_NS, SAMLConstants.SAML20_NS, SAMLConstants.SAML20MD_NS ->
          name.equals("ID");
      case SignatureConstants.XMLSIG_NS, EncryptionConstants.XMLENC_NS -> name.equals("Id");
      default -> false;
    };
  }
}
