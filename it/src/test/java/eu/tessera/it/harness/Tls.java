package eu.tessera.it.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Arrays;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Trust in the certificate that a Tessera has made for itself, and in no other. */
final class Tls {
  private Tls() {}

  static SSLContext trusting(Path... pems) {
    try {
      var trust = KeyStore.getInstance("PKCS12");
      trust.load(null, null);
      for (var pem : pems) {
        try (var in = Files.newInputStream(pem)) {
          trust.setCertificateEntry(
              pem.toString(), CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
      }
      var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      managers.init(trust);
      var context = SSLContext.getInstance("TLS");
      context.init(null, managers.getTrustManagers(), null);
      return context;
    } catch (IOException | GeneralSecurityException wrong) {
      throw new IllegalStateException("no certificate in " + Arrays.toString(pems), wrong);
    }
  }
}
