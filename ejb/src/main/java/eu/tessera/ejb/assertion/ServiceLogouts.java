package eu.tessera.ejb.assertion;

import eu.tessera.ejb.account.Account;
import eu.tessera.ejb.account.Accounts;
import eu.tessera.ejb.audit.AuditEvent;
import eu.tessera.ejb.grid.Grid;
import eu.tessera.ejb.grid.GridMap;
import eu.tessera.ejb.logout.KnownBy;
import eu.tessera.ejb.logout.LogoutRound;
import eu.tessera.ejb.logout.SingleLogout;
import eu.tessera.ejb.logout.Visit;
import eu.tessera.ejb.logout.Visits;
import eu.tessera.ejb.session.Session;
import eu.tessera.ejb.session.Sessions;
import eu.tessera.federation.saml.idp.LogoutReply;
import eu.tessera.federation.saml.idp.Refusal;
import java.io.Serializable;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Ends a session because a service asks for it, and remembers what to answer (SAML Core 3.7.3). */
public final class ServiceLogouts {
  private static final int MOST = 20_000;
  private static final Duration LIFE = Duration.ofMinutes(5);

  /**
   * What a service asks, verified, in a form that can be kept until the browser brings its cookie.
   *
   * @param party id of the service's definition
   * @param name of the service, for people
   */
  public record Wish(
      LogoutReply reply,
      String party,
      String name,
      String format,
      String value,
      String nameQualifier,
      String spNameQualifier,
      List<String> sessionIndexes)
      implements Serializable {
    public Wish {
      sessionIndexes = List.copyOf(sessionIndexes);
    }

    /** Whether it means that subject: this service's name for the person, and its session. */
    boolean means(KnownBy.Subject subject) {
      return subject.entityId().equals(reply.entityId())
          && subject.value().equals(value)
          && subject.format().equals(format)
          && fits(nameQualifier, subject.nameQualifier())
          && fits(spNameQualifier, subject.spNameQualifier())
          && (sessionIndexes.isEmpty() || sessionIndexes.contains(subject.sessionIndex()));
    }

    /** SAML Core 8.3.7: left out, a qualifier means the usual one. */
    private static boolean fits(String said, String meant) {
      return said.isEmpty() || said.equals(meant);
    }

    /** Names a person. */
    @Override
    public String toString() {
      return "Wish[" + reply.entityId() + ", ****]";
    }
  }

  /**
   * What is to be answered, once the other services have been told.
   *
   * @param round empty where there were none
   */
  private record Due(LogoutReply reply, String round) implements Serializable {}

  /**
   * What became of a wish.
   *
   * @param token under which the answer is due
   * @param round in which others are told; empty when the answer can be given at once
   * @param here whether it was the session of the browser that came
   */
  public record Ended(String token, Optional<String> round, boolean here) {}

  /** An answer that may be given now. */
  public record Answer(LogoutReply reply, Optional<Refusal> refusal) {}

  private final Sessions sessions;
  private final Accounts accounts;
  private final Visits visits;
  private final SingleLogout logout;
  private final GridMap<Wish> wishes;
  private final GridMap<Due> due;
  private final Consumer<AuditEvent> audit;
  private final SecureRandom random = new SecureRandom();

  public ServiceLogouts(
      Sessions sessions,
      Accounts accounts,
      Visits visits,
      SingleLogout logout,
      Grid grid,
      Consumer<AuditEvent> audit) {
    this.sessions = sessions;
    this.accounts = accounts;
    this.visits = visits;
    this.logout = logout;
    this.wishes = grid.map("saml-logout-wishes", MOST);
    this.due = grid.map("saml-logout-answers", MOST);
    this.audit = audit;
  }

  /** Keeps a wish until the browser comes with its cookie; by what it is taken again. */
  public String keep(Wish wish) {
    String token = fresh();
    wishes.put(token, wish, LIFE);
    return token;
  }

  /** Takes a wish that was kept; once. */
  public Optional<Wish> take(String token) {
    return wishes.take(token);
  }

  /**
   * Does as the service wishes.
   *
   * @param cookie of the browser's session, if it has one
   * @param back makes of the token of the answer a path of ours that gives it
   */
  public Outcome end(Wish wish, Optional<String> cookie, Back back) {
    Optional<Session> here = cookie.flatMap(sessions::find);
    List<Visit> meant = here.map(s -> meant(wish, visits.of(s.id()))).orElse(List.of());
    Optional<Session> found = meant.isEmpty() ? elsewhere(wish) : here;
    if (found.isEmpty()) {
      // nobody is signed in here, which is what was asked for; but a live session of somebody
      // else, or at another service, is not touched, and that is said
      return here.isPresent()
          ? new Outcome(Optional.of(Refusal.NO_SESSION), Optional.empty())
          : new Outcome(Optional.empty(), Optional.empty());
    }
    Session session = found.get();
    audit.accept(new AuditEvent.LogoutByService(session.uid(), session.id(), wish.party()));
    String token = fresh();
    Set<UUID> own =
        visits.of(session.id()).stream()
            .filter(v -> v.service().equals(wish.party()))
            .map(Visit::id)
            .collect(Collectors.toSet());
    LogoutRound.WayBack way = new LogoutRound.WayBack(wish.name(), back.to(token), true);
    Optional<String> round = logout.endFor(session, own, Optional.of(way));
    due.put(token, new Due(wish.reply(), round.orElse("")), LIFE);
    return new Outcome(Optional.empty(), Optional.of(new Ended(token, round, !meant.isEmpty())));
  }

  /** Where the browser comes for the answer. */
  @FunctionalInterface
  public interface Back {
    String to(String token);
  }

  /**
   * What became of it.
   *
   * @param refusal what to answer at once; empty means that all is well
   * @param ended where a session was ended
   */
  public record Outcome(Optional<Refusal> refusal, Optional<Ended> ended) {}

  /** The answer that is due under that token, as things stand now; given once. */
  public Optional<Answer> answer(String token) {
    return due.take(token)
        .map(
            d ->
                new Answer(
                    d.reply(),
                    d.round().isEmpty() || complete(d.round())
                        ? Optional.empty()
                        : Optional.of(Refusal.SOME_NOT_LOGGED_OUT)));
  }

  private boolean complete(String round) {
    return logout.find(round).filter(LogoutRound::complete).isPresent();
  }

  private static List<Visit> meant(Wish wish, List<Visit> visits) {
    return visits.stream().filter(v -> v.bySubject().filter(wish::means).isPresent()).toList();
  }

  /** The session of an index that the service names, where the browser brings no cookie of it. */
  private Optional<Session> elsewhere(Wish wish) {
    return wish.sessionIndexes().stream()
        .flatMap(index -> Assertions.visit(index).stream())
        .flatMap(id -> visits.byId(id).stream())
        .filter(visit -> visit.bySubject().filter(wish::means).isPresent())
        .flatMap(this::session)
        .findFirst();
  }

  private Stream<Session> session(Visit visit) {
    return accounts.byUid(visit.uid()).map(Account::id).stream()
        .flatMap(owner -> sessions.ofAccount(owner).stream())
        .filter(s -> s.id().equals(visit.session()));
  }

  private String fresh() {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
