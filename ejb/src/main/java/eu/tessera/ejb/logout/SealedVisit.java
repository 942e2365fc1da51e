package eu.tessera.ejb.logout;

import eu.tessera.ejb.config.Place;
import eu.tessera.ejb.config.Vault;
import eu.tessera.federation.cas.ServiceUrl;
import eu.tessera.federation.cas.TicketId;
import eu.tessera.persistence.session.VisitRow;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/**
 * A visit as it lies in the database. Ticket and address are sealed: whoever knows the ticket can
 * end the person's session at the service, and services keep secrets of their own in queries.
 */
record SealedVisit(Vault vault) {
  VisitRow written(Visit visit) {
    String text = visit.ticket().value() + " " + visit.url().text();
    return new VisitRow(
        visit.id(),
        visit.session(),
        visit.uid(),
        visit.service(),
        visit.name(),
        vault.seal(place(visit.id()), text.getBytes(StandardCharsets.UTF_8)),
        visit.at(),
        visit.takesPart());
  }

  /** Empty when this release cannot read what another wrote. */
  Optional<Visit> read(VisitRow row) {
    byte[] opened = vault.open(place(row.id()), row.sealedReturn());
    String[] parts = new String(opened, StandardCharsets.UTF_8).split(" ", 2);
    Optional<TicketId> ticket = TicketId.of(parts[0]);
    Optional<ServiceUrl> url =
        parts.length == 2 ? ServiceUrl.read(parts[1]).asOptional() : Optional.empty();
    return ticket.flatMap(
        t ->
            url.map(
                u ->
                    new Visit(
                        row.id(),
                        row.sessionId(),
                        row.uid(),
                        row.service(),
                        row.name(),
                        u,
                        t,
                        row.visitedAt(),
                        row.takesPart())));
  }

  private static Place place(UUID visit) {
    return new Place("session_visit", visit, "sealed_return");
  }
}
