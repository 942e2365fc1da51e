package eu.tessera.ejb.logout;

import eu.tessera.ejb.audit.Audit;
import eu.tessera.ejb.config.Database;
import eu.tessera.ejb.config.Vault;
import eu.tessera.ejb.grid.Grid;
import eu.tessera.ejb.registry.ServiceFolder;
import eu.tessera.ejb.session.Sessions;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Gives the container its single logout, and looks after what must not be forgotten. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LogoutRoom {
  private static final Logger LOG = Logger.getLogger(LogoutRoom.class.getName());

  private static final int TURNS_BETWEEN_LOOKS = 12;

  @Inject private Visits visits;
  @Inject private SingleLogout logout;
  @Inject private Farewells farewells;

  /** Only the timer's, which calls one after the other. */
  private int turn;

  @Produces
  @jakarta.inject.Singleton
  static Visits visits(Grid grid, Database database, Vault vault, Clock clock) {
    return new Visits(grid, database, vault, clock);
  }

  @Produces
  @jakarta.inject.Singleton
  static Farewells farewells(ServiceFolder services, SubjectTeller saml, Audit audit, Clock clock) {
    return new Farewells(services::registry, saml, audit::write, clock);
  }

  @Produces
  @jakarta.inject.Singleton
  static SingleLogout logout(
      Sessions sessions, Visits visits, Farewells farewells, Grid grid, Audit audit, Clock clock) {
    return new SingleLogout(sessions, visits, farewells, new Rounds(grid, clock), audit::writeAll);
  }

  /** So much a kill -9 may lose at the most. */
  @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
  public void write() {
    visits.write();
  }

  /**
   * On each node; of two that look at once, each visit goes to one. To look costs more the more
   * visits there are: so once a minute, and on at once where there were some.
   */
  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
  public void tellAbandoned() {
    if (turn++ % TURNS_BETWEEN_LOOKS != 0) {
      return;
    }
    try {
      if (logout.tellAbandoned() > 0) {
        turn = 0;
      }
    } catch (RuntimeException failed) {
      LOG.log(Level.WARNING, "services of ended sessions are told at the next turn", failed);
    }
  }

  /** An orderly end loses nothing. */
  @PreDestroy
  void close() {
    visits.write();
    farewells.close();
  }
}
