package eu.tessera.ejb.session;

import eu.tessera.ejb.account.Account;
import eu.tessera.ejb.config.Conflict;
import eu.tessera.ejb.config.Database;
import eu.tessera.ejb.nearcache.Invalidations;
import eu.tessera.ejb.nearcache.NearCache;
import eu.tessera.federation.assurance.Evidence;
import eu.tessera.federation.assurance.Proof;
import eu.tessera.persistence.session.SessionRepository;
import eu.tessera.persistence.session.SessionRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Begins, finds and ends sessions. */
@ApplicationScoped
public class Sessions {
  private static final int COPIES = 100_000;

  private final Database database;
  private final SessionLimits limits;
  private final Map<UUID, Instant> sights = new ConcurrentHashMap<>();
  private final Clock clock;
  private final NearCache<Session> copies;
  private final SecureRandom random = new SecureRandom();

  /** For the container's proxy. */
  protected Sessions() {
    database = null;
    limits = null;
    clock = null;
    copies = null;
  }

  @Inject
  public Sessions(
      Database database, SessionLimits limits, Invalidations invalidations, Clock clock) {
    this.database = database;
    this.limits = limits;
    this.clock = clock;
    this.copies = new NearCache<>("session", COPIES, invalidations);
  }

  /**
   * Begins a session; it is durable when this returns. A session of that id that is there already,
   * because a double click has sent the same answer twice, goes on under another cookie: the
   * browser throws away what came of the first click, cookie and all.
   *
   * @param id one for each sign-in
   * @param userAgent the browser's header, or null
   */
  public Opened begin(UUID id, Account account, Evidence evidence, String userAgent) {
    try {
      return begun(id, account, evidence, userAgent);
    } catch (Conflict there) {
      return reopened(id, account).orElseGet(() -> begun(id, account, evidence, userAgent));
    }
  }

  /** One of that account; empty where it has ended meanwhile. */
  private Optional<Opened> reopened(UUID id, Account account) {
    String cookie = SessionCookie.fresh(random);
    String[] before = new String[1];
    Optional<Opened> opened =
        database.write(
            e ->
                new SessionRepository(e)
                    .lockedById(id)
                    .filter(row -> row.accountId().equals(account.id()))
                    .map(
                        row -> {
                          before[0] = row.cookieDigest();
                          row.reopened(SessionCookie.digest(cookie).orElseThrow(), clock.instant());
                          return new Opened(cookie, read(row), true);
                        }));
    opened.ifPresent(o -> copies.drop(before[0]));
    return opened;
  }

  private Opened begun(UUID id, Account account, Evidence evidence, String userAgent) {
    String cookie = SessionCookie.fresh(random);
    Instant now = clock.instant();
    SessionRow row =
        new SessionRow(
            id,
            SessionCookie.digest(cookie).orElseThrow(),
            account.id(),
            account.uid(),
            EvidenceText.written(evidence),
            DeviceLabel.of(userAgent),
            now,
            now.plus(limits.absolute()));
    database.change(e -> new SessionRepository(e).add(row));
    return new Opened(cookie, read(row), false);
  }

  /**
   * The live session of a cookie.
   *
   * @param cookie as the browser sent it, or null
   */
  public Optional<Session> find(String cookie) {
    return SessionCookie.digest(cookie).flatMap(this::alive);
  }

  /**
   * Adds what was proved in a live session, which goes on under another cookie: the old one, which
   * somebody may have seen before the person proved more, opens nothing any longer (ASVS 5.0,
   * 7.2.4).
   */
  public Optional<Opened> addEvidence(String cookie, Proof proof) {
    Optional<String> digest = SessionCookie.digest(cookie);
    Optional<Opened> opened =
        digest.flatMap(d -> database.write(e -> proved(new SessionRepository(e), d, proof)));
    digest.ifPresent(copies::drop);
    return opened;
  }

  /** Ends the session of a cookie; what it was, if there was one. */
  public Optional<Session> end(String cookie) {
    Optional<String> digest = SessionCookie.digest(cookie);
    Optional<Session> ended =
        digest
            .flatMap(d -> database.read(e -> new SessionRepository(e).byCookie(d)))
            .flatMap(row -> ended(row.id()));
    // also where the row is gone already: no copy may outlive a logout
    digest.ifPresent(copies::drop);
    return ended;
  }

  /** Ends one session of an account, by the owner's wish; what it was, if it was the owner's. */
  public Optional<Session> end(UUID account, UUID session) {
    return database
        .read(e -> new SessionRepository(e).byId(session))
        .filter(row -> row.accountId().equals(account))
        .flatMap(row -> ended(row.id()));
  }

  /** Ends all sessions of an account; what they were. */
  public List<Session> endAll(UUID account) {
    return database.read(e -> new SessionRepository(e).ofAccount(account)).stream()
        .flatMap(row -> ended(row.id()).stream())
        .toList();
  }

  /**
   * Ends the sessions of an account as part of the caller's transaction; none of them lives once
   * that holds.
   *
   * @param kept the one that stays, if one does
   * @return for {@link #forget}, once the transaction has held
   */
  public Ended end(EntityManager entities, UUID account, Optional<UUID> kept) {
    SessionRepository sessions = new SessionRepository(entities);
    List<SessionRow> gone =
        sessions.remove(
            sessions.ofAccount(account).stream()
                .map(SessionRow::id)
                .filter(id -> !kept.equals(Optional.of(id)))
                .toList());
    return new Ended(
        gone.stream().map(Sessions::read).toList(),
        gone.stream().map(SessionRow::cookieDigest).toList());
  }

