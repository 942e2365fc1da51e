package eu.tessera.bench.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Base64;
import java.util.UUID;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A certificate of 127.0.0.1, made by the JDK's keytool, for servers in the bench's own process.
 *
 * @param context of such a server
 * @param pem file with the certificate, as the setting {@code TESSERA_TRUSTSTORE} has it
 */
public record LoopbackTls(SSLContext context, Path pem) {
  /** Makes one in that folder. */
  public static LoopbackTls in(Path folder) throws IOException, InterruptedException {
    Path file = folder.resolve("services.p12");
    String password = UUID.randomUUID().toString();
    Process keytool =
        new ProcessBuilder(
                System.getProperty("java.home") + "/bin/keytool",
                "-genkeypair", "-keyalg", "EC", "-groupname", "secp256r1",
                "-dname", "CN=127.0.0.1", "-ext", "san=ip:127.0.0.1", "-ext", "bc:c",
                "-alias", "bench", "-keystore", file.toString(), "-storepass", password)
            .inheritIO()
            .start();
    if (keytool.waitFor() != 0) {
      throw new IOException("keytool made no certificate");
    }
    try {
      return read(file, password.toCharArray(), folder.resolve("services.pem"));
    } catch (GeneralSecurityException unreadable) {
      throw new IOException("what keytool made cannot be read", unreadable);
    }
  }

  private static LoopbackTls read(Path file, char[] password, Path pem)
      throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, password);
    }
    Certificate certificate = store.getCertificate("bench");
    String text = Base64.getMimeEncoder().encodeToString(certificate.getEncoded());
    Files.writeString(
        pem, "-----BEGIN CERTIFICATE-----\n" + text + "\n-----END CERTIFICATE-----\n");
    var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(store, password);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return new LoopbackTls(context, pem);
  }
}
