package eu.tessera.ejb.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import eu.tessera.ejb.config.Database;
import eu.tessera.ejb.config.SigningKeys;
import eu.tessera.ejb.config.StoredKey;
import eu.tessera.persistence.audit.AuditRepository;
import eu.tessera.persistence.audit.AuditRow;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Writes what is kept of some time as lines of JSON: one for each event with its place in the chain
 * and its digest, and a last one with a signature over all bytes before it (ECDSA on P-256 with
 * SHA-256, DER) and the certificate. So whoever has the file can show that it came from here and is
 * whole, without our keys.
 */
public final class AuditExport {
  /** The use of the key that signs, in the database. */
  private static final String USE = "audit-export";

  private static final int PAGE = 500;
  private static final ObjectWriter JSON = new ObjectMapper().writer();

  private final Database database;
  private final SigningKeys keys;
  private final Supplier<SigningKeys.Fresh> maker;

  /**
   * @param maker of the key that signs, asked once
   */
  public AuditExport(Database database, SigningKeys keys, Supplier<SigningKeys.Fresh> maker) {
    this.database = database;
    this.keys = keys;
    this.maker = maker;
  }

  /** With whose key exports are signed. */
  public X509Certificate certificate() {
    return key().certificate();
  }

  private StoredKey key() {
    return keys.currentOr(USE, maker);
  }

  /** Writes the events from {@code from} until before {@code to}; how many. */
  public long write(Instant from, Instant to, OutputStream out) throws IOException {
    StoredKey key = key();
    try {
      Signature signature = Signature.getInstance("SHA256withECDSA");
      signature.initSign(key.privateKey());
      Signing signing = new Signing(out, signature);
      long end = first(to);
      long position = first(from) - 1;
      long written = 0;
      List<AuditRow> page;
      do {
        long after = position;
        page = database.read(e -> new AuditRepository(e).after(after, PAGE));
        for (AuditRow row : page) {
          if (row.position() >= end) {
            page = List.of();
            break;
          }
          signing.line(shape(row));
          position = row.position();
          written++;
        }
      } while (page.size() == PAGE);
      out.write(line(trailer(signature.sign(), key.certificate())));
      return written;
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("a key for exports cannot sign", impossible);
    }
  }

  /**
   * The first position at or after that time, found by halves: positions have no gaps, and times
   * grow with them but for what clocks of two nodes differ.
   */
  private long first(Instant at) {
    long low = 1;
    long high = database.read(e -> new AuditRepository(e).head().position()) + 1;
    while (low < high) {
      long middle = (low + high) >>> 1;
      boolean earlier =
          database
              .read(e -> new AuditRepository(e).at(middle))
              .filter(row -> row.at().isBefore(at))
              .isPresent();
      if (earlier) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static Map<String, Object> shape(AuditRow row) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("position", row.position());
    map.put("at", row.at().toString());
    map.put("kind", row.kind());
    map.put("reference", row.reference());
    map.put("uid", row.uid());
    map.put("content", row.content());
    map.put("mac", row.mac());
    return map;
  }

  private static Map<String, Object> trailer(byte[] signature, X509Certificate certificate)
      throws GeneralSecurityException {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("algorithm", "SHA256withECDSA");
    map.put("signature", Base64.getEncoder().encodeToString(signature));
    map.put("certificate", Base64.getEncoder().encodeToString(certificate.getEncoded()));
    return map;
  }

  private static byte[] line(Map<String, Object> map) throws JsonProcessingException {
    return (JSON.writeValueAsString(map) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /** Writes lines and signs them on the way. */
  private record Signing(OutputStream out, Signature signature) {
    void line(Map<String, Object> map) throws IOException, GeneralSecurityException {
      byte[] bytes = AuditExport.line(map);
      signature.update(bytes);
      out.write(bytes);
    }
  }
}
