package eu.tessera.web.account;

import eu.tessera.ejb.account.Accounts;
import eu.tessera.ejb.factor.FactorRunner;
import eu.tessera.ejb.grid.Grid;
import eu.tessera.ejb.session.Confirmations;
import eu.tessera.web.signin.Answers;
import eu.tessera.web.signin.Begin;
import eu.tessera.web.signin.HandBacks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Wires up the pages of My Account. */
@ApplicationScoped
public class AccountRoom {
  @Produces
  @Singleton
  static Door door(
      HandBacks handBacks,
      Accounts accounts,
      Confirmations confirmations,
      FactorRunner runner,
      Begin begin,
      Answers answers) {
    return new Door(handBacks, accounts, confirmations, runner, begin, answers);
  }

  @Produces
  @Singleton
  static Drafts drafts(Grid grid) {
    return new Drafts(grid);
  }
}
