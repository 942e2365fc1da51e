package eu.tessera.it.client;

import static eu.tessera.it.harness.HttpWalk.SERVICE;
import static eu.tessera.it.harness.HttpWalk.ticket;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.tessera.it.harness.HttpWalk;
import eu.tessera.it.harness.SharedTessera;
import eu.tessera.it.harness.Tessera;
import java.net.URLConnection;
import java.util.Map;
import java.util.stream.Stream;
import javax.net.ssl.HttpsURLConnection;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Apereo's Java client, of today and of the line before, asks about tickets. */
@ExtendWith(SharedTessera.class)
@TestInstance(Lifecycle.PER_CLASS)
class JavaClientsIT {
  private Tessera tessera;
  private HttpWalk staff;

  @BeforeAll
  void somebodySignsIn(Tessera running) throws Exception {
    tessera = running;
    staff = HttpWalk.at(running);
    staff.byPassword(SERVICE, "staff@ec.example", "Demo-Staff-2026");
  }

  /** Who came, in the client's own words. */
  private record Told(String name, Map<String, Object> attributes) {}

  /** Asks about a ticket. */
  @FunctionalInterface
  private interface Client {
    Told ask(String ticket, String service) throws Exception;
  }

  /**
   * A client under its name.
   *
   * @param attributes whether it reads attributes at the address that it asks
   */
  private record Named(String name, boolean attributes, Client client) {
    @Override
    public String toString() {
      return name;
    }
  }

  private HttpsURLConnection trusted(URLConnection connection) {
    var secured = (HttpsURLConnection) connection;
    secured.setSSLSocketFactory(tessera.trust().getSocketFactory());
    return secured;
  }

  private Client current(
      org.apereo.cas.client.validation.AbstractUrlBasedTicketValidator validator) {
    validator.setURLConnectionFactory(this::trusted);
    return (ticket, service) -> {
      var principal = validator.validate(ticket, service).getPrincipal();
      return new Told(principal.getName(), principal.getAttributes());
    };
  }

  private Client former(org.jasig.cas.client.validation.AbstractUrlBasedTicketValidator validator) {
    validator.setURLConnectionFactory(this::trusted);
    return (ticket, service) -> {
      var principal = validator.validate(ticket, service).getPrincipal();
      return new Told(principal.getName(), principal.getAttributes());
    };
  }

  Stream<Named> clients() {
    var base = tessera.baseUrl().toString();
    return Stream.of(
        new Named(
            "4.0 CAS 1",
            false,
            current(new org.apereo.cas.client.validation.Cas10TicketValidator(base))),
        new Named(
            "4.0 CAS 2",
            false,
            current(new org.apereo.cas.client.validation.Cas20ServiceTicketValidator(base))),
        new Named(
            "4.0 CAS 3",
            true,
            current(new org.apereo.cas.client.validation.Cas30ServiceTicketValidator(base))),
        new Named(
            "4.0 CAS 3 with proxies",
            true,
            current(new org.apereo.cas.client.validation.Cas30ProxyTicketValidator(base))),
        new Named(
            "4.0 CAS 3 in JSON",
            true,
            current(
                new org.apereo.cas.client.validation.json.Cas30JsonServiceTicketValidator(base))),
        new Named(
            "3.6 CAS 1",
            false,
            former(new org.jasig.cas.client.validation.Cas10TicketValidator(base))),
        new Named(
            "3.6 CAS 2",
            false,
            former(new org.jasig.cas.client.validation.Cas20ServiceTicketValidator(base))),
        new Named(
            "3.6 CAS 3",
            true,
            former(new org.jasig.cas.client.validation.Cas30ServiceTicketValidator(base))),
        new Named(
            "3.6 CAS 3 with proxies",
            true,
            former(new org.jasig.cas.client.validation.Cas30ProxyTicketValidator(base))));
  }

  @ParameterizedTest
  @MethodSource("clients")
  void a_client_learns_who_came(Named client) throws Exception {
    var told = client.client().ask(ticket(staff.asks(SERVICE)), SERVICE);
    assertThat(told.name()).isEqualTo("staff01");
    if (client.attributes()) {
      assertThat(told.attributes()).containsEntry("firstName", "Σοφία");
      assertThat(told.attributes().get("groups").toString())
          .contains("DEMO_EDITORS", "DEMO_READERS");
    }
  }

  @ParameterizedTest
  @MethodSource("clients")
  void a_client_is_refused_a_used_ticket_and_one_for_another_service(Named client)
      throws Exception {
    var used = ticket(staff.asks(SERVICE));
    client.client().ask(used, SERVICE);
    assertThatThrownBy(() -> client.client().ask(used, SERVICE))
        .hasMessageNotContaining(used)
        .extracting(failure -> failure.getClass().getSimpleName())
        .isEqualTo("TicketValidationException");
    var other = ticket(staff.asks(SERVICE));
    assertThatThrownBy(() -> client.client().ask(other, "https://localhost:9/other/"))
        .extracting(failure -> failure.getClass().getSimpleName())
        .isEqualTo("TicketValidationException");
  }
}
