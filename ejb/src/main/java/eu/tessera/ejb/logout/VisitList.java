package eu.tessera.ejb.logout;

import java.io.Serializable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

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

  VisitList with(Visit visit) {
    return bounded(List.of(visit));
  }

  /** These and others, each once. */
  VisitList and(Collection<Visit> others) {
    return bounded(others);
  }

  private VisitList bounded(Collection<Visit> more) {
    Map<UUID, Visit> all = new LinkedHashMap<>();
    visits.forEach(v -> all.put(v.id(), v));
    more.forEach(v -> all.put(v.id(), v));
    List<Visit> sorted = new ArrayList<>(all.values());
    sorted.sort(Comparator.comparing(Visit::at).reversed());
    Map<String, Integer> counts = new LinkedHashMap<>();
    sorted.removeIf(v -> counts.merge(v.service(), 1, Integer::sum) > MOST_OF_ONE);
    List<Visit> kept = new ArrayList<>(sorted.subList(0, Math.min(MOST, sorted.size())));
    kept.sort(Comparator.comparing(Visit::at));
    return new VisitList(kept, over);
  }
}
