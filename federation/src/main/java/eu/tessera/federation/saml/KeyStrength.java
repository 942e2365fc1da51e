package eu.tessera.federation.saml;

import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X962Parameters;

/** Whether a key of somebody else is strong enough (Cryptographic Requirements 1.4, 3.4). */
public final class KeyStrength {
  private KeyStrength() {}

  /** RSA of 3072 bits at least, or an elliptic curve of 256 at least that goes by its name. */
  public static boolean enough(PublicKey key) {
    if (key instanceof RSAPublicKey rsa) {
      return rsa.getModulus().bitLength() >= 3072;
    }
    return key instanceof ECPublicKey elliptic
        && elliptic.getParams().getOrder().bitLength() >= 256
        && namedCurve(elliptic);
  }

  /** Parameters written out can describe a curve on which signatures are easily forged. */
  private static boolean namedCurve(ECPublicKey key) {
    var parameters =
        SubjectPublicKeyInfo.getInstance(key.getEncoded()).getAlgorithm().getParameters();
    return X962Parameters.getInstance(parameters).isNamedCurve();
  }
}
