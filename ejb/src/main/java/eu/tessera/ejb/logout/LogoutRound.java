package eu.tessera.ejb.logout;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * How far the services of one logout are.
 *
 * @param errands one for each visit, in the order in which they were
 * @param back where the person wants to go afterwards; none or one
 * @param begun when
 */
public record LogoutRound(List<Errand> errands, List<WayBack> back, Instant begun)
    implements Serializable {
  /** How long anybody is waited for; a service that answers later is still heard. */
  public static final Duration TIME = Duration.ofSeconds(5);

  public LogoutRound {
    errands = List.copyOf(errands);
    back = List.copyOf(back);
  }

  /**
   * One message to one service.
   *
   * @param visit that is over
   * @param session in which it was
   * @param uid whose session that was
   * @param service id of its definition
   * @param name of the service, for people
   * @param by the name by which a browser can tell the service; none or one
   */
  public record Errand(
      UUID visit,
      UUID session,
      String uid,
      String service,
      String name,
      Told told,
      List<KnownBy.Subject> by)
      implements Serializable {
    public Errand {
      by = List.copyOf(by);
    }

    Errand now(Told state) {
      return new Errand(visit, session, uid, service, name, state, by);
    }
  }

  /**
   * A service, and how far it is.
   *
   * @param byBrowser visits of which a browser can tell it, and that have not been confirmed
   */
  public record Service(String name, Told told, List<UUID> byBrowser) {
    public Service {
      byBrowser = List.copyOf(byBrowser);
    }

    Service and(Service other) {
      List<UUID> both = new ArrayList<>(byBrowser);
      both.addAll(other.byBrowser);
      return new Service(other.name, told.worse(other.told), both);
    }
  }

  /**
   * Where the logout came from.
   *
   * @param name of the service
   * @param url escaped, and matched with the registry already; or a path of ours
   * @param byItself whether to go there without being told to, once every service has confirmed
   */
  public record WayBack(String name, String url, boolean byItself) implements Serializable {
    public WayBack(String name, String url) {
      this(name, url, false);
    }
  }

  /** Each service once, in the order in which they were visited first. */
  public List<Service> services() {
    Map<String, Service> services = new LinkedHashMap<>();
    errands.forEach(
        e ->
            services.merge(
                e.service(),
                new Service(
                    e.name(),
                    e.told(),
                    e.by().isEmpty() || e.told() == Told.TOLD ? List.of() : List.of(e.visit())),
                Service::and));
    return List.copyOf(services.values());
  }

  /** Whether no message is under way any longer. */
  public boolean finished() {
    return errands.stream().allMatch(e -> e.told().settled());
  }

  /** Visits of which a browser is to tell their services, and has not. */
  public List<UUID> forBrowser() {
    return errands.stream().filter(e -> e.told() == Told.BY_BROWSER).map(Errand::visit).toList();
  }

  /** Whether every service has confirmed; one that takes no part may know the person still. */
  public boolean complete() {
    return errands.stream().allMatch(e -> e.told() == Told.TOLD);
  }

  /** Where the person wants to go afterwards. */
  public Optional<WayBack> wayBack() {
    return back.stream().findFirst();
  }

  /** The errand of a visit. */
  public Optional<Errand> errand(UUID visit) {
    return errands.stream().filter(e -> e.visit().equals(visit)).findFirst();
  }

  /** What it has come to by then: who has not answered in time is waited for no more. */
  LogoutRound at(Instant now) {
    return now.isBefore(begun.plus(TIME))
        ? this
        : changed(e -> e.told().settled() ? e : e.now(Told.NOT_TOLD));
  }

  /** The round once more is known of a visit; what was confirmed stays confirmed. */
  LogoutRound with(UUID visit, Told told) {
    return changed(e -> e.visit().equals(visit) && e.told() != Told.TOLD ? e.now(told) : e);
  }

  /** The round once we have tried to tell a service: where we failed, a browser may not. */
  LogoutRound tried(UUID visit, Told told) {
    boolean left = errand(visit).filter(e -> !e.by().isEmpty()).isPresent();
    return with(visit, told == Told.NOT_TOLD && left ? Told.BY_BROWSER : told);
  }

  private LogoutRound changed(UnaryOperator<Errand> next) {
    return new LogoutRound(errands.stream().map(next).toList(), back, begun);
  }
}
