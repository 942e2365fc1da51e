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

/**
 * How far the services of one logout are.
 *
 * @param errands one for each visit, in the order in which they were
 * @param back where the person wants to go afterwards; none or one
 * @param begun when
 */
public record LogoutRound(List<Errand> errands, List<WayBack> back, Instant begun)
    implements Serializable {
  /** How long browsers are waited for; a service that answers later is still heard. */
  static final Duration BROWSERS_TIME = Duration.ofSeconds(5);

  public LogoutRound {
    errands = List.copyOf(errands);
    back = List.copyOf(back);
  }

  /**
   * One message to one service.
   *
   * @param visit that is over
   * @param service id of its definition
   * @param name of the service, for people
   * @param by the name by which a service is told that only a browser reaches; none or one
   */
  public record Errand(UUID visit, String service, String name, Told told, List<KnownBy.Subject> by)
      implements Serializable {
    public Errand {
      by = List.copyOf(by);
    }

    Errand now(Told state) {
      return new Errand(visit, service, name, state, by);
    }
  }

  /**
   * A service, and how far it is.
   *
   * @param byBrowser visits whose services only the browser reaches, and that have not confirmed
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

  /** Whether every service that takes part has confirmed. */
  public boolean complete() {
    return errands.stream().allMatch(e -> e.told() == Told.TOLD || e.told() == Told.TAKES_NO_PART);
  }

  /** Where the person wants to go afterwards. */
  public Optional<WayBack> wayBack() {
    return back.stream().findFirst();
  }

  /** The errand of a visit. */
  public Optional<Errand> errand(UUID visit) {
    return errands.stream().filter(e -> e.visit().equals(visit)).findFirst();
  }

  /** What it has come to by then: a browser that has not answered in time is waited for no more. */
  LogoutRound at(Instant now) {
    return now.isBefore(begun.plus(BROWSERS_TIME))
        ? this
        : new LogoutRound(
            errands.stream()
                .map(e -> e.told() == Told.BY_BROWSER ? e.now(Told.NOT_TOLD) : e)
                .toList(),
            back,
            begun);
  }

  /** The round once more is known of a visit; what was confirmed stays confirmed. */
  LogoutRound with(UUID visit, Told told) {
    return new LogoutRound(
        errands.stream()
            .map(e -> e.visit().equals(visit) && e.told() != Told.TOLD ? e.now(told) : e)
            .toList(),
        back,
        begun);
  }
}
