package eu.tessera.ejb.ticket;

import static eu.tessera.ejb.ticket.TestTickets.COMMITMENT;
import static eu.tessera.ejb.ticket.TestTickets.IDS;
import static eu.tessera.ejb.ticket.TestTickets.SECRET;
import static eu.tessera.ejb.ticket.TestTickets.encoded;
import static eu.tessera.ejb.ticket.TestTickets.party;
import static eu.tessera.ejb.ticket.TestTickets.query;
import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.ejb.grid.LocalGrid;
import eu.tessera.ejb.grid.Throttle.Limit;
import eu.tessera.ejb.registry.Registry;
import eu.tessera.federation.assurance.AuthenticationLevel;
import eu.tessera.federation.cas.FailureCode;
import eu.tessera.federation.cas.Fingerprint;
import eu.tessera.federation.cas.LoginRequest;
import eu.tessera.federation.cas.Parameters;
import eu.tessera.federation.cas.TicketId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LoginTransactionsTest {
  private static final String SERVICE = "service=" + encoded("https://a.example/x?y=1&z=2");

  private final AtomicLong nanos = new AtomicLong();
  private final Registry registry =
      Registry.of(
          List.of(
              party("a", "'strengths':['PASSWORD','PASSWORD_SMS']"),
              party("b", ""),
              party("strict", "'transactions':'required'")));
  private final LoginTransactions transactions =
      new LoginTransactions(
          new LocalGrid(nanos::get),
          () -> IDS.apply(TicketId.Kind.LOGIN_REQUEST),
          registry::find,
          new LoginTransactions.Limits(
              new Limit(40, Duration.ofHours(10)), new Limit(60, Duration.ofHours(10))));

  private TicketId begun(String body) {
    return transactions.begin(query(body), "192.0.2.1").asOptional().orElseThrow();
  }

  private FailureCode refused(String body) {
    return transactions.begin(query(body), "192.0.2.1").refusal().orElseThrow().code();
  }

  private Optional<LoginTransactions.Asked> recalled(String query) {
    return transactions.recall(query(query));
  }

  private static LoginRequest read(Parameters parameters) {
    return LoginRequest.read(parameters).asOptional().orElseThrow();
  }

  @Test
  void the_browser_is_asked_what_the_service_asked_beforehand() {
    TicketId id =
        begun(
            "authenticationLevel=MEDIUM&clientFingerprint="
                + encoded(COMMITMENT)
                + "&format=JSON&"
                + SERVICE);
    assertThat(id.value()).startsWith("ECAS_LR-");
    LoginTransactions.Asked asked = recalled("loginRequestId=" + id.value()).orElseThrow();
    assertThat(read(asked.parameters()).level()).contains(AuthenticationLevel.MEDIUM);
    assertThat(read(asked.parameters()).service().orElseThrow().text())
        .isEqualTo("https://a.example/x?y=1&z=2");
    assertThat(asked.commitment().openedBy(SECRET)).isTrue();
  }

  @Test
  void what_stands_in_the_address_does_not_override_the_transaction() {
    TicketId id = begun("authenticationLevel=MEDIUM&renew=true&" + SERVICE);
    LoginTransactions.Asked asked =
        recalled(
                "authenticationLevel=BASIC&renew=false&service=https://b.example/&loginRequestId="
                    + id.value())
            .orElseThrow();
    LoginRequest read = read(asked.parameters());
    assertThat(read.level()).contains(AuthenticationLevel.MEDIUM);
    assertThat(read.renew()).isTrue();
    assertThat(read.service().orElseThrow().host()).isEqualTo("a.example");
  }

  @Test
  void a_commitment_in_the_address_counts_for_nothing() {
    String own = "clientFingerprint=" + encoded(COMMITMENT);
    assertThat(recalled(SERVICE + "&" + own).orElseThrow().commitment())
        .isEqualTo(Fingerprint.NONE);
    TicketId id = begun(SERVICE);
    assertThat(recalled("loginRequestId=" + id.value() + "&" + own).orElseThrow().commitment())
        .isEqualTo(Fingerprint.NONE);
  }

  @Test
  void a_transaction_is_over_after_ten_minutes() {
    TicketId id = begun(SERVICE);
    nanos.set(Duration.ofMinutes(10).minusMillis(1).toNanos());
    assertThat(recalled("loginRequestId=" + id.value())).isPresent();
    nanos.set(Duration.ofMinutes(11).toNanos());
    assertThat(recalled("loginRequestId=" + id.value())).isEmpty();
  }

  @Test
  void an_unknown_transaction_is_no_dead_end_where_the_address_names_a_service() {
    String unknown = "loginRequestId=ECAS_LR-123456-unknown";
    assertThat(recalled(unknown)).isEmpty();
    LoginTransactions.Asked asked = recalled(unknown + "&" + SERVICE).orElseThrow();
    assertThat(read(asked.parameters()).service()).isPresent();
    assertThat(asked.commitment()).isEqualTo(Fingerprint.NONE);
  }

  @Test
  void a_stale_page_begins_the_same_sign_in_again_even_after_the_transaction() {
    TicketId id =
        begun(
            "authenticationLevel=MEDIUM&clientFingerprint=" + encoded(COMMITMENT) + "&" + SERVICE);
    String again = recalled("loginRequestId=" + id.value()).orElseThrow().query();
    assertThat(recalled(again).orElseThrow().commitment()).isNotEqualTo(Fingerprint.NONE);
    assertThat(again).doesNotContain("clientFingerprint");
    nanos.set(Duration.ofMinutes(11).toNanos());
    LoginRequest read = read(recalled(again).orElseThrow().parameters());
    assertThat(read.level()).contains(AuthenticationLevel.MEDIUM);
    assertThat(read.service().orElseThrow().text()).isEqualTo("https://a.example/x?y=1&z=2");
  }

  @Test
  void what_a_sign_in_would_refuse_is_refused_before_the_browser_comes() {
    assertThat(refused("service=https://stranger.example/")).isEqualTo(FailureCode.INVALID_SERVICE);
    assertThat(refused("service=nonsense")).isEqualTo(FailureCode.INVALID_SERVICE);
    assertThat(refused("authenticationLevel=MEDIUM")).isEqualTo(FailureCode.INVALID_REQUEST);
    assertThat(refused("authenticationLevel=BEST&" + SERVICE))
        .isEqualTo(FailureCode.INVALID_REQUEST);
    assertThat(refused("acceptStrengths=MOBILE_APP&" + SERVICE))
        .isEqualTo(FailureCode.INVALID_STRENGTH);
    assertThat(refused("clientFingerprint=short&" + SERVICE))
        .isEqualTo(FailureCode.INVALID_REQUEST);
    assertThat(refused(SERVICE + "&x=" + "y".repeat(4_000))).isEqualTo(FailureCode.INVALID_REQUEST);
    assertThat(refused("")).isEqualTo(FailureCode.INVALID_REQUEST);
  }

  @Test
  void a_ticket_is_no_transaction() {
    assertThat(recalled("loginRequestId=ST-123456-abc")).isEmpty();
    assertThat(recalled("loginRequestId=%00")).isEmpty();
  }

  private static String at(String service) {
    return "service=" + encoded("https://" + service + ".example/");
  }

  private static String committed(String service) {
    return at(service) + "&clientFingerprint=" + encoded(COMMITMENT);
  }

  private boolean suits(String query) {
    return recalled(query).orElseThrow().suits(registry.byId("strict").orElseThrow());
  }

  @Test
  void a_service_that_requires_transactions_takes_no_sign_in_without_one() {
    assertThat(suits(at("strict"))).isFalse();
    assertThat(suits(committed("strict"))).as("a commitment in the address is nobody's").isFalse();
    assertThat(suits("loginRequestId=ECAS_LR-123456-unknown&" + at("strict"))).isFalse();
    TicketId id = begun(committed("strict"));
    assertThat(suits("loginRequestId=" + id.value())).isTrue();
    nanos.set(Duration.ofMinutes(11).toNanos());
    assertThat(suits("loginRequestId=" + id.value() + "&" + at("strict"))).isFalse();
  }

  @Test
  void a_transaction_of_a_service_that_requires_it_is_bound_to_the_client() {
    assertThat(refused(at("strict"))).isEqualTo(FailureCode.INVALID_REQUEST);
  }

  @Test
  void a_service_that_does_not_require_transactions_takes_either() {
    var lenient = registry.byId("b").orElseThrow();
    assertThat(recalled(at("b")).orElseThrow().suits(lenient)).isTrue();
    TicketId id = begun(at("b"));
    assertThat(recalled("loginRequestId=" + id.value()).orElseThrow().suits(lenient)).isTrue();
  }

  @Test
  void one_source_begins_so_many_transactions_and_others_go_on() {
    for (int i = 0; i < 40; i++) {
      begun(at("b"));
    }
    assertThat(refused(at("b"))).isEqualTo(FailureCode.INTERNAL_ERROR);
    assertThat(refused("nonsense"))
        .as("nothing is looked at")
        .isEqualTo(FailureCode.INTERNAL_ERROR);
    assertThat(transactions.begin(query(at("b")), "192.0.2.2").asOptional()).isPresent();
  }

  @Test
  void a_flood_for_one_service_leaves_room_for_the_others() {
    for (int i = 0; i < 60; i++) {
      transactions.begin(query(at("b")), "192.0.2." + i);
    }
    assertThat(refused(at("b"))).isEqualTo(FailureCode.INTERNAL_ERROR);
    begun(SERVICE);
  }
}
