package eu.tessera.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.ejb.config.Vault;
import eu.tessera.ejb.logout.KnownBy;
import eu.tessera.ejb.logout.Visit;
import eu.tessera.ejb.session.Session;
import eu.tessera.federation.assurance.Evidence;
import eu.tessera.federation.cas.ServiceUrl;
import eu.tessera.federation.cas.TicketId;
import eu.tessera.web.page.AccountView;
import eu.tessera.web.signin.FormProof;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SessionListTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:15:30Z");
  private static final String ADDRESS = "/cas/userdata/mySessions.cgi";
  private static final UUID ACCOUNT = UUID.randomUUID();

  private final FormProof proof = new FormProof(new Vault(new byte[32]));
  private final Session current = session("Firefox on Linux");
  private final Session other = session("Browser on unknown system");

  @Test
  void the_session_in_which_the_page_is_read_is_marked_and_first() {
    assertThat(list().sessions())
        .extracting(AccountView.OpenSession::current)
        .containsExactly(true, false);
    assertThat(list().others()).isTrue();
  }

  @Test
  void each_form_carries_the_proof_for_its_own_session() {
    for (AccountView.OpenSession open : list().sessions()) {
      assertThat(proof.fits(current.id(), open.id(), open.proof())).isTrue();
    }
    assertThat(proof.fits(current.id(), "all", list().allProof())).isTrue();
    assertThat(proof.fits(current.id(), "others", list().othersProof())).isTrue();
  }

  @Test
  void a_device_that_is_not_known_is_left_to_the_readers_language() {
    assertThat(list().sessions().get(0).browser()).contains("Firefox");
    assertThat(list().sessions().get(0).system()).contains("Linux");
    assertThat(list().sessions().get(1).browser()).isEmpty();
    assertThat(list().sessions().get(1).system()).isEmpty();
  }

  @Test
  void each_service_stands_once_with_its_last_visit_the_latest_first() {
    assertThat(list().sessions().get(0).visited())
        .containsExactly(
            new AccountView.VisitedService("Service a", NOW.plusSeconds(3)),
            new AccountView.VisitedService("Service b", NOW.plusSeconds(2)));
  }

  @Test
  void many_sessions_are_on_pages_of_ten_and_the_readers_own_is_on_the_first() {
    List<Session> many = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      many.add(session("Firefox on Linux"));
    }
    many.add(current);
    AccountView.Sessions first = page(many, 1);
    AccountView.Sessions second = page(many, 2);
    AccountView.Sessions third = page(many, 3);
    assertThat(first.sessions()).hasSize(10);
    assertThat(first.sessions().get(0).current()).isTrue();
    assertThat(first.back()).isEmpty();
    assertThat(first.on()).contains(ADDRESS + "?page=2");
    assertThat(second.sessions()).hasSize(10).noneMatch(AccountView.OpenSession::current);
    assertThat(second.back()).contains(ADDRESS);
    assertThat(second.action()).isEqualTo(ADDRESS + "?page=2");
    assertThat(second.others()).isTrue();
    assertThat(third.sessions()).hasSize(5);
    assertThat(third.on()).isEmpty();
    assertThat(page(many, 0)).isEqualTo(first);
    assertThat(page(many, 9999)).as("what was the last page has gone").isEqualTo(third);
  }

  private AccountView.Sessions page(List<Session> sessions, int number) {
    return new SessionList(proof, id -> List.of())
        .of(current, sessions, Optional.empty(), ADDRESS, number);
  }

  private AccountView.Sessions list() {
    return new SessionList(
            proof,
            id ->
                id.equals(current.id())
                    ? List.of(visit("a", 1), visit("b", 2), visit("a", 3))
                    : List.of())
        .of(current, List.of(other, current), Optional.empty(), ADDRESS, 1);
  }

  private Visit visit(String service, long later) {
    return new Visit(
        UUID.randomUUID(),
        current.id(),
        "n00abcde",
        service,
        "Service " + service,
        new KnownBy.Ticket(
            ServiceUrl.read("https://a.example/").asOptional().orElseThrow(),
            new TicketId("ST-1-abc")),
        NOW.plusSeconds(later),
        true);
  }

  private static Session session(String device) {
    return new Session(
        UUID.randomUUID(),
        ACCOUNT,
        "n00abcde",
        Evidence.NONE,
        device,
        NOW,
        NOW,
        NOW.plusSeconds(3600));
  }
}
