package eu.tessera.web.cas;

import eu.tessera.ejb.config.Settings;
import eu.tessera.ejb.logout.Visits;
import eu.tessera.ejb.proxy.ProxyGranting;
import eu.tessera.ejb.registry.ServiceFolder;
import eu.tessera.ejb.ticket.Tickets;
import eu.tessera.ejb.ticket.Validations;
import eu.tessera.federation.cas.Answers;
import eu.tessera.federation.cas.Envelope;
import eu.tessera.web.signin.Troubles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneId;

/** Wires up what answers in CAS. */
@ApplicationScoped
public class CasPages {
  @Produces
  @Singleton
  static Answers answers(Settings settings) {
    return new Answers(
        Envelope.of("Tessera", ZoneId.of("Europe/Brussels")), settings.baseUrl().toString());
  }

  @Produces
  @Singleton
  static Validating validating(
      ServiceFolder services,
      Tickets tickets,
      Validations validations,
      Visiting visiting,
      ProxyGranting granting,
      Answers answers,
      Troubles troubles,
      Clock clock) {
    return new Validating(
        services, tickets, validations, visiting, granting, answers, troubles, clock);
  }

  @Produces
  @Singleton
  static Visiting visiting(Visits visits, ServiceFolder services, Clock clock) {
    return new Visiting(visits::note, id -> services.registry().byId(id), clock);
  }
}
