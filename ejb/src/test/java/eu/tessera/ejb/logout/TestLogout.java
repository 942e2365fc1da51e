package eu.tessera.ejb.logout;

import eu.tessera.ejb.audit.AuditEvent;
import eu.tessera.ejb.config.Database;
import eu.tessera.ejb.config.TestVault;
import eu.tessera.ejb.grid.Grid;
import eu.tessera.ejb.registry.Registry;
import eu.tessera.ejb.session.Sessions;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;

/** A single logout for tests of other rooms, with no services to tell. */
public final class TestLogout {
  private TestLogout() {}

  public static SingleLogout of(
      Sessions sessions, Grid grid, Database database, Consumer<AuditEvent> audit, Clock clock) {
    Visits visits = new Visits(grid, database, TestVault.vault(), clock);
    Farewells farewells =
        new Farewells(() -> Registry.of(List.of()), new TestTeller(), audit, clock);
    return new SingleLogout(sessions, visits, farewells, new Rounds(grid, clock), audit);
  }
}
