package eu.tessera.payara;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Collection;

/**
 * Whom outgoing calls trust: the authorities of the JDK, those of {@code TESSERA_TRUSTSTORE}, and
 * in the demo our own certificate, since there Tessera and its neighbours share one server. Written
 * anew at each start, so that it follows the JDK's.
 */
final class TrustStore {
  private final KeyStore authorities;

  private TrustStore(KeyStore authorities) {
    this.authorities = authorities;
  }

  static TrustStore ofTheJdk() throws IOException, GeneralSecurityException {
    var cacerts = Path.of(System.getProperty("java.home"), "lib", "security", "cacerts").toFile();
    var store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    var jdk = readWithoutPassword(cacerts);
    for (var alias : java.util.Collections.list(jdk.aliases())) {
      store.setCertificateEntry(alias, jdk.getCertificate(alias));
    }
    return new TrustStore(store);
  }

  /** A trust store's certificates are no secret, so the JDK's is read as it comes. */
  private static KeyStore readWithoutPassword(File file)
      throws IOException, GeneralSecurityException {
    return KeyStore.getInstance(file, "changeit".toCharArray());
  }

  /**
   * @throws CannotStart if the file is not one of PEM certificates
   */
  TrustStore and(Path pem) throws GeneralSecurityException {
    Collection<? extends Certificate> certificates;
    try {
      certificates = Pem.read(pem);
    } catch (IOException | GeneralSecurityException unreadable) {
      throw CannotStart.because(
          Setting.TRUSTSTORE,
          "is " + pem + ", which holds no certificates: name a file of PEM certificates.");
    }
    var number = 0;
    for (var certificate : certificates) {
      authorities.setCertificateEntry("tessera-" + number++, certificate);
    }
    return this;
  }

  TrustStore and(Certificate own) throws GeneralSecurityException {
    authorities.setCertificateEntry("tessera-own", own);
    return this;
  }

  void writeTo(Path file, Secret password) throws IOException, GeneralSecurityException {
    var bytes = new ByteArrayOutputStream();
    authorities.store(bytes, password.value().toCharArray());
    DataFolder.writeForOwner(file, bytes.toByteArray());
  }
}
