package eu.tessera.ejb.audit;

import eu.tessera.ejb.config.Database;
import eu.tessera.persistence.audit.AuditHeadRow;
import eu.tessera.persistence.audit.AuditRepository;
import eu.tessera.persistence.audit.AuditRow;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKey;

/** Goes over the chain once, a page at a time. */
final class ChainCheck {
  private static final int PAGE = 500;

  private final Database database;
  private final SecretKey key;
  private final Progress progress;
  private long position;
  private String mac = "";

  /** Hears how far it is. */
  interface Progress {
    /** Whoever does not want to know. */
    Progress UNHEARD = (checked, of) -> {};

    /**
     * After each page.
     *
     * @param of how many there are in all
     */
    void at(long checked, long of);
  }

  ChainCheck(Database database, SecretKey key, Progress progress) {
    this.database = database;
    this.key = key;
    this.progress = progress;
  }

  Verification run() {
    // read first: what is appended meanwhile lies behind it
    AuditHeadRow head = database.read(e -> new AuditRepository(e).head());
    List<AuditRow> page;
    do {
      page = database.read(e -> new AuditRepository(e).after(position, PAGE));
      for (AuditRow row : page) {
        Optional<Verification> fault = fault(row);
        if (fault.isPresent()) {
          return fault.get();
        }
        position = row.position();
        mac = row.mac();
        if (position == head.position() && !same(mac, head.mac())) {
          return new Verification.Broken(position, "is not the end that was noted");
        }
      }
      progress.at(Math.min(position, head.position()), head.position());
    } while (page.size() == PAGE);
    return position < head.position()
        ? new Verification.Broken(position + 1, "is missing")
        : new Verification.Whole(position);
  }

  private Optional<Verification> fault(AuditRow row) {
    if (row.position() != position + 1) {
      return Optional.of(new Verification.Broken(position + 1, "is missing"));
    }
    return same(row.mac(), Link.of(row).mac(row.position(), mac, key))
        ? Optional.empty()
        : Optional.of(new Verification.Broken(row.position(), "is not as it was written"));
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
