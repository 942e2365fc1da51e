package eu.tessera.ejb.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.ejb.grid.LocalGrid;
import eu.tessera.federation.cas.Fingerprint;
import eu.tessera.federation.cas.TicketId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TicketsTest {
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private final AtomicInteger number = new AtomicInteger();
  private final LocalGrid grid = new LocalGrid();

  private Tickets at(Instant now) {
    return new Tickets(
        grid,
        kind -> new TicketId(kind.prefix() + "-" + number.incrementAndGet()),
        Clock.fixed(now, ZoneOffset.UTC));
  }

  private static ServiceTicket ticket() {
    return TestTickets.ticket("a", TestTickets.authentication(UUID.randomUUID()));
  }

  @Test
  void a_used_ticket_is_refused() {
    TicketId id = at(NOW).issue(ticket());
    assertThat(at(NOW).take(id)).isPresent();
    assertThat(at(NOW).take(id)).isEmpty();
  }

  @Test
  void a_ticket_is_refused_after_ten_seconds_and_not_before() {
    TicketId early = at(NOW).issue(ticket());
    TicketId late = at(NOW).issue(ticket());
    assertThat(at(NOW.plus(Duration.ofMillis(9_999))).take(early)).isPresent();
    assertThat(at(NOW.plus(Duration.ofSeconds(10))).take(late)).isEmpty();
  }

  @Test
  void a_ticket_that_was_never_issued_is_refused() {
    assertThat(at(NOW).take(new TicketId("ST-made-up"))).isEmpty();
  }

  @Test
  void a_ticket_stays_itself_on_its_way_to_another_node() throws Exception {
    ServiceTicket ticket =
        ServiceTicket.byProxy(
            TestTickets.url("https://a.example/"),
            "a",
            TestTickets.authentication(UUID.randomUUID()),
            List.of("https://b.example/pgt"),
            NOW);
    assertThat(travelled(ticket)).isEqualTo(ticket);
    ServiceTicket committed =
        ServiceTicket.byBrowser(
            ticket.service(),
            "a",
            ticket.authentication(),
            true,
            Fingerprint.commitment(TestTickets.COMMITMENT).orElseThrow(),
            NOW);
    assertThat(travelled(committed)).isEqualTo(committed);
  }

  private static Object travelled(Object value) throws Exception {
    var bytes = new ByteArrayOutputStream();
    try (var out = new ObjectOutputStream(bytes)) {
      out.writeObject(value);
    }
    try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return in.readObject();
    }
  }

  @Test
  void a_thousand_parallel_validations_give_one_success() {
    TicketId id = at(NOW).issue(ticket());
    Tickets tickets = at(NOW);
    assertThat(
            IntStream.range(0, 1000).parallel().filter(i -> tickets.take(id).isPresent()).count())
        .isEqualTo(1);
  }
}
