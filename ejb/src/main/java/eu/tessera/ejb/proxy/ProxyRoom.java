package eu.tessera.ejb.proxy;

import eu.tessera.ejb.account.Accounts;
import eu.tessera.ejb.audit.Audit;
import eu.tessera.ejb.grid.Grid;
import eu.tessera.ejb.registry.ServiceFolder;
import eu.tessera.ejb.session.Sessions;
import eu.tessera.ejb.ticket.Tickets;
import eu.tessera.federation.cas.TicketMint;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import javax.net.ssl.SSLSocketFactory;

/** Wires up proxy authentication. */
@ApplicationScoped
public class ProxyRoom {
  @Produces
  @Singleton
  static HttpsCallbacks callbacks() {
    return new HttpsCallbacks((SSLSocketFactory) SSLSocketFactory.getDefault());
  }

  static void end(@Disposes HttpsCallbacks callbacks) {
    callbacks.close();
  }

  @Produces
  @Singleton
  static ProxyGrants grants(Grid grid, Sessions sessions, Clock clock) {
    return new ProxyGrants(grid, sessions::lives, clock);
  }

  @Produces
  @Singleton
  static ProxyGranting granting(
      ServiceFolder services,
      HttpsCallbacks callbacks,
      ProxyGrants grants,
      TicketMint mint,
      Audit audit,
      Clock clock) {
    return new ProxyGranting(
        id -> services.registry().byId(id), callbacks, grants, mint::next, audit::write, clock);
  }

  @Produces
  @Singleton
  static ProxyTickets tickets(
      ProxyGrants grants,
      ServiceFolder services,
      Accounts accounts,
      Tickets tickets,
      Audit audit,
      Clock clock) {
    return new ProxyTickets(
        grants, services::registry, accounts::byId, tickets, audit::write, clock);
  }
}
