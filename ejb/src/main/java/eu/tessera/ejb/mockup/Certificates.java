package eu.tessera.ejb.mockup;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Reads certificates as these files hold them: base64 of DER, in lines or in one, without a frame.
 */
final class Certificates {
  private Certificates() {}

  /** Those that can be read; the others are left out with a word about it. */
  static List<X509Certificate> read(List<XmlElement> elements, Findings findings) {
    List<X509Certificate> certificates = new ArrayList<>();
    for (XmlElement element : elements) {
      try {
        byte[] der = Base64.getMimeDecoder().decode(element.text());
        certificates.add(
            (X509Certificate)
                CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(der)));
      } catch (CertificateException | IllegalArgumentException unreadable) {
        findings.mistake(
            element.line(),
            "A "
                + element.name()
                + " is no certificate and was left out: write the base64 lines of its PEM file.");
      }
    }
    return certificates;
  }
}
