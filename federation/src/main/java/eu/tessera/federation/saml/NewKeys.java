package eu.tessera.federation.saml;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Makes key pairs, each with a certificate signed by itself. */
public final class NewKeys {
  private static final Map<String, String> CURVE_SIGNATURES =
      Map.of(
          "secp256r1", "SHA256withECDSA",
          "secp384r1", "SHA384withECDSA",
          "secp521r1", "SHA512withECDSA",
          "brainpoolP256r1", "SHA256withECDSA",
          "brainpoolP384r1", "SHA384withECDSA",
          "brainpoolP512r1", "SHA512withECDSA");
  private static final SecureRandom RANDOM = new SecureRandom();

  private final String name;
  private final Instant from;
  private final Duration life;

  /**
   * @param name the common name of the certificates
   * @param from when they begin to hold
   * @param life how long they hold
   */
  public NewKeys(String name, Instant from, Duration life) {
    this.name = name;
    this.from = from;
    this.life = life;
  }

  /** An elliptic key of P-256 for signing. */
  public OwnKey signing() {
    return signing("secp256r1");
  }

  /** An elliptic key for signing, on secp256r1 and its like, or brainpoolP256r1 and its like. */
  public OwnKey signing(String curve) {
    String signature = CURVE_SIGNATURES.get(curve);
    if (signature == null) {
      throw new IllegalArgumentException("not a curve for signing: " + curve);
    }
    try {
      OpenSaml.start();
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", OpenSaml.PROVIDER);
      generator.initialize(new ECGenParameterSpec(curve), RANDOM);
      return certified(generator.generateKeyPair(), signature, KeyUsage.digitalSignature);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("no elliptic keys on this machine", e);
    }
  }

  /** An RSA key of 3072 bits for others to encrypt with. */
  public OwnKey encryption() {
    return rsa(3072, KeyUsage.keyEncipherment);
  }

  /** An RSA key for others to encrypt with. */
  public OwnKey encryption(int bits) {
    return rsa(bits, KeyUsage.keyEncipherment);
  }

  /** An RSA key for signing, used with PSS padding. */
  public OwnKey signing(int bits) {
    return rsa(bits, KeyUsage.digitalSignature);
  }

  /**
   * An RSA key for signing what services read. Its certificate is signed without PSS, which older
   * products cannot read.
   */
  public OwnKey signingForServices(int bits) {
    return rsa(bits, KeyUsage.digitalSignature, "SHA256withRSA");
  }

  private OwnKey rsa(int bits, int usage) {
    return rsa(bits, usage, "SHA256withRSAandMGF1");
  }

  private OwnKey rsa(int bits, int usage, String signature) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(bits, RANDOM);
      return certified(generator.generateKeyPair(), signature, usage);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("no RSA keys on this machine", e);
    }
  }

  private OwnKey certified(KeyPair pair, String signature, int usage)
      throws GeneralSecurityException {
    OpenSaml.start();
    X500Principal self = new X500Principal("CN=" + name);
    try {
      JcaX509v3CertificateBuilder certificate =
          new JcaX509v3CertificateBuilder(
              self,
              new BigInteger(127, RANDOM).setBit(126),
              Date.from(from),
              Date.from(from.plus(life)),
              self,
              pair.getPublic());
      certificate.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
      var signer = new JcaContentSignerBuilder(signature).setProvider(OpenSaml.PROVIDER);
      return new OwnKey(
          pair.getPrivate(),
          new JcaX509CertificateConverter()
              .setProvider(OpenSaml.PROVIDER)
              .getCertificate(certificate.build(signer.build(pair.getPrivate()))));
    } catch (OperatorCreationException | IOException e) {
      throw new IllegalStateException("a certificate cannot be made", e);
    }
  }
}
