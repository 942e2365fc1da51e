package eu.tessera.ejb.logout;

import eu.tessera.ejb.config.Conflict;
import eu.tessera.ejb.config.Database;
import eu.tessera.ejb.config.Vault;
import eu.tessera.ejb.grid.Grid;
import eu.tessera.ejb.grid.GridMap;
import eu.tessera.persistence.session.VisitRepository;
import eu.tessera.persistence.session.VisitRow;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/** Remembers which services each session has been to. */
public final class Visits {
  private static final Logger LOG = Logger.getLogger(Visits.class.getName());
  private static final int MOST_SESSIONS = 200_000;
  private static final int MOST_UNWRITTEN = 100_000;
  private static final int BATCH = 500;
  private static final int COUNTED = 16;

  /** So few sessions at once that their services can all be told in time. */
  private static final int PORTION = 50;

  /** How long a visit is at hand besides the database, which has it some seconds later. */
  static final Duration AT_HAND = Duration.ofMinutes(15);

  /** Longer than a ticket lives, so that none of an ended session can still be validated. */
  static final Duration REMEMBERED_END = Duration.ofMinutes(2);

  private final GridMap<VisitList> lists;
  private final Database database;
  private final SealedVisit seal;
  private final Clock clock;
  private final BlockingQueue<Visit> unwritten = new LinkedBlockingQueue<>(MOST_UNWRITTEN);

  public Visits(Grid grid, Database database, Vault vault, Clock clock) {
    this.lists = grid.map("visits", MOST_SESSIONS);
    this.database = database;
    this.seal = new SealedVisit(vault);
    this.clock = clock;
  }

  /**
   * Remembers a visit; asks no database.
   *
   * @param until when the session ends whatever happens
   * @return false when the session has ended already: then the service may not learn who came,
   *     because nobody would tell it of the logout
   */
  public boolean note(Visit visit, Instant until) {
    Duration left = Duration.between(clock.instant(), until);
    if (left.isNegative() || left.isZero()) {
      return false;
    }
    VisitList known = lists.get(key(visit.session())).orElse(VisitList.NONE);
    if (!known.over() && known.saysMuchTheSame(visit)) {
      return true;
    }
    Duration life = left.compareTo(AT_HAND) < 0 ? left : AT_HAND;
    boolean noted = change(visit.session(), list -> list.with(visit), life).isPresent();
    if (noted && !unwritten.offer(visit)) {
      LOG.warning("too many visits wait for the database; the grid alone knows this one");
    }
    return noted;
  }

  /** Whether the session has ended, as far as is remembered. */
  boolean over(UUID session) {
    return lists.get(key(session)).filter(VisitList::over).isPresent();
  }

  /** The services of a session, the oldest visit first. */
  public List<Visit> of(UUID session) {
    List<VisitRow> rows = database.read(e -> new VisitRepository(e).ofSession(session));
    return lists.get(key(session)).orElse(VisitList.NONE).and(read(rows)).visits();
  }

  /** A visit by its id, on whatever node it was, some seconds after it was. */
  public Optional<Visit> byId(UUID visit) {
    return database.read(e -> new VisitRepository(e).byId(visit)).flatMap(row -> one(row));
  }

  private Optional<Visit> one(VisitRow row) {
    return read(List.of(row)).stream().findFirst();
  }

  /**
   * Ends the remembering for sessions, which take no visit any longer.
   *
   * @return what was remembered, one session after the other; of two calls at once, each visit goes
   *     to one
   */
  public List<Visit> close(Collection<UUID> sessions) {
    Map<UUID, VisitList> open = new LinkedHashMap<>();
    for (UUID session : sessions) {
      open.put(
          session, change(session, list -> VisitList.OVER, REMEMBERED_END).orElse(VisitList.NONE));
    }
    Map<UUID, List<VisitRow>> rows = database.write(e -> taken(new VisitRepository(e), sessions));
    return open.entrySet().stream()
        .flatMap(one -> one.getValue().and(read(rows.get(one.getKey()))).visits().stream())
        .toList();
  }

  private static Map<UUID, List<VisitRow>> taken(
      VisitRepository repository, Collection<UUID> sessions) {
    // in one order, so that two who take at once never wait for each other
    Map<UUID, List<VisitRow>> rows = new TreeMap<>();
    sessions.stream().sorted().forEach(session -> rows.put(session, repository.take(session)));
    return rows;
  }

