package eu.tessera.federation.saml;

import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.ECPrivateKey;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opensaml.saml.common.SignableSAMLObject;
import org.opensaml.saml.security.impl.SAMLSignatureProfileValidator;
import org.opensaml.security.SecurityException;
import org.opensaml.security.credential.BasicCredential;
import org.opensaml.security.x509.BasicX509Credential;
import org.opensaml.xmlsec.keyinfo.impl.X509KeyInfoGeneratorFactory;
import org.opensaml.xmlsec.signature.Signature;
import org.opensaml.xmlsec.signature.support.SignatureException;
import org.opensaml.xmlsec.signature.support.SignatureValidator;
import org.opensaml.xmlsec.signature.support.Signer;
import org.w3c.dom.Element;

/** Enveloped XML signatures over a whole message. */
public final class Signatures {
  private Signatures() {}

  /** Signs, with our certificate beside the signature, and gives the finished DOM. */
  public static Element sign(SignableSAMLObject message, OwnKey key) {
    return sign(message, key, algorithm(key.privateKey()));
  }

  /** Signs by an algorithm that goes with the key, for readers who cannot do the usual one. */
  static Element sign(SignableSAMLObject message, OwnKey key, String algorithm) {
    OpenSaml.start();
    var credential = new BasicX509Credential(key.certificate(), key.privateKey());
    var keyInfo = new X509KeyInfoGeneratorFactory();
    keyInfo.setEmitEntityCertificate(true);
    Signature signature = OpenSaml.build(Signature.DEFAULT_ELEMENT_NAME, Signature.class);
    signature.setSigningCredential(credential);
    signature.setSignatureAlgorithm(algorithm);
    signature.setCanonicalizationAlgorithm(Algorithms.EXCLUSIVE_C14N);
    try {
      signature.setKeyInfo(keyInfo.newInstance().generate(credential));
      message.setSignature(signature);
      Element signed = OpenSaml.marshal(message);
      Signer.signObject(signature);
      return signed;
    } catch (SecurityException | SignatureException e) {
      throw new IllegalStateException("our own key does not sign", e);
    }
  }

  /** The algorithm that goes with the key (Cryptographic Requirements 1.4, table 7). */
  public static String algorithm(PrivateKey key) {
    if (!(key instanceof ECPrivateKey elliptic)) {
      return Algorithms.RSA_PSS_SHA256;
    }
    int bits = elliptic.getParams().getOrder().bitLength();
    if (bits > 384) {
      return Algorithms.ECDSA_SHA512;
    }
    return bits > 256 ? Algorithms.ECDSA_SHA384 : Algorithms.ECDSA_SHA256;
  }

  /** The algorithm of the message's signature that is not allowed; empty when all are. */
  public static Optional<String> forbidden(SignableSAMLObject message, Set<String> allowed) {
    List<String> used = SignatureShape.algorithms(message.getSignature().getDOM());
    if (!allowed.contains(used.get(0))) {
      return Optional.of("signature method");
    }
    return Algorithms.DIGESTS.contains(used.get(1)) ? Optional.empty() : Optional.of("digest");
  }

  /**
   * Whether one of {@code keys} made the message's signature. Keys that the message brings along
   * are not looked at: they prove nothing.
   */
  public static boolean verifies(SignableSAMLObject message, List<PublicKey> keys) {
    Signature signature = message.getSignature();
    try {
      new SAMLSignatureProfileValidator().validate(signature);
    } catch (SignatureException e) {
      return false;
    }
    return keys.stream().anyMatch(key -> verifies(signature, key));
  }

  private static boolean verifies(Signature signature, PublicKey key) {
    try {
      SignatureValidator.validate(signature, new BasicCredential(key));
      return true;
    } catch (SignatureException e) {
      return false;
    }
  }
}