  /** Drops the copies of sessions that were ended in a transaction which has held. */
  public void forget(Ended ended) {
    ended.digests().forEach(copies::drop);
  }

  /**
   * Sessions that a transaction ends.
   *
   * @param digests of their cookies
   */
  public record Ended(List<Session> sessions, List<String> digests) {
    public Ended {
      sessions = List.copyOf(sessions);
      digests = List.copyOf(digests);
    }

    /** None. */
    public static Ended none() {
      return new Ended(List.of(), List.of());
    }

    @Override
    public String toString() {
      return "Ended[" + sessions.size() + "]";
    }
  }

  /** The live sessions of an account, the newest first. */
  public List<Session> ofAccount(UUID account) {
    Instant now = clock.instant();
    return database.read(e -> new SessionRepository(e).ofAccount(account)).stream()
        .map(Sessions::read)
        .filter(session -> session.aliveAt(now, limits.idle()))
        .toList();
  }

  /**
   * Ends sessions of an account that has more than it may have at once, those unused for longest; a
   * portion of them where there are very many.
   *
   * @return what they were
   */
  public List<Session> endBeyondLimit(UUID account) {
    if (database.read(e -> new SessionRepository(e).count(account)) <= SessionLimits.MOST) {
      return List.of();
    }
    List<SessionRow> rows = database.write(e -> removedBeyond(new SessionRepository(e), account));
    rows.forEach(row -> copies.drop(row.cookieDigest()));
    return rows.stream().map(Sessions::read).toList();
  }

  private static List<SessionRow> removedBeyond(SessionRepository sessions, UUID account) {
    return sessions.remove(sessions.beyond(account, SessionLimits.LEFT, SessionLimits.MOST));
  }

  /** Whether the session of this id is alive, for what was derived from it and ends with it. */
  public boolean lives(UUID session) {
    return database
        .read(e -> new SessionRepository(e).byId(session))
        .map(Sessions::read)
        .filter(s -> s.aliveAt(clock.instant(), limits.idle()))
        .isPresent();
  }

  /** Takes out what has ended by itself; how many. */
  public int sweep() {
    // a session in use must not look unused for what is not written yet
    writeSights();
    Instant now = clock.instant();
    return database.write(e -> new SessionRepository(e).removeEnded(now, now.minus(limits.idle())));
  }

  /**
   * Writes which sessions were used since the last time, many at once: so single sign-on waits for
   * no database and costs it little. A kill -9 loses at most the sights of some seconds.
   */
  public void writeSights() {
    Map<UUID, Instant> seen = new HashMap<>();
    for (UUID id : sights.keySet()) {
      Instant at = sights.remove(id);
      if (at != null) {
        seen.put(id, at);
      }
    }
    if (seen.isEmpty()) {
      return;
    }
    try {
      // in one order on all nodes, so that two that write at once never wait for each other
      database.change(e -> new SessionRepository(e).seen(new TreeMap<>(seen)));
    } catch (RuntimeException away) {
      // the database may be away for a moment: they are written at the next turn
      seen.forEach(
          (id, at) -> sights.merge(id, at, (one, other) -> one.isAfter(other) ? one : other));
      throw away;
    }
  }

  private Optional<Session> alive(String digest) {
    Instant now = clock.instant();
    Optional<Session> session =
        copies
            .find(
                digest,
                d -> database.read(e -> new SessionRepository(e).byCookie(d)).map(Sessions::read))
            .filter(s -> s.aliveAt(now, limits.idle()));
    session.ifPresent(s -> noteSight(digest, s, now));
    return session;
  }

  /** Of many requests within a sight the one that replaces the copy notes it. */
  private void noteSight(String digest, Session session, Instant now) {
    if (!now.isBefore(session.seen().plus(limits.sight()))
        && copies.replace(digest, session, session.seenAt(now))) {
      sights.put(session.id(), now);
    }
  }

  private Optional<Opened> proved(SessionRepository sessions, String digest, Proof proof) {
    Instant now = clock.instant();
    return sessions
        .lockedByCookie(digest)
        .filter(row -> read(row).aliveAt(now, limits.idle()))
        .map(
            row -> {
              String cookie = SessionCookie.fresh(random);
              row.proved(
                  EvidenceText.written(read(row).evidence().with(proof)),
                  SessionCookie.digest(cookie).orElseThrow(),
                  now);
              return new Opened(cookie, read(row), true);
            });
  }

  /** By id, for the cookie may have changed since the row was read. */
  private Optional<Session> ended(UUID id) {
    Optional<SessionRow> row = database.write(e -> new SessionRepository(e).remove(id));
    row.map(SessionRow::cookieDigest).ifPresent(copies::drop);
    return row.map(Sessions::read);
  }

  private static Session read(SessionRow row) {
    return new Session(
        row.id(),
        row.accountId(),
        row.uid(),
        EvidenceText.read(row.evidence()),
        row.device(),
        row.createdAt(),
        row.seenAt(),
        row.expiresAt());
  }

  /**
   * A session with the cookie that opens it.
   *
   * @param cookie the secret value, for the browser alone
   * @param before whether the session was there already
   */
  public record Opened(String cookie, Session session, boolean before) {
    @Override
    public String toString() {
      return "Opened[****, " + session.id() + "]";
    }
  }
}
