package eu.tessera.it.harness;

import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.security.PrivateKey;
import java.util.List;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.SignatureMethod;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** What others sign, by the JDK: an enveloped signature over the root, by its {@code ID}. */
final class SignedXml {
  private SignedXml() {}

  /** The document with its signature, which stands behind the issuer or else first. */
  static byte[] of(String xml, PrivateKey key) throws Exception {
    Document document =
        DocumentBuilderFactory.newDefaultNSInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(xml)));
    Element root = document.getDocumentElement();
    root.setIdAttribute("ID", true);
    XMLSignatureFactory signatures = XMLSignatureFactory.getInstance("DOM");
    var reference =
        signatures.newReference(
            "#" + root.getAttribute("ID"),
            signatures.newDigestMethod(DigestMethod.SHA256, null),
            List.of(
                signatures.newTransform(Transform.ENVELOPED, (TransformParameterSpec) null),
                signatures.newTransform(
                    CanonicalizationMethod.EXCLUSIVE, (TransformParameterSpec) null)),
            null,
            null);
    var info =
        signatures.newSignedInfo(
            signatures.newCanonicalizationMethod(
                CanonicalizationMethod.EXCLUSIVE, (C14NMethodParameterSpec) null),
            signatures.newSignatureMethod(SignatureMethod.RSA_SHA256, null),
            List.of(reference));
    var context = new DOMSignContext(key, root);
    Node behind = behindIssuer(root);
    if (behind != null) {
      context.setNextSibling(behind);
    }
    context.setDefaultNamespacePrefix("ds");
    signatures.newXMLSignature(info, null).sign(context);
    var out = new ByteArrayOutputStream();
    TransformerFactory.newDefaultInstance()
        .newTransformer()
        .transform(new DOMSource(document), new StreamResult(out));
    return out.toByteArray();
  }

  private static Node behindIssuer(Element root) {
    Node first = root.getFirstChild();
    return "Issuer".equals(first.getLocalName()) ? first.getNextSibling() : first;
  }
}
