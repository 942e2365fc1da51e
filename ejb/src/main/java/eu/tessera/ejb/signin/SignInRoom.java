package eu.tessera.ejb.signin;

import eu.tessera.ejb.account.Account;
import eu.tessera.ejb.account.Accounts;
import eu.tessera.ejb.account.EmailAddress;
import eu.tessera.ejb.audit.Audit;
import eu.tessera.ejb.audit.AuditEvent;
import eu.tessera.ejb.browser.KnownBrowsers;
import eu.tessera.ejb.config.ConfiguredValues;
import eu.tessera.ejb.factor.Factor;
import eu.tessera.ejb.factor.FactorRunner;
import eu.tessera.ejb.factor.Pace;
import eu.tessera.ejb.factor.Source;
import eu.tessera.ejb.factor.Tries;
import eu.tessera.ejb.grid.Grid;
import eu.tessera.federation.assurance.Method;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Wires up the one path: whatever factor there is in the house is found here. */
@ApplicationScoped
public class SignInRoom {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int FLOW_BYTES = 16;

  /** In bytes: the address of the service, its other form, and the query that begins it anew. */
  private static final int LARGEST_FLOW = 16_000;

  @Produces
  @Singleton
  static Tries tries(Grid grid, KnownBrowsers browsers, Clock clock) {
    return new Tries(grid.throttle(), Tries.Limits.DEFAULT, browsers::knows, clock);
  }

  @Produces
  @Singleton
  static FactorRunner runner(
      @Any Instance<Factor> factors, Tries tries, Accounts accounts, Audit audit, Clock clock) {
    return new FactorRunner(factors.stream().toList(), tries, new Auditor(accounts, audit), clock);
  }

  /** Tells the auditor what did not succeed. */
  private record Auditor(Accounts accounts, Audit audit) implements FactorRunner.Witness {
    @Override
    public void wrong(Method method, Optional<UUID> account, Source source) {
      audit.write(new AuditEvent.SignInFailed(uid(account), method, "WRONG", source.address()));
    }

    @Override
    public void throttled(Method method, Optional<UUID> account, Source source) {
      audit.write(new AuditEvent.SignInThrottled(uid(account), method, source.address()));
    }

    private String uid(Optional<UUID> account) {
      return account.flatMap(accounts::byId).map(Account::uid).orElse(AuditEvent.NOBODY);
    }
  }

  @Produces
  @Singleton
  static SignIns signIns(
      Grid grid, FactorRunner runner, Accounts accounts, ConfiguredValues values, Clock clock) {
    return new SignIns(
        grid,
        new SignInEngine(runner.methods()),
        runner,
        people(accounts),
        new Telling(
            grid.throttle(), Telling.Limits.DEFAULT, values.flag("tessera.uniform.answers", false)),
        Pace.ofThisMachine(),
        SignInRoom::flowId,
        most(),
        clock);
  }

  /**
   * A quarter of the memory at the most, where each flow is as large as a stranger can make it: so
   * a flood costs half-done sign-ins and not the server.
   */
  private static int most() {
    return (int) Math.min(200_000, Runtime.getRuntime().maxMemory() / 4 / LARGEST_FLOW);
  }

  private static People people(Accounts accounts) {
    return new People() {
      @Override
      public Optional<UUID> byLogin(String typed) {
        return accounts.byLogin(typed).map(Account::id);
      }

      @Override
      public String canonical(String typed) {
        return EmailAddress.of(typed)
            .map(EmailAddress::canonical)
            .orElseGet(() -> typed.strip().toLowerCase(Locale.ROOT));
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
