package eu.tessera.ejb.logout;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.tessera.ejb.config.Place;
import eu.tessera.ejb.config.Vault;
import eu.tessera.federation.cas.ServiceUrl;
import eu.tessera.federation.cas.TicketId;
import eu.tessera.persistence.session.VisitRow;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/**
 * A visit as it lies in the database. By what the service knows its session is sealed: whoever
 * knows the ticket can end the person's session at the service, services keep secrets of their own
 * in queries, and a name names a person.
 *
 * <p>A ticket is written as it was in the first release, ticket and address with a space between
 * them; a name as a JSON object, which that release takes for a ticket that it cannot read.
 */
record SealedVisit(Vault vault) {
  private static final ObjectMapper JSON = new ObjectMapper();

  VisitRow written(Visit visit) {
    return new VisitRow(
        visit.id(),
        visit.session(),
        visit.uid(),
        visit.service(),
        visit.name(),
        vault.seal(place(visit.id()), written(visit.knownBy()).getBytes(StandardCharsets.UTF_8)),
        visit.at(),
        visit.takesPart());
  }

  /** Empty when this release cannot read what another wrote. */
  Optional<Visit> read(VisitRow row) {
    String text =
        new String(vault.open(place(row.id()), row.sealedReturn()), StandardCharsets.UTF_8);
    return (text.startsWith("{") ? subject(text) : ticket(text))
        .map(
            knownBy ->
                new Visit(
                    row.id(),
                    row.sessionId(),
                    row.uid(),
                    row.service(),
                    row.name(),
                    knownBy,
                    row.visitedAt(),
                    row.takesPart()));
  }

  private static String written(KnownBy knownBy) {
    if (knownBy instanceof KnownBy.Ticket ticket) {
      return ticket.ticket().value() + " " + ticket.url().text();
    }
    KnownBy.Subject subject = (KnownBy.Subject) knownBy;
    return JSON.createObjectNode()
        .put("entity", subject.entityId())
        .put("format", subject.format())
        .put("value", subject.value())
        .put("qualifier", subject.nameQualifier())
        .put("spQualifier", subject.spNameQualifier())
        .put("index", subject.sessionIndex())
        .toString();
  }

  private static Optional<KnownBy> ticket(String text) {
    String[] parts = text.split(" ", 2);
    Optional<ServiceUrl> url =
        parts.length == 2 ? ServiceUrl.read(parts[1]).asOptional() : Optional.empty();
    return TicketId.of(parts[0]).flatMap(t -> url.map(u -> new KnownBy.Ticket(u, t)));
  }

  private static Optional<KnownBy> subject(String text) {
    try {
      JsonNode node = JSON.readTree(text);
      KnownBy.Subject subject =
          new KnownBy.Subject(
              node.path("entity").asText(),
              node.path("format").asText(),
              node.path("value").asText(),
              node.path("qualifier").asText(),
              node.path("spQualifier").asText(),
              node.path("index").asText());
      return Optional.<KnownBy>of(subject).filter(s -> !subject.value().isEmpty());
    } catch (JsonProcessingException unreadable) {
      return Optional.empty();
    }
  }

  private static Place place(UUID visit) {
    return new Place("session_visit", visit, "sealed_return");
  }
}
