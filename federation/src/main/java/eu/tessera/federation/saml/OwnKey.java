package eu.tessera.federation.saml;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Objects;

/** A private key of ours and the certificate that others know it by. Prints only its number. */
public final class OwnKey {
  private final PrivateKey privateKey;
  private final X509Certificate certificate;

  public OwnKey(PrivateKey privateKey, X509Certificate certificate) {
    this.privateKey = Objects.requireNonNull(privateKey);
    this.certificate = Objects.requireNonNull(certificate);
    if (!sort(privateKey).equals(sort(certificate.getPublicKey()))) {
      throw new IllegalArgumentException("the certificate is of another kind of key");
    }
  }

  /**
   * Takes up a key that was stored.
   *
   * @param pkcs8 what {@link #pkcs8()} gave
   * @param certificate what {@link #certificateDer()} gave
   * @throws IllegalArgumentException when these are not a key and its certificate
   */
  public static OwnKey stored(byte[] pkcs8, byte[] certificate) {
    try {
      X509Certificate known = Certificates.der(certificate);
      KeyFactory factory =
          KeyFactory.getInstance(known.getPublicKey().getAlgorithm(), OpenSaml.PROVIDER);
      return new OwnKey(factory.generatePrivate(new PKCS8EncodedKeySpec(pkcs8)), known);
    } catch (GeneralSecurityException e) {
      // without the cause: its message may quote the key
      throw new IllegalArgumentException("a stored key cannot be read");
    }
  }

  /** For the store, and nothing else. */
  public byte[] pkcs8() {
    return privateKey.getEncoded();
  }

  public byte[] certificateDer() {
    try {
      return certificate.getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a certificate that was read cannot be written", e);
    }
  }

  public X509Certificate certificate() {
    return certificate;
  }

  /** BouncyCastle calls an elliptic key ECDSA where the JDK calls it EC. */
  private static String sort(Key key) {
    return key.getAlgorithm().startsWith("EC") ? "EC" : key.getAlgorithm();
  }

  /** For this room and the peers of its tests; a key leaves no other way. */
  public PrivateKey privateKey() {
    return privateKey;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof OwnKey key && certificate.equals(key.certificate);
  }

  @Override
  public int hashCode() {
    return certificate.hashCode();
  }

  @Override
  public String toString() {
    return "OwnKey[" + certificate.getSerialNumber().toString(16) + ", ****]";
  }
}
