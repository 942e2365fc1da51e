package eu.tessera.federation.saml;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.security.NoSuchProviderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * Reads certificates by BouncyCastle: the JDK makes of a brainpool key (Germany's) one that it
 * cannot use.
 */
public final class Certificates {
  private Certificates() {}

  /**
   * Reads one certificate.
   *
   * @throws CertificateException when it is none
   */
  public static X509Certificate der(byte[] der) throws CertificateException {
    X509Certificate found =
        (X509Certificate) factory().generateCertificate(new ByteArrayInputStream(der));
    if (found == null) {
      throw new CertificateException("not a certificate");
    }
    return found;
  }

  /**
   * Reads all certificates of a PEM text.
   *
   * @throws CertificateException when one of them is none
   */
  public static List<X509Certificate> pem(byte[] pem) throws CertificateException {
    InputStream in = new ByteArrayInputStream(pem);
    return factory().generateCertificates(in).stream().map(X509Certificate.class::cast).toList();
  }

  private static CertificateFactory factory() throws CertificateException {
    OpenSaml.start();
    try {
      return CertificateFactory.getInstance("X.509", OpenSaml.PROVIDER);
    } catch (NoSuchProviderException e) {
      throw new IllegalStateException("BouncyCastle is gone", e);
    }
  }
}