  /** Writes to the database what was noted since the last call; how many. */
  public int write() {
    int written = 0;
    List<Visit> batch = new ArrayList<>(BATCH);
    while (unwritten.drainTo(batch, BATCH) > 0) {
      batch.removeIf(notToBeKept(batch));
      if (!batch.isEmpty() && !write(batch)) {
        return written;
      }
      written += batch.size();
      batch.clear();
    }
    return written;
  }

  /** Sessions that have ended without a word to their services. */
  public List<UUID> abandoned() {
    return database.read(e -> new VisitRepository(e).abandoned(PORTION));
  }

  /** What belongs to a session that is over, or was pushed out by later visits meanwhile. */
  private Predicate<Visit> notToBeKept(List<Visit> batch) {
    Map<UUID, Optional<VisitList>> now = new HashMap<>();
    batch.forEach(v -> now.computeIfAbsent(v.session(), session -> lists.get(key(session))));
    return visit ->
        now.get(visit.session()).filter(list -> list.over() || !list.holds(visit)).isPresent();
  }

  private boolean write(List<Visit> batch) {
    try {
      database.change(e -> add(new VisitRepository(e), rows(new VisitRepository(e), batch)));
      return true;
    } catch (RuntimeException failed) {
      LOG.log(Level.WARNING, "visits could not be written together", failed);
      return batch.stream().map(this::writtenAlone).reduce(true, Boolean::logicalAnd);
    }
  }

  /**
   * A visit by CAS has an id of its own; one by SAML has the id of its service in that session, and
   * who comes back to it is there already.
   */
  private List<VisitRow> rows(VisitRepository repository, List<Visit> batch) {
    Set<UUID> again =
        repository.known(
            batch.stream().filter(v -> v.bySubject().isPresent()).map(Visit::id).toList());
    return batch.stream().filter(visit -> !again.contains(visit.id())).map(seal::written).toList();
  }

  /** One that the database will not take must not keep the others out. */
  private boolean writtenAlone(Visit visit) {
    try {
      database.change(e -> add(new VisitRepository(e), List.of(seal.written(visit))));
      return true;
    } catch (Conflict there) {
      // it was written, and the answer was lost
      return true;
    } catch (RuntimeException away) {
      // the database may be away for a moment: it waits for the next turn
      if (!unwritten.offer(visit)) {
        LOG.warning("too many visits wait to be written; one is lost");
      }
      return false;
    }
  }

  /** Adds them, and takes out what is beyond the bounds of {@link VisitList}. */
  private static void add(VisitRepository repository, List<VisitRow> rows) {
    repository.add(rows);
    Set<UUID> counted =
        rows.stream().filter(Visits::counts).map(VisitRow::sessionId).collect(Collectors.toSet());
    if (counted.isEmpty()) {
      return;
    }
    for (UUID crowded : repository.crowded(counted, VisitList.MOST)) {
      List<VisitRow> all = repository.ofSession(crowded);
      List<VisitRow> kept = VisitList.kept(all, VisitRow::service, VisitRow::visitedAt);
      Set<UUID> surplus = all.stream().map(VisitRow::id).collect(Collectors.toSet());
      kept.forEach(row -> surplus.remove(row.id()));
      repository.remove(surplus);
    }
  }

  /**
   * Counting the rows of every session at each visit would cost more than writing them, and nearly
   * none has too many: one visit in so many, by the chance of its id, has them counted.
   */
  private static boolean counts(VisitRow row) {
    return Math.floorMod(row.id().getLeastSignificantBits(), COUNTED) == 0;
  }

  /** The list as it was before; empty when the session is over. */
  private Optional<VisitList> change(UUID session, UnaryOperator<VisitList> next, Duration life) {
    while (true) {
      Optional<VisitList> seen = lists.get(key(session));
      if (seen.filter(VisitList::over).isPresent()) {
        return Optional.empty();
      }
      VisitList changed = next.apply(seen.orElse(VisitList.NONE));
      boolean done =
          seen.isPresent()
              ? lists.replace(key(session), seen.get(), changed, life)
              : lists.create(key(session), changed, life);
      if (done) {
        return Optional.of(seen.orElse(VisitList.NONE));
      }
    }
  }

  private List<Visit> read(Collection<VisitRow> rows) {
    List<Visit> visits = new ArrayList<>();
    for (VisitRow row : rows) {
      try {
        seal.read(row).ifPresent(visits::add);
      } catch (Vault.NotOpened altered) {
        LOG.log(Level.WARNING, "a visit cannot be read and is left out", altered);
      }
    }
    return visits;
  }

  private static String key(UUID session) {
    return session.toString();
  }
}
