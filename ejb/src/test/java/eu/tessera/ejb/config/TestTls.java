package eu.tessera.ejb.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** TLS for the servers that tests talk to. */
public final class TestTls {
  private static final char[] PASSWORD = "changeit".toCharArray();

  private TestTls() {}

  /**
   * Keys with a new certificate for this name and 127.0.0.1, and trust in that certificate and no
   * other. The JDK's own tool makes it, so that no key lies among the sources.
   */
  public static SSLContext context(String name) {
    try {
      Path folder = Files.createTempDirectory("tls");
      Path file = folder.resolve("keys.p12");
      int made =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                  "-genkeypair",
                  "-keyalg",
                  "EC",
                  "-groupname",
                  "secp256r1",
                  "-alias",
                  "server",
                  "-dname",
                  "CN=test",
                  "-validity",
                  "2",
                  "-storetype",
                  "PKCS12",
                  "-storepass",
                  new String(PASSWORD),
                  "-keystore",
                  file.toString(),
                  "-ext",
                  "SAN=dns:" + name + ",ip:127.0.0.1")
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("out").toFile())
              .start()
              .waitFor();
      if (made != 0) {
        throw new AssertionError(Files.readString(folder.resolve("out")));
      }
      KeyStore keys = KeyStore.getInstance(file.toFile(), PASSWORD);
      var keyManagers = KeyManagerFactory.getInstance("PKIX");
      keyManagers.init(keys, PASSWORD);
      KeyStore trusted = KeyStore.getInstance("PKCS12");
      trusted.load(null, null);
      trusted.setCertificateEntry("server", keys.getCertificate("server"));
      var trustManagers = TrustManagerFactory.getInstance("PKIX");
      trustManagers.init(trusted);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keyManagers.getKeyManagers(), trustManagers.getTrustManagers(), null);
      return context;
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
