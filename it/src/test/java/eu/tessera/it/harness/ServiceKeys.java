package eu.tessera.it.harness;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;

/**
 * A key of a service with its certificate, both in PEM files.
 *
 * @param key PKCS #8
 */
record ServiceKeys(Path key, Path certificate) {
  static final String PASSWORD = "changeit";

  /** Makes a fresh one, by the JDK's own tool. */
  static ServiceKeys fresh(Path folder, String name) throws Exception {
    Path store = folder.resolve(name + ".p12");
    Files.deleteIfExists(store);
    Path tool = Path.of(System.getProperty("java.home"), "bin", "keytool");
    var process =
        new ProcessBuilder(
                List.of(
                    tool.toString(),
                    "-genkeypair",
                    "-alias",
                    "sp",
                    "-keyalg",
                    "RSA",
                    "-keysize",
                    "2048",
                    "-dname",
                    "CN=" + name,
                    "-validity",
                    "365",
                    "-storetype",
                    "PKCS12",
                    "-keystore",
                    store.toString(),
                    "-storepass",
                    PASSWORD))
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(said);
    }
    return opened(store, PASSWORD, "sp", folder, name);
  }

  /** Writes the key and certificate of a store into PEM files. */
  static ServiceKeys opened(Path store, String password, String alias, Path folder, String name)
      throws Exception {
    KeyStore opened = KeyStore.getInstance(store.toFile(), password.toCharArray());
    Path key = folder.resolve(name + ".key.pem");
    Path certificate = folder.resolve(name + ".cer.pem");
    pem(key, "PRIVATE KEY", opened.getKey(alias, password.toCharArray()).getEncoded());
    pem(certificate, "CERTIFICATE", opened.getCertificate(alias).getEncoded());
    return new ServiceKeys(key, certificate);
  }

  /** The key itself. */
  PrivateKey privateKey() throws Exception {
    String pem = Files.readString(key, StandardCharsets.US_ASCII);
    byte[] der = Base64.getMimeDecoder().decode(pem.replaceAll("-----[^-]*-----", ""));
    return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(der));
  }

  private static void pem(Path file, String what, byte[] der) throws Exception {
    var text = new ByteArrayOutputStream();
    text.writeBytes(("-----BEGIN " + what + "-----\n").getBytes(StandardCharsets.US_ASCII));
    text.writeBytes(Base64.getMimeEncoder(64, new byte[] {'\n'}).encode(der));
    text.writeBytes(("\n-----END " + what + "-----\n").getBytes(StandardCharsets.US_ASCII));
    Files.write(file, text.toByteArray());
  }
}
