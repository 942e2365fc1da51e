package eu.tessera.ejb.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import eu.tessera.ejb.config.Database;
import eu.tessera.ejb.config.Vault;
import eu.tessera.persistence.audit.AuditRepository;
import eu.tessera.persistence.audit.AuditRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.logging.Logger;
import javax.crypto.SecretKey;

/**
 * Tells the auditor. Called outside of transactions, for an event must stay even where what it is
 * about is rolled back.
 */
@ApplicationScoped
public class Audit {
  /** Its lines are {@code reference kind json}, for kept events with position and digest behind. */
  private static final Logger LOG = Logger.getLogger("eu.tessera.audit");

  private static final ObjectWriter JSON = new ObjectMapper().writer();

  private final Database database;
  private final Clock clock;
  private final SecretKey key;
  private final Chain chain;

  /** For the container's proxy. */
  protected Audit() {
    database = null;
    clock = null;
    key = null;
    chain = null;
  }

  @Inject
  public Audit(Database database, Vault vault, Clock clock) {
    this.database = database;
    this.clock = clock;
    this.key = vault.keyFor("audit-chain");
    this.chain = new Chain(database, key);
  }

  /** Writes an event; the reference under which it is found. */
  public String write(AuditEvent event) {
    String reference = Reference.fresh();
    write(event, reference);
    return reference;
  }

  /** Writes an event under a reference that a page already shows. */
  public void write(AuditEvent event, String reference) {
    Link link = link(event, reference);
    if (event.kept()) {
      tell(link, chain.append(List.of(link)).get(0));
    } else {
      LOG.info(line(link));
    }
  }

  /** Writes events that are kept, all at once. */
  public void writeAll(List<AuditEvent> events) {
    List<Link> links = events.stream().map(e -> link(e, Reference.fresh())).toList();
    List<AuditRow> rows = chain.append(links);
    for (int i = 0; i < rows.size(); i++) {
      tell(links.get(i), rows.get(i));
    }
  }

  private Link link(AuditEvent event, String reference) {
    return new Link(clock.instant(), event.kind(), reference, event.uid(), content(event));
  }

  private static void tell(Link link, AuditRow row) {
    LOG.info(() -> line(link) + " " + row.position() + ":" + row.mac());
  }

  private static String line(Link link) {
    return link.reference() + " " + link.kind() + " " + link.content();
  }

  /** What is kept of one account, the newest first. */
  public List<AuditEntry> ofAccount(String uid, int limit) {
    return database.read(e -> new AuditRepository(e).ofUid(uid, limit)).stream()
        .map(AuditEntry::of)
        .toList();
  }

  /**
   * A page of what is kept of one account, the newest first.
   *
   * @param before a position in the chain
   * @param since nothing older
   */
  public List<AuditEntry> ofAccount(String uid, long before, Instant since, int limit) {
    return database.read(e -> new AuditRepository(e).ofUid(uid, before, since, limit)).stream()
        .map(AuditEntry::of)
        .toList();
  }

  /** Goes over all that is kept and says whether it is as it was written. */
  public Verification verifyChain() {
    return new ChainCheck(database, key, ChainCheck.Progress.UNHEARD).run();
  }

  /** The same, told how far it is. */
  Verification verifyChain(ChainCheck.Progress progress) {
    return new ChainCheck(database, key, progress).run();
  }

  /** What is kept of these kinds since some time, the newest first. */
  public List<AuditEntry> ofKinds(Set<String> kinds, Instant since, int limit) {
    return database.read(e -> new AuditRepository(e).ofKinds(kinds, since, limit)).stream()
        .map(AuditEntry::of)
        .toList();
  }

  /** JSON escapes line breaks, so an event cannot forge a line of the log. */
  private static String content(AuditEvent event) {
    try {
      return JSON.writeValueAsString(event);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
