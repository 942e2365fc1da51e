package eu.tessera.ejb.ticket;

import eu.tessera.ejb.grid.Grid;
import eu.tessera.ejb.grid.GridMap;
import eu.tessera.federation.cas.TicketId;
import eu.tessera.federation.cas.TicketType;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** Keeps service and proxy tickets for their short life. */
public final class Tickets {
  /** CAS 3.1.1 asks for a short time; a browser's redirect and a back-channel call need seconds. */
  public static final Duration LIFE = Duration.ofSeconds(10);

  private static final int MOST = 500_000;

  private final GridMap<ServiceTicket> tickets;
  private final Function<TicketId.Kind, TicketId> ids;
  private final Clock clock;

  /**
   * @param ids makes unguessable texts of the form {@code ST-…} and {@code PT-…}
   */
  public Tickets(Grid grid, Function<TicketId.Kind, TicketId> ids, Clock clock) {
    this.tickets = grid.map("tickets", MOST);
    this.ids = ids;
    this.clock = clock;
  }

  /** Keeps the ticket and returns what opens it. */
  public TicketId issue(ServiceTicket ticket) {
    TicketId id =
        ids.apply(ticket.type() == TicketType.PROXY ? TicketId.Kind.PROXY : TicketId.Kind.SERVICE);
    tickets.put(id.value(), ticket, LIFE.plusSeconds(1));
    return id;
  }

  /**
   * Takes the ticket: once, on whatever node, whatever comes of it (CAS 3.1.1: good for one
   * attempt).
   *
   * @return empty when it was never issued, is used, or its life is over
   */
  public Optional<ServiceTicket> take(TicketId id) {
    return tickets.take(id.value()).filter(t -> clock.instant().isBefore(t.issued().plus(LIFE)));
  }
}
