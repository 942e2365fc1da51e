package eu.tessera.ejb.ticket;

import eu.tessera.ejb.account.Accounts;
import eu.tessera.ejb.account.EidAccounts;
import eu.tessera.ejb.grid.Grid;
import eu.tessera.ejb.mockup.MockupWorld;
import eu.tessera.ejb.registry.ServiceFolder;
import eu.tessera.federation.cas.TicketId;
import eu.tessera.federation.cas.TicketMint;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;

/** Wires up tickets. */
@ApplicationScoped
public class TicketRoom {
  @Produces
  @Singleton
  static TicketMint mint() {
    return new TicketMint(new SecureRandom());
  }

  @Produces
  @Singleton
  static Tickets tickets(Grid grid, TicketMint mint, Clock clock) {
    return new Tickets(grid, mint::next, clock);
  }

  @Produces
  @Singleton
  static LoginTransactions loginTransactions(Grid grid, TicketMint mint, ServiceFolder services) {
    return new LoginTransactions(
        grid,
        () -> mint.next(TicketId.Kind.LOGIN_REQUEST),
        url -> services.registry().find(url),
        LoginTransactions.Limits.DEFAULT);
  }

  @Produces
  @Singleton
  static UsedFactors usedEid(EidAccounts eids) {
    return new UsedEid(eids::linkedTo);
  }

  @Produces
  @Singleton
  static Validations validations(
      Accounts accounts,
      ServiceFolder services,
      MockupWorld mockup,
      @Any Instance<UsedFactors> factors) {
    return new Validations(
        accounts::byId,
        id -> services.registry().byId(id),
        mockup::beyond,
        factors.stream().toList());
  }
}
