package eu.tessera.federation.saml;

import eu.tessera.federation.saml.UnsafeXml.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.xml.security.algorithms.SignatureAlgorithm;
import org.apache.xml.security.exceptions.XMLSecurityException;
import org.apache.xml.security.signature.SignedInfo;
import org.apache.xml.security.signature.XMLSignature;
import org.apache.xml.security.utils.SignerOutputStream;
import org.opensaml.xmlsec.signature.support.SignatureConstants;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * The signature of a document too large for a DOM: the signature element itself is small, so it is
 * verified here as everywhere, and says what digest the rest must have. Whoever reads the rest
 * compares it.
 *
 * @param digestAlgorithm the identifier of an allowed one
 * @param digest what the canonical form of the root without the signature must come to
 * @param inclusivePrefixes prefixes that exclusive canonical form is told to keep
 */
public record StreamedSignature(
    String digestAlgorithm, byte[] digest, List<String> inclusivePrefixes) {
  private static final String EXC = "http://www.w3.org/2001/10/xml-exc-c14n#";

  public StreamedSignature {
    inclusivePrefixes = List.copyOf(inclusivePrefixes);
  }

  /**
   * Reads and verifies a signature element.
   *
   * @param xml the element as a document, made by the stream reader that saw no document type
   * @param rootId the identifier of the root that it must refer to
   * @param keys of which one must have made it
   * @throws UnsafeXml saying why it is not believed
   */
  public static StreamedSignature verified(byte[] xml, String rootId, List<PublicKey> keys)
      throws UnsafeXml {
    OpenSaml.start();
    Element signature = parsed(xml);
    Optional<String> finding =
        SignatureConstants.XMLSIG_NS.equals(signature.getNamespaceURI())
            ? unknown(signature).or(() -> SignatureShape.finding(signature, rootId))
            : Optional.of("not a signature");
    if (finding.isPresent()) {
      throw new UnsafeXml(Reason.STRUCTURE, finding.get());
    }
    List<String> used = SignatureShape.algorithms(signature);
    if (!Algorithms.SERVICE_SIGNATURES.contains(used.get(0))
        || !Algorithms.DIGESTS.contains(used.get(1))) {
      throw new UnsafeXml(Reason.STRUCTURE, "it is signed by an algorithm that is not allowed");
    }
    if (keys.stream().noneMatch(key -> signedBy(signature, key))) {
      throw new UnsafeXml(Reason.STRUCTURE, "it is not signed by the pinned certificate");
    }
    return claim(signature, used.get(1));
  }

  /** Everything in it must be known: nothing active, and nothing that hides another signature. */
  private static Optional<String> unknown(Element element) {
    boolean prefixes =
        EXC.equals(element.getNamespaceURI())
            && "InclusiveNamespaces".equals(element.getLocalName());
    if (!prefixes
        && !(SignatureConstants.XMLSIG_NS.equals(element.getNamespaceURI())
            && SignatureShape.KNOWN.contains(element.getLocalName()))) {
      return Optional.of("a signature that holds something unknown");
    }
    return SignatureShape.children(element).stream()
        .flatMap(child -> unknown(child).stream())
        .findFirst();
  }

  /** XML Signature 3.2.2: the value, over the canonical form of SignedInfo. */
  private static boolean signedBy(Element element, PublicKey key) {
    try {
      XMLSignature signature = new XMLSignature(element, "", true);
      SignedInfo info = signature.getSignedInfo();
      SignatureAlgorithm algorithm = info.getSignatureAlgorithm();
      algorithm.initVerify(key);
      try (OutputStream out = new SignerOutputStream(algorithm)) {
        info.signInOctetStream(out);
      }
      return algorithm.verify(signature.getSignatureValue());
    } catch (XMLSecurityException | IOException | RuntimeException e) {
      return false; // a value of another length, a key of another kind
    }
  }

  private static StreamedSignature claim(Element signature, String digestAlgorithm)
      throws UnsafeXml {
    Element info = SignatureShape.children(signature).get(0);
    List<Element> reference = SignatureShape.children(SignatureShape.children(info).get(2));
    Element exclusive = SignatureShape.children(reference.get(0)).get(1);
    List<String> prefixes =
        SignatureShape.children(exclusive).stream()
            .flatMap(e -> Stream.of(e.getAttributeNS(null, "PrefixList").strip().split("\\s+")))
            .filter(prefix -> !prefix.isEmpty())
            .map(prefix -> prefix.equals("#default") ? "" : prefix)
            .toList();
    try {
      byte[] digest = Base64.getMimeDecoder().decode(reference.get(2).getTextContent().strip());
      return new StreamedSignature(digestAlgorithm, digest, prefixes);
    } catch (IllegalArgumentException noBase64) {
      throw new UnsafeXml(Reason.STRUCTURE, "a digest that cannot be read");
    }
  }

  private static Element parsed(byte[] xml) throws UnsafeXml {
    DocumentBuilderFactory parsers = DocumentBuilderFactory.newDefaultNSInstance();
    try {
      parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return parsers.newDocumentBuilder().parse(new ByteArrayInputStream(xml)).getDocumentElement();
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new UnsafeXml(Reason.PARSER, "the signature cannot be read");
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof StreamedSignature s && Arrays.equals(s.digest, digest);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(digest);
  }
}
