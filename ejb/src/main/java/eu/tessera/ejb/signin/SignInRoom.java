package eu.tessera.ejb.signin;

import eu.tessera.ejb.account.Account;
import eu.tessera.ejb.account.Accounts;
import eu.tessera.ejb.factor.Factor;
import eu.tessera.ejb.factor.FactorRunner;
import eu.tessera.ejb.grid.Grid;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** Wires up the one path: whatever factor there is in the house is found here. */
@ApplicationScoped
public class SignInRoom {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int FLOW_BYTES = 16;

  @Produces
  @Singleton
  static FactorRunner runner(@Any Instance<Factor> factors, Grid grid, Clock clock) {
    return new FactorRunner(
        factors.stream().toList(), grid.throttle(), FactorRunner.Limits.DEFAULT, clock);
  }

  @Produces
  @Singleton
  static SignIns signIns(Grid grid, FactorRunner runner, Accounts accounts, Clock clock) {
    return new SignIns(
        grid, new SignInEngine(), runner, people(accounts), SignInRoom::flowId, clock);
  }

  private static People people(Accounts accounts) {
    return new People() {
      @Override
      public Optional<UUID> byLogin(String typed) {
        return accounts.byLogin(typed).map(Account::id);
      }

      @Override
      public boolean usable(UUID account) {
        return accounts.byId(account).filter(Account::active).isPresent();
      }
    };
  }

  private static String flowId() {
    byte[] bytes = new byte[FLOW_BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
