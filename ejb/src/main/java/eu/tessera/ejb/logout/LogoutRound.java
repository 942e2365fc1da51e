package eu.tessera.ejb.logout;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How far the services of one logout are.
 *
 * @param services each once, in the order in which they were visited first
 * @param back where the person wants to go afterwards; none or one
 */
public record LogoutRound(List<Service> services, List<WayBack> back) implements Serializable {
  public LogoutRound {
    services = List.copyOf(services);
    back = List.copyOf(back);
  }

  /** A service, and how far it is. */
  public record Service(String name, Told told) implements Serializable {}

  /**
   * Where the logout came from.
   *
   * @param name of the service
   * @param url matched with the registry already
   */
  public record WayBack(String name, String url) implements Serializable {}

  /** Whether no message is under way any longer. */
  public boolean finished() {
    return services.stream().noneMatch(s -> s.told() == Told.WAITING);
  }

  /** Where the person wants to go afterwards. */
  public Optional<WayBack> wayBack() {
    return back.stream().findFirst();
  }

  static LogoutRound of(Map<Visit, Told> states, Optional<WayBack> back) {
    Map<String, Service> services = new LinkedHashMap<>();
    states.forEach(
        (visit, told) ->
            services.merge(
                visit.service(),
                new Service(visit.name(), told),
                (one, other) -> new Service(other.name(), one.told().worse(other.told()))));
    return new LogoutRound(new ArrayList<>(services.values()), back.stream().toList());
  }
}
