package eu.tessera.ejb.logout;

import eu.tessera.ejb.audit.AuditEvent;
import eu.tessera.ejb.config.Database;
import eu.tessera.ejb.config.TestVault;
import eu.tessera.ejb.grid.Grid;
import eu.tessera.ejb.registry.Registry;
import eu.tessera.ejb.session.Sessions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** A single logout for tests of other rooms. */
public final class TestLogout {
  /** What a test holds up on purpose is not given up while it looks. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private TestLogout() {}

  /** One with no services to tell. */
  public static SingleLogout of(
      Sessions sessions, Grid grid, Database database, Consumer<AuditEvent> audit, Clock clock) {
    Visits visits = new Visits(grid, database, TestVault.vault(), clock);
    return of(sessions, visits, Registry.of(List.of()), new TestTeller(), grid, audit, clock);
  }

  /** One with services, told as {@code teller} does. */
  public static SingleLogout of(
      Sessions sessions,
      Visits visits,
      Registry registry,
      SubjectTeller teller,
      Grid grid,
      Consumer<AuditEvent> audit,
      Clock clock) {
    Farewells farewells = new Farewells(() -> registry, teller, audit, clock, PATIENCE);
    return new SingleLogout(
        sessions, visits, farewells, new Rounds(grid, clock), events -> events.forEach(audit));
  }
}
