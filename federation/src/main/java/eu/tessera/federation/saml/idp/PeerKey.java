package eu.tessera.federation.saml.idp;

import eu.tessera.federation.saml.Certificates;
import eu.tessera.federation.saml.Elements;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/**
 * A KeyDescriptor as it stands in metadata (SAML Metadata 2.4.1.1).
 *
 * @param use signing or encryption; empty means both
 * @param certificates those that can be read; the first is the key's own
 * @param unreadable how many certificates cannot be read
 * @param bare a key that is written out without a certificate
 * @param encryptionMethods what the service says it can decrypt
 */
public record PeerKey(
    String use,
    List<X509Certificate> certificates,
    int unreadable,
    Optional<PublicKey> bare,
    List<Method> encryptionMethods) {
  private static final String DSIG = "http://www.w3.org/2000/09/xmldsig#";
  private static final String XENC11 = "http://www.w3.org/2009/xmlenc11#";

  public PeerKey {
    certificates = List.copyOf(certificates);
    encryptionMethods = List.copyOf(encryptionMethods);
  }

  /**
   * An EncryptionMethod.
   *
   * @param algorithm of the content, or of the transport of its key
   * @param digest of the transport, where it says so
   * @param mask of the transport, where it says so
   */
  public record Method(String algorithm, Optional<String> digest, Optional<String> mask) {
    private static Method of(Element element) {
      return new Method(
          algorithm(element),
          Elements.child(element, DSIG, "DigestMethod").map(Method::algorithm),
          Elements.child(element, XENC11, "MGF").map(Method::algorithm));
    }

    private static String algorithm(Element element) {
      return Elements.attribute(element, "Algorithm").map(String::strip).orElse("");
    }
  }

  static PeerKey of(Element descriptor) {
    Element info = Elements.child(descriptor, DSIG, "KeyInfo").orElseThrow();
    List<Element> written =
        Elements.children(info, DSIG, "X509Data")
            .flatMap(d -> Elements.children(d, DSIG, "X509Certificate"))
            .toList();
    List<X509Certificate> read = written.stream().flatMap(PeerKey::certificate).toList();
    return new PeerKey(
        Elements.attribute(descriptor, "use").orElse(""),
        read,
        written.size() - read.size(),
        Elements.children(info, DSIG, "KeyValue").flatMap(PeerKey::rsa).findFirst(),
        Elements.children(descriptor, Elements.METADATA, "EncryptionMethod")
            .map(Method::of)
            .toList());
  }

  /** The key itself; empty when none can be read. */
  public Optional<PublicKey> key() {
    return certificates.stream().findFirst().map(X509Certificate::getPublicKey).or(() -> bare);
  }

  public boolean signs() {
    return !use.equals("encryption");
  }

  public boolean encrypts() {
    return !use.equals("signing");
  }

  private static Stream<X509Certificate> certificate(Element element) {
    try {
      byte[] der = Base64.getMimeDecoder().decode(Elements.text(element));
      return Stream.of(Certificates.der(der));
    } catch (CertificateException | RuntimeException e) {
      return Stream.empty();
    }
  }

  private static Stream<PublicKey> rsa(Element value) {
    return Elements.children(value, DSIG, "RSAKeyValue")
        .flatMap(
            rsa -> {
              try {
                var spec = new RSAPublicKeySpec(number(rsa, "Modulus"), number(rsa, "Exponent"));
                return Stream.of(KeyFactory.getInstance("RSA").generatePublic(spec));
              } catch (GeneralSecurityException | RuntimeException e) {
                return Stream.empty();
              }
            });
  }

  private static BigInteger number(Element rsa, String name) {
    String text = Elements.text(Elements.child(rsa, DSIG, name).orElseThrow());
    return new BigInteger(1, Base64.getMimeDecoder().decode(text));
  }
}
