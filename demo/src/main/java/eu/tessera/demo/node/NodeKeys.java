package eu.tessera.demo.node;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * A node's signing key (EC P-256) and its certificate, which signs itself: made once, then read
 * from the folder, so that Tessera's trust outlives a restart.
 *
 * @param key signs metadata and responses
 * @param certificate is what Tessera's country row names
 */
record NodeKeys(PrivateKey key, X509Certificate certificate) {
  private static final Duration LIFE = Duration.ofDays(3650);

  /** Reads the keys of a country; makes them first where there are none. */
  static NodeKeys of(String country, Path folder, Clock clock) throws IOException {
    Path key = folder.resolve(country + ".key");
    Path certificate = folder.resolve(country + ".pem");
    try {
      if (!Files.exists(key) || !Files.exists(certificate)) {
        make(country, clock).store(key, certificate);
      }
      return new NodeKeys(
          Pem.ecKey(Files.readString(key)), Pem.certificate(Files.readString(certificate)));
    } catch (GeneralSecurityException | OperatorCreationException e) {
      throw new IOException("the keys of demo node " + country + " cannot be used", e);
    }
  }

  private static NodeKeys make(String country, Clock clock)
      throws GeneralSecurityException, OperatorCreationException {
    var generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"), new SecureRandom());
    KeyPair pair = generator.generateKeyPair();
    var name = new X500Principal("CN=Demo node of " + country + ", O=Tessera demo world");
    var now = clock.instant();
    var certificate =
        new JcaX509v3CertificateBuilder(
            name,
            new BigInteger(127, new SecureRandom()),
            Date.from(now.minus(Duration.ofMinutes(5))),
            Date.from(now.plus(LIFE)),
            name,
            pair.getPublic());
    var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate());
    return new NodeKeys(
        pair.getPrivate(),
        new JcaX509CertificateConverter().getCertificate(certificate.build(signer)));
  }

  private void store(Path keyFile, Path certificateFile) throws IOException {
    Files.createDirectories(keyFile.getParent());
    Files.deleteIfExists(keyFile);
    if (Files.getFileStore(keyFile.getParent()).supportsFileAttributeView("posix")) {
      Files.createFile(
          keyFile,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    Files.writeString(keyFile, Pem.of(key));
    Files.writeString(certificateFile, Pem.of(certificate));
  }

  /** Never shows the key. */
  @Override
  public String toString() {
    return "NodeKeys[" + certificate.getSubjectX500Principal() + "]";
  }
}
