package eu.tessera.it.harness;

import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
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
import org.xml.sax.InputSource;

/** A federation outside that publishes one signed file of its services; signed by the JDK. */
public final class Federation {
  private final ServiceKeys keys;
  private final String certificate;

  /**
   * @param folder where its keys are made
   */
  public Federation(Path folder) throws Exception {
    Files.createDirectories(folder);
    keys = ServiceKeys.fresh(folder, "federation");
    certificate = Files.readString(keys.certificate());
  }

  /** PEM of who signs. */
  public String certificate() {
    return certificate;
  }

  /** The entity id of one of its services. */
  public static String entityId(int i) {
    return "https://sp" + i + ".federation.example/saml";
  }

  /**
   * Its file.
   *
   * @param services how many
   * @param place of the addresses for answers, below each host
   */
  public byte[] file(int services, String place) throws Exception {
    StringBuilder all = new StringBuilder(services * 3000);
    all.append("<md:EntitiesDescriptor xmlns:md=\"urn:oasis:names:tc:SAML:2.0:metadata\"")
        .append(" xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\" ID=\"_fed\">");
    for (int i = 0; i < services; i++) {
      all.append(entity(i, place));
    }
    return signed(all.append("</md:EntitiesDescriptor>").toString());
  }

  private String entity(int i, String place) {
    return """
        <md:EntityDescriptor entityID="%s"><md:SPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">\
        <md:KeyDescriptor><ds:KeyInfo><ds:X509Data><ds:X509Certificate>%s</ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor>\
        <md:AssertionConsumerService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST" Location="https://sp%d.federation.example/%s" index="0"/>\
        </md:SPSSODescriptor></md:EntityDescriptor>
        """
        .formatted(entityId(i), certificate.replaceAll("-----[^-]*-----", ""), i, place);
  }

  /** The signature stands first, as the schema has it. */
  private byte[] signed(String file) throws Exception {
    Document document =
        DocumentBuilderFactory.newDefaultNSInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(file)));
    Element root = document.getDocumentElement();
    root.setIdAttribute("ID", true);
    XMLSignatureFactory signatures = XMLSignatureFactory.getInstance("DOM");
    var reference =
        signatures.newReference(
            "#_fed",
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
    var context = new DOMSignContext(key(), root, root.getFirstChild());
    context.setDefaultNamespacePrefix("ds");
    signatures.newXMLSignature(info, null).sign(context);
    var out = new ByteArrayOutputStream();
    TransformerFactory.newDefaultInstance()
        .newTransformer()
        .transform(new DOMSource(document), new StreamResult(out));
    return out.toByteArray();
  }

  private PrivateKey key() throws Exception {
    String pem = Files.readString(keys.key(), StandardCharsets.US_ASCII);
    byte[] der = Base64.getMimeDecoder().decode(pem.replaceAll("-----[^-]*-----", ""));
    return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(der));
  }
}
