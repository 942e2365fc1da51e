package eu.tessera.ejb.audit;

import eu.tessera.ejb.config.Database;
import eu.tessera.persistence.audit.AuditHeadRow;
import eu.tessera.persistence.audit.AuditRepository;
import eu.tessera.persistence.audit.AuditRow;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import javax.crypto.SecretKey;

/**
 * Appends to the chain. Its end is one locked row for all nodes, so callers of one node share a
 * transaction: whoever gets the turn writes for all that wait behind. Each returns once its own
 * event is durable.
 */
final class Chain {
  private static final int AT_ONCE = 200;

  private final Database database;
  private final SecretKey key;
  private final Queue<Waiting> queue = new ConcurrentLinkedQueue<>();
  private final ReentrantLock turn = new ReentrantLock();

  Chain(Database database, SecretKey key) {
    this.database = database;
    this.key = key;
  }

  /** Appends events; the rows they became. */
  List<AuditRow> append(List<Link> links) {
    List<Waiting> mine = links.stream().map(Waiting::new).toList();
    queue.addAll(mine);
    turn.lock();
    try {
      while (!mine.stream().allMatch(Waiting::done)) {
        writeNext();
      }
    } finally {
      turn.unlock();
    }
    return mine.stream().map(Waiting::written).toList();
  }

  private void writeNext() {
    List<Waiting> batch = new ArrayList<>();
    for (Waiting next; batch.size() < AT_ONCE && (next = queue.poll()) != null; ) {
      batch.add(next);
    }
    try {
      List<AuditRow> rows = database.write(e -> rows(e, batch));
      for (int i = 0; i < rows.size(); i++) {
        batch.get(i).row = rows.get(i);
      }
    } catch (RuntimeException failed) {
      batch.forEach(waiting -> waiting.failure = failed);
    }
  }

  private List<AuditRow> rows(EntityManager entities, List<Waiting> batch) {
    AuditRepository audit = new AuditRepository(entities);
    AuditHeadRow head = audit.lockedHead();
    List<AuditRow> rows = new ArrayList<>();
    for (Waiting waiting : batch) {
      AuditRow row = waiting.link.row(head.position() + 1, head.mac(), key);
      audit.add(row);
      head.movesTo(row);
      rows.add(row);
    }
    return rows;
  }

  /** An event whose caller waits; written and read under the turn only. */
  private static final class Waiting {
    private final Link link;
    private AuditRow row;
    private RuntimeException failure;

    Waiting(Link link) {
      this.link = link;
    }

    boolean done() {
      return row != null || failure != null;
    }

    AuditRow written() {
      if (failure != null) {
        throw new IllegalStateException("an event could not be written", failure);
      }
      return row;
    }
  }
}
