package eu.tessera.federation.saml;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECKey;
import java.util.Map;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;

/** Signatures over octets, by the identifiers of XML Signature. */
public final class RawSignatures {
  private static final Map<String, String> JAVA_NAMES =
      Map.of(
          Algorithms.RSA_PKCS1_SHA256, "SHA256withRSA",
          Algorithms.RSA_PKCS1_SHA384, "SHA384withRSA",
          Algorithms.RSA_PKCS1_SHA512, "SHA512withRSA",
          Algorithms.RSA_PSS_SHA256, "SHA256withRSAandMGF1",
          Algorithms.RSA_PSS_SHA384, "SHA384withRSAandMGF1",
          Algorithms.RSA_PSS_SHA512, "SHA512withRSAandMGF1",
          Algorithms.ECDSA_SHA256, "SHA256withECDSA",
          Algorithms.ECDSA_SHA384, "SHA384withECDSA",
          Algorithms.ECDSA_SHA512, "SHA512withECDSA");

  private RawSignatures() {}

  /**
   * The algorithm by which a key of ours signs for services: RSA without PSS, for hardly any
   * product can do the other, and ECDSA by the size of the curve.
   */
  public static String algorithm(PrivateKey key) {
    return key instanceof ECKey ? Signatures.algorithm(key) : Algorithms.RSA_PKCS1_SHA256;
  }

  /**
   * Signs for an XML signature, where the two numbers of ECDSA stand side by side (XML Signature
   * 1.1, 6.4.3).
   */
  public static byte[] forXml(PrivateKey key, byte[] octets) {
    byte[] value = plain(key, octets);
    if (!(key instanceof ECKey elliptic)) {
      return value;
    }
    BigInteger order = elliptic.getParams().getOrder();
    try {
      BigInteger[] numbers = StandardDSAEncoding.INSTANCE.decode(order, value);
      return PlainDSAEncoding.INSTANCE.encode(order, numbers[0], numbers[1]);
    } catch (IOException e) {
      throw new IllegalStateException("a signature of ours cannot be read", e);
    }
  }

  /**
   * Signs as Java does. The query of the Redirect binding takes this: the standard means the form
   * of XML Signature, but OpenSAML, OpenSSL and Node, and so the products, write ASN.1 there.
   */
  public static byte[] plain(PrivateKey key, byte[] octets) {
    try {
      Signature signature = signature(algorithm(key));
      signature.initSign(key);
      signature.update(octets);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("our own key does not sign", e);
    }
  }

  /**
   * Whether the key made this signature, in either form of ECDSA.
   *
   * @param algorithm an identifier; one that is not of {@link Algorithms#SERVICE_SIGNATURES}, or of
   *     another kind of key, verifies nothing
   */
  public static boolean verifies(PublicKey key, String algorithm, byte[] octets, byte[] value) {
    if (!JAVA_NAMES.containsKey(algorithm)) {
      return false;
    }
    try {
      Signature signature = signature(algorithm);
      signature.initVerify(key);
      signature.update(octets);
      return signature.verify(key instanceof ECKey elliptic ? asn1(elliptic, value) : value);
    } catch (GeneralSecurityException | RuntimeException e) {
      return false; // another kind of key, or a value of another length
    }
  }

  private static byte[] asn1(ECKey key, byte[] value) {
    BigInteger order = key.getParams().getOrder();
    if (value.length != 2 * ((order.bitLength() + 7) / 8)) {
      return value;
    }
    try {
      BigInteger[] numbers = PlainDSAEncoding.INSTANCE.decode(order, value);
      return StandardDSAEncoding.INSTANCE.encode(order, numbers[0], numbers[1]);
    } catch (IOException | IllegalArgumentException e) {
      return value;
    }
  }

  /** RSA by whichever provider the machine prefers; what the JDK lacks, or does slowly, by BC. */
  private static Signature signature(String algorithm) throws GeneralSecurityException {
    OpenSaml.start();
    String name = JAVA_NAMES.get(algorithm);
    return name.endsWith("withRSA")
        ? Signature.getInstance(name)
        : Signature.getInstance(name, OpenSaml.PROVIDER);
  }
}
