package eu.tessera.ejb.audit;

import eu.tessera.ejb.config.Vault;
import eu.tessera.persistence.audit.AuditRow;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import javax.crypto.SecretKey;

/** One event on its way into the chain. Its time is cut to what the database keeps. */
record Link(Instant at, String kind, String reference, String uid, String content) {
  Link {
    at = at.truncatedTo(ChronoUnit.MICROS);
  }

  static Link of(AuditRow row) {
    return new Link(row.at(), row.kind(), row.reference(), row.uid(), row.content());
  }

  /** The row at {@code position}, behind the row with the digest {@code before}. */
  AuditRow row(long position, String before, SecretKey key) {
    String mac = mac(position, before, key);
    return new AuditRow(position, at, kind, reference, uid, content, mac);
  }

  String mac(long position, String before, SecretKey key) {
    return HexFormat.of()
        .formatHex(
            Vault.mac(
                key,
                bytes(Long.toString(position)),
                bytes(before),
                bytes(at.toString()),
                bytes(kind),
                bytes(reference),
                bytes(uid),
                bytes(content)));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
