package eu.tessera.ejb.logout;

import eu.tessera.ejb.config.TestClock;
import eu.tessera.ejb.registry.TestParties;
import eu.tessera.federation.cas.TicketId;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Visits to vary. */
final class TestVisits {
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private TestVisits() {}

  static Visit to(String service, String url, UUID session) {
    return later(service, url, session, Duration.ZERO);
  }

  static Visit later(String service, String url, UUID session, Duration later) {
    return new Visit(
        UUID.randomUUID(),
        session,
        "n00abcde",
        service,
        "Service " + service,
        new KnownBy.Ticket(
            TestParties.url(url), new TicketId("ST-" + NUMBER.incrementAndGet() + "-abc")),
        TestClock.START.plus(later),
        true);
  }

  /** A visit by SAML. */
  static Visit bySaml(String service, UUID session) {
    int number = NUMBER.incrementAndGet();
    return new Visit(
        UUID.randomUUID(),
        session,
        "n00abcde",
        service,
        "Service " + service,
        new KnownBy.Subject(
            "https://" + service + ".example/sp",
            "urn:oasis:names:tc:SAML:2.0:nameid-format:persistent",
            "name-" + number,
            "https://idp.example",
            "https://" + service + ".example/sp",
            "_index" + number),
        TestClock.START,
        true);
  }

  static String ticket(Visit visit) {
    return visit.byTicket().orElseThrow().ticket().value();
  }

  static Visit silent(Visit visit) {
    return new Visit(
        visit.id(),
        visit.session(),
        visit.uid(),
        visit.service(),
        visit.name(),
        visit.knownBy(),
        visit.at(),
        false);
  }
}
