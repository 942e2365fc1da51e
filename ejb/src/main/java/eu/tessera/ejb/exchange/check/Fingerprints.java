package eu.tessera.ejb.exchange.check;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.HexFormat;

/** What people compare certificates by. */
public final class Fingerprints {
  private static final HexFormat FORM = HexFormat.ofDelimiter(":").withUpperCase();

  private Fingerprints() {}

  /** SHA-256, in pairs of hexadecimal digits. */
  public static String of(X509Certificate certificate) {
    try {
      return FORM.formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("a certificate without an encoding", impossible);
    }
  }

  /** Its beginning: enough to tell a few apart. */
  public static String shown(X509Certificate certificate) {
    return of(certificate).substring(0, 23) + "…";
  }
}
