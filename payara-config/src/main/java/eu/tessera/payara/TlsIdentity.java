package eu.tessera.payara;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The key and certificate of the HTTPS port: {@code tls.p12} in the data folder, made at the first
 * start (P-256) by the running JDK's keytool, since the JDK has no interface for it. An operator
 * may put another there, under the same alias and password. {@code tls.pem} is the certificate, for
 * those who are to trust it.
 */
final class TlsIdentity {
  static final String ALIAS = "tessera";
  private static final int PASSWORD_BYTES = 24;

  private final Path store;
  private final Secret password;
  private final Certificate certificate;

  private TlsIdentity(Path store, Secret password, Certificate certificate) {
    this.store = store;
    this.password = password;
    this.certificate = certificate;
  }

  /**
   * Reads the identity, making it first if it is not there.
   *
   * @param names the host names that a new certificate is to hold
   * @throws CannotStart if the files are there but cannot be used
   */
  static TlsIdentity in(DataFolder data, List<String> names) {
    var store = data.file("tls.p12");
    var passwordFile = data.file("tls.password");
    try {
      if (!Files.exists(store)) {
        DataFolder.writeForOwner(passwordFile, randomPassword());
        make(store, passwordFile, names);
      }
      var password = new Secret(Files.readString(passwordFile).strip());
      var certificate = read(store, password).getCertificate(ALIAS);
      if (certificate == null) {
        throw unusable(store);
      }
      Files.writeString(data.file("tls.pem"), Pem.of(certificate));
      return new TlsIdentity(store, password, certificate);
    } catch (IOException | GeneralSecurityException wrong) {
      throw unusable(store);
    }
  }

  private static CannotStart unusable(Path store) {
    return new CannotStart(
        store
            + " cannot be opened with the password in tls.password beside it, or lacks the entry "
            + ALIAS
            + ": put the right files there, or remove both to have new ones made.");
  }

  Path store() {
    return store;
  }

  Secret password() {
    return password;
  }

  Certificate certificate() {
    return certificate;
  }

  private static byte[] randomPassword() {
    var bytes = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encode(bytes);
  }

  private static KeyStore read(Path store, Secret password)
      throws IOException, GeneralSecurityException {
    var keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, password.value().toCharArray());
    }
    return keys;
  }

  /** Into a fresh file first, so that a start that is killed here leaves no half-made store. */
  private static void make(Path store, Path passwordFile, List<String> names) throws IOException {
    var fresh = store.resolveSibling("tls.p12.new");
    Files.deleteIfExists(fresh);
    var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    var process =
        new ProcessBuilder(
                keytool,
                "-genkeypair",
                "-alias",
                ALIAS,
                "-keystore",
                fresh.toString(),
                "-storetype",
                "PKCS12",
                "-storepass:file",
                passwordFile.toString(),
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-sigalg",
                "SHA256withECDSA",
                "-validity",
                "825",
                "-dname",
                "CN=Tessera, O=made at first start",
                "-ext",
                "san=" + subjectAlternatives(names),
                "-ext",
                "eku=serverAuth",
                "-ext",
                "ku=digitalSignature")
            .redirectErrorStream(true)
            .start();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!ended(process)) {
      throw new CannotStart("keytool of the JDK could not make a certificate: " + output.strip());
    }
    Files.setPosixFilePermissions(
        fresh, java.nio.file.attribute.PosixFilePermissions.fromString("rw-------"));
    Files.move(fresh, store, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
  }

  private static boolean ended(Process process) {
    try {
      return process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException("interrupted", stopped));
    }
  }

  private static String subjectAlternatives(List<String> names) {
    return String.join(
        ",", names.stream().map(name -> (isIpv4(name) ? "ip:" : "dns:") + name).toList());
  }

  private static boolean isIpv4(String name) {
    return name.matches("[0-9]{1,3}(\\.[0-9]{1,3}){3}");
  }
}
