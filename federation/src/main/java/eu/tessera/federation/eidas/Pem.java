package eu.tessera.federation.eidas;

import eu.tessera.federation.saml.Certificates;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;

/** Certificates as operators keep them. */
final class Pem {
  private static final String BEGIN = "-----BEGIN CERTIFICATE-----";

  private Pem() {}

  /** Reads one or more certificates from PEM text, or from a file beside the row. */
  static List<X509Certificate> certificates(String value, Path folder, Path row) {
    byte[] pem =
        value.startsWith(BEGIN)
            ? value.getBytes(StandardCharsets.US_ASCII)
            : bytes(folder.resolve(value), "certificate that " + row.getFileName() + " names");
    try {
      List<X509Certificate> found = Certificates.pem(pem);
      if (!found.isEmpty()) {
        return found;
      }
    } catch (CertificateException e) {
      // said below
    }
    String named = value.startsWith(BEGIN) ? "the text in \"certificate\"" : value;
    throw new ConfigurationFault(
        row + ": " + named + " is not a certificate in PEM form: put one there.");
  }

  static byte[] bytes(Path file, String what) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new ConfigurationFault("The " + what + " cannot be read: put it at " + file + ".");
    }
  }
}
