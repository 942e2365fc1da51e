package eu.tessera.web.account;

import eu.tessera.ejb.logout.Visit;
import eu.tessera.ejb.session.Session;
import eu.tessera.web.page.AccountView;
import eu.tessera.web.page.Notice;
import eu.tessera.web.signin.FormProof;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Makes the list of somebody's sessions out of what is known of them. */
final class SessionList {
  static final String OTHERS = "others";
  static final String ALL = "all";

  /** What is visited in each is asked for, and a longer page is hard to read. */
  static final int ON_A_PAGE = 10;

  static final String PAGE = "page";

  private final FormProof proof;
  private final Function<UUID, List<Visit>> visits;

  /**
   * @param visits of a session, the oldest first
   */
  SessionList(FormProof proof, Function<UUID, List<Visit>> visits) {
    this.proof = proof;
    this.visits = visits;
  }

  /**
   * The one in which the page is read first, then the others as they come.
   *
   * @param number of the page, from 1; one beyond the last is the last
   */
  AccountView.Sessions of(
      Session current, List<Session> all, Optional<Notice> notice, String address, int number) {
    List<Session> sorted =
        all.stream()
            .sorted(Comparator.comparing((Session s) -> !s.id().equals(current.id())))
            .toList();
    int last = Math.max(1, (sorted.size() + ON_A_PAGE - 1) / ON_A_PAGE);
    int shown = Math.max(1, Math.min(number, last));
    return new AccountView.Sessions(
        page(address, shown),
        sorted.stream()
            .skip((long) (shown - 1) * ON_A_PAGE)
            .limit(ON_A_PAGE)
            .map(s -> open(s, current))
            .toList(),
        sorted.stream().anyMatch(s -> !s.id().equals(current.id())),
        Optional.of(shown).filter(n -> n > 1).map(n -> page(address, n - 1)),
        Optional.of(shown).filter(n -> n < last).map(n -> page(address, n + 1)),
        notice,
        proof.of(current.id(), OTHERS),
        proof.of(current.id(), ALL));
  }

  private static String page(String address, int number) {
    return number == 1 ? address : address + "?" + PAGE + "=" + number;
  }

  private AccountView.OpenSession open(Session session, Session current) {
    String id = session.id().toString();
    String[] device = session.device().split(" on ", 2);
    return new AccountView.OpenSession(
        id,
        proof.of(current.id(), id),
        known(device[0], "Browser"),
        device.length < 2 ? Optional.empty() : known(device[1], "unknown system"),
        session.created(),
        session.seen(),
        session.id().equals(current.id()),
        visited(visits.apply(session.id())));
  }

  /** Each service once, with its last visit, the latest first. */
  private static List<AccountView.VisitedService> visited(List<Visit> visits) {
    Map<String, AccountView.VisitedService> services = new LinkedHashMap<>();
    List<Visit> latestFirst = new ArrayList<>(visits);
    Collections.reverse(latestFirst);
    for (Visit visit : latestFirst) {
      Instant at = visit.at();
      services.putIfAbsent(visit.service(), new AccountView.VisitedService(visit.name(), at));
    }
    return List.copyOf(services.values());
  }

  /** What the label says where it does not know; our pages say it in the reader's language. */
  private static Optional<String> known(String word, String unknown) {
    return Optional.of(word).filter(w -> !w.equals(unknown));
  }
}
