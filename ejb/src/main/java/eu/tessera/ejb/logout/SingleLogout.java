package eu.tessera.ejb.logout;

import eu.tessera.ejb.audit.AuditEvent;
import eu.tessera.ejb.session.Session;
import eu.tessera.ejb.session.Sessions;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Ends sessions and tells their services: our own session first, for whatever a service does then,
 * the person is logged out.
 */
public final class SingleLogout {
  private final Sessions sessions;
  private final Visits visits;
  private final Farewells farewells;
  private final Rounds rounds;
  private final Consumer<List<AuditEvent>> audit;

  SingleLogout(
      Sessions sessions,
      Visits visits,
      Farewells farewells,
      Rounds rounds,
      Consumer<List<AuditEvent>> audit) {
    this.sessions = sessions;
    this.visits = visits;
    this.farewells = farewells;
    this.rounds = rounds;
    this.audit = audit;
  }

  /**
   * Ends the session of a cookie by logout.
   *
   * @param back where the person wants to go afterwards
   * @return the id of the round; empty when there is nobody to tell
   */
  public Optional<String> logout(String cookie, Optional<LogoutRound.WayBack> back) {
    return sessions.end(cookie).flatMap(s -> round(ended(s, "LOGOUT"), back));
  }

  /** Ends the session of a cookie because another begins in its place. */
  public void replaced(String cookie) {
    sessions.end(cookie).ifPresent(s -> tell(ended(s, "REPLACED")));
  }

  /**
   * Ends one session of an account, by its owner's wish from another one; its services are told
   * meanwhile.
   *
   * @return whether there was such a session of that owner
   */
  public boolean end(UUID account, UUID session) {
    Optional<Session> found = sessions.end(account, session);
    found.ifPresent(s -> tell(ended(s, "ENDED_BY_OWNER")));
    return found.isPresent();
  }

  /** Ends all sessions of an account but one; how many. Their services are told meanwhile. */
  public int endOthers(UUID account, UUID kept) {
    List<UUID> others =
        sessions.ofAccount(account).stream().map(Session::id).filter(s -> !s.equals(kept)).toList();
    return (int) others.stream().filter(s -> end(account, s)).count();
  }

  /**
   * Ends sessions of an account that has more than it may have at once, so that who signs in again
   * and again fills no database; how many. Their services are told meanwhile.
   */
  public int endBeyondLimit(UUID account) {
    List<Session> ended = sessions.endBeyondLimit(account);
    tell(ended(ended, "TOO_MANY"));
    return ended.size();
  }

  /** Whether the session of this id has ended a moment ago. */
  public boolean hasEnded(UUID session) {
    return visits.over(session);
  }

  /**
   * Ends all sessions of an account.
   *
   * @return the id of the round; empty when there is nobody to tell
   */
  public Optional<String> endAll(UUID account) {
    return round(ended(sessions.endAll(account), "ALL_ENDED_BY_OWNER"), Optional.empty());
  }

  /**
   * Ends the sessions of an account as part of the caller's transaction, so that nothing of what is
   * changed there holds without it. Services are told by {@link #tell(Sessions.Ended)}; should this
   * node die before, by {@link #tellAbandoned}.
   *
   * @param kept the one that stays, if one does
   */
  public Sessions.Ended end(EntityManager entities, UUID account, Optional<UUID> kept) {
    return sessions.end(entities, account, kept);
  }

  /** Tells the services of sessions that were ended in a transaction which has held. */
  public void tell(Sessions.Ended ended) {
    sessions.forget(ended);
    tell(ended(ended.sessions(), "ALL_ENDED_BY_OWNER"));
  }

  /** How far a logout is: at once when it is finished, else after {@code patience}. */
  public Optional<LogoutRound> await(String round, Duration patience) {
    return rounds.await(round, patience);
  }

  /** How far a logout is now. */
  public Optional<LogoutRound> find(String round) {
    return rounds.find(round);
  }

  /**
   * A service that only the browser reaches has answered.
   *
   * @param whole whether it has ended its session
   */
  public void heard(String round, UUID visit, boolean whole) {
    rounds.heard(round, visit, whole ? Told.TOLD : Told.NOT_TOLD);
  }

  /** Tells the services of sessions that ended in any other way; how many sessions. */
  public int tellAbandoned() {
    List<UUID> abandoned = visits.abandoned();
    abandoned.forEach(session -> tell(visits.close(List.of(session))));
    return abandoned.size();
  }

  private List<Visit> ended(Session session, String reason) {
    return ended(List.of(session), reason);
  }

  private List<Visit> ended(List<Session> some, String reason) {
    if (some.isEmpty()) {
      return List.of();
    }
    audit.accept(
        some.stream()
            .<AuditEvent>map(s -> new AuditEvent.SessionEnded(s.uid(), s.id(), reason))
            .toList());
    return visits.close(some.stream().map(Session::id).toList());
  }

  /**
   * Ends the session in which a service signed somebody in, because that service asks.
   *
   * @param asking the service's own visits, which need no message
   * @return the id of the round; empty when the person was nowhere else
   */
  public Optional<String> endFor(
      Session session, Set<UUID> asking, Optional<LogoutRound.WayBack> back) {
    List<Visit> left =
        sessions
            .end(session.account(), session.id())
            .map(s -> ended(s, "LOGOUT_BY_SERVICE"))
            .orElse(List.of());
    List<Visit> others = left.stream().filter(v -> !asking.contains(v.id())).toList();
    // also where nobody can be told, for then the service is told that it was not everywhere
    return others.isEmpty() ? Optional.empty() : Optional.of(rounds.begin(others, back, farewells));
  }

  private Optional<String> round(List<Visit> left, Optional<LogoutRound.WayBack> back) {
    return left.stream().anyMatch(Visit::takesPart)
        ? Optional.of(rounds.begin(left, back, farewells))
        : Optional.empty();
  }

  private void tell(List<Visit> left) {
    left.stream().filter(Visit::takesPart).forEach(v -> farewells.tell(v, told -> {}));
  }
}
