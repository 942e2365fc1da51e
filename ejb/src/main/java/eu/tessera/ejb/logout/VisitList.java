package eu.tessera.ejb.logout;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * The services of one session, the oldest visit first, and bounded: a service that asks often
 * pushes out its own visits and not those of others.
 *
 * @param visits what is remembered
 * @param over whether the session has ended, so that none may be added
 */
record VisitList(List<Visit> visits, boolean over) implements Serializable {
  static final int MOST = 200;
  static final int MOST_OF_ONE = 8;
  static final Duration MUCH_THE_SAME = Duration.ofMinutes(5);
  static final VisitList NONE = new VisitList(List.of(), false);
  static final VisitList OVER = new VisitList(List.of(), true);

  VisitList {
    visits = List.copyOf(visits);
  }

  /**
   * Whether nothing is lost without this visit: it is here already; or its service is not told of
   * the logout, so its ticket does not matter, and people are shown that they were there some
   * minutes ago.
   */
  boolean saysMuchTheSame(Visit visit) {
    return visits.stream().anyMatch(v -> v.id().equals(visit.id()))
        || !visit.takesPart()
            && visits.stream()
                .anyMatch(
                    v ->
                        v.service().equals(visit.service())
                            && !v.takesPart()
                            && visit.at().isBefore(v.at().plus(MUCH_THE_SAME)));
  }

  /** These and another one, which is the latest as a rule. */
  VisitList with(Visit visit) {
    int ofOne = 0;
    Visit firstOfOne = null;
    for (Visit known : visits) {
      if (known.id().equals(visit.id()) || known.at().isAfter(visit.at())) {
        return bounded(List.of(visit));
      }
      if (known.service().equals(visit.service())) {
        firstOfOne = ofOne++ == 0 ? known : firstOfOne;
      }
    }
    boolean full = visits.size() == MOST;
    Visit out = ofOne >= MOST_OF_ONE ? firstOfOne : full ? visits.get(0) : null;
    List<Visit> next = new ArrayList<>(visits.size() + 1);
    for (Visit known : visits) {
      if (known != out) {
        next.add(known);
      }
    }
    next.add(visit);
    return new VisitList(next, over);
  }

  /** These and others, each once. */
  VisitList and(Collection<Visit> others) {
    return bounded(others);
  }

  /** Whether a visit that was noted here has not been pushed out since. */
  boolean holds(Visit visit) {
    return visits.stream().anyMatch(v -> v.id().equals(visit.id()));
  }

  private VisitList bounded(Collection<Visit> more) {
    Map<UUID, Visit> all = new LinkedHashMap<>();
    visits.forEach(v -> all.put(v.id(), v));
    more.forEach(v -> all.put(v.id(), v));
    return new VisitList(kept(all.values(), Visit::service, Visit::at), over);
  }

  /** Of visits in whatever form those within the bounds, the oldest first. */
  static <V> List<V> kept(Collection<V> all, Function<V, String> service, Function<V, Instant> at) {
    List<V> sorted = new ArrayList<>(all);
    sorted.sort(Comparator.comparing(at).reversed());
    Map<String, Integer> counts = new HashMap<>();
    sorted.removeIf(v -> counts.merge(service.apply(v), 1, Integer::sum) > MOST_OF_ONE);
    List<V> kept = new ArrayList<>(sorted.subList(0, Math.min(MOST, sorted.size())));
    kept.sort(Comparator.comparing(at));
    return kept;
  }
}
