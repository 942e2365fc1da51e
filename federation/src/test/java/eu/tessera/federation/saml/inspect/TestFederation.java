package eu.tessera.federation.saml.inspect;

import eu.tessera.federation.saml.Algorithms;
import eu.tessera.federation.saml.NewKeys;
import eu.tessera.federation.saml.OwnKey;
import eu.tessera.federation.saml.StreamedSignature;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A federation that publishes a signed file of its services, of any size: the file is signed as it
 * passes, never held as a tree. Another program's signature over such a file is in {@code
 * AggregateTest}.
 */
public final class TestFederation {
  private static final String MD = "urn:oasis:names:tc:SAML:2.0:metadata";
  private static final String DS = "http://www.w3.org/2000/09/xmldsig#";
  private static final String EXC = "http://www.w3.org/2001/10/xml-exc-c14n#";
  private static final String ROOT = "<md:EntitiesDescriptor xmlns:md=\"" + MD + "\" ID=\"_fed\">";

  /** Making keys takes longer than reading them, so services share a few. */
  private static final int KEYS = 5;

  private final OwnKey signer;
  private final List<String> keys = new ArrayList<>();

  /**
   * @param now from when on its certificates hold
   */
  public TestFederation(Instant now) {
    NewKeys fresh = new NewKeys("federation.example", now.minusSeconds(600), Duration.ofDays(900));
    signer = fresh.signing(2048);
    for (int i = 0; i < KEYS; i++) {
      keys.add(
          key("signing", fresh.signing(2048).certificate())
              + key("encryption", fresh.encryption(2048).certificate()));
    }
  }

  /** PEM of who signs. */
  public String certificate() {
    return "-----BEGIN CERTIFICATE-----\n"
        + base64(signer.certificate())
        + "\n-----END CERTIFICATE-----\n";
  }

  /** The entity id of one service of {@link #file}. */
  public static String entityId(int i) {
    return "https://sp" + i + ".federation.example/saml";
  }

  /** A signed file of so many services. */
  public byte[] file(int services) {
    StringBuilder all = new StringBuilder(services * 4000);
    for (int i = 0; i < services; i++) {
      all.append(entity(i, "https://sp" + i + ".federation.example/acs")).append('\n');
    }
    return signed(all.toString());
  }

  /** One service; answers to it go to that address. */
  public String entity(int i, String consumer) {
    return "<md:EntityDescriptor entityID=\""
        + entityId(i)
        + "\"><md:SPSSODescriptor"
        + " protocolSupportEnumeration=\"urn:oasis:names:tc:SAML:2.0:protocol\"><md:Extensions>"
        + "<mdui:UIInfo xmlns:mdui=\"urn:oasis:names:tc:SAML:metadata:ui\"><mdui:DisplayName"
        + " xml:lang=\"en\">Service "
        + i
        + "</mdui:DisplayName></mdui:UIInfo></md:Extensions>"
        + keys.get(i % KEYS)
        + "<md:SingleLogoutService Binding=\"urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST\""
        + " Location=\"https://sp"
        + i
        + ".federation.example/slo\"/>"
        + "<md:AssertionConsumerService Binding=\"urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST\""
        + " Location=\""
        + consumer
        + "\" index=\"0\"/></md:SPSSODescriptor>"
        + "<md:ContactPerson contactType=\"technical\"><md:EmailAddress>mailto:team@sp"
        + i
        + ".federation.example</md:EmailAddress></md:ContactPerson></md:EntityDescriptor>";
  }

  /**
   * A signed file.
   *
   * @param entities as they stand in it, with prefixes declared there; only md is declared around
   */
  public byte[] signed(String entities) {
    String rest = entities + "</md:EntitiesDescriptor>";
    String info = signedInfo(Base64.getEncoder().encodeToString(digest(ROOT + rest)));
    String signature =
        "<ds:Signature xmlns:ds=\""
            + DS
            + "\">"
            + info
            + "<ds:SignatureValue>"
            + value(info)
            + "</ds:SignatureValue></ds:Signature>";
    return (ROOT + signature + rest).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] digest(String file) {
    CanonicalStream canonical =
        new CanonicalStream(new StreamedSignature(Algorithms.SHA256, new byte[0], List.of()));
    try {
      XMLStreamReader reader =
          EntityStream.hardened().createXMLStreamReader(new StringReader(file));
      while (reader.hasNext()) {
        switch (reader.next()) {
          case XMLStreamConstants.START_ELEMENT -> canonical.start(CanonicalStream.Tag.of(reader));
          case XMLStreamConstants.END_ELEMENT -> canonical.end();
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
              canonical.text(reader.getText());
          default -> {
            // comments are not signed
          }
        }
      }
      return canonical.digest();
    } catch (XMLStreamException broken) {
      throw new IllegalArgumentException(broken);
    }
  }

  /** Written as its canonical form is. */
  private static String signedInfo(String digest) {
    return "<ds:SignedInfo xmlns:ds=\""
        + DS
        + "\">"
        + method("CanonicalizationMethod", EXC)
        + method("SignatureMethod", "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256")
        + "<ds:Reference URI=\"#_fed\"><ds:Transforms>"
        + method("Transform", DS + "enveloped-signature")
        + method("Transform", EXC)
        + "</ds:Transforms>"
        + method("DigestMethod", Algorithms.SHA256)
        + "<ds:DigestValue>"
        + digest
        + "</ds:DigestValue></ds:Reference></ds:SignedInfo>";
  }

  private static String method(String name, String algorithm) {
    return "<ds:" + name + " Algorithm=\"" + algorithm + "\"></ds:" + name + ">";
  }

  private String value(String info) {
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(signer.privateKey());
      signature.update(info.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(signature.sign());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String key(String use, X509Certificate certificate) {
    return "<md:KeyDescriptor use=\""
        + use
        + "\"><ds:KeyInfo xmlns:ds=\""
        + DS
        + "\"><ds:X509Data><ds:X509Certificate>"
        + base64(certificate)
        + "</ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor>";
  }

  private static String base64(X509Certificate certificate) {
    try {
      return Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
