package eu.tessera.ejb.session;

import eu.tessera.ejb.config.ConfiguredValues;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Gives the container this room's settings, and sweeps the room out every ten minutes. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SessionRoom {
  private static final Logger LOG = Logger.getLogger(SessionRoom.class.getName());

  @Inject private Sessions sessions;

  @Produces
  @jakarta.inject.Singleton
  static SessionLimits limits(ConfiguredValues values) {
    return SessionLimits.read(values);
  }

  /** On each node, what it has seen. */
  @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
  public void writeSights() {
    quietly("the use of sessions is written at the next turn", sessions::writeSights);
  }

  /** On each node; sweeping twice does no harm. Not persistent: Micro refuses persistent timers. */
  @Schedule(hour = "*", minute = "*/10", persistent = false)
  public void sweep() {
    quietly("ended sessions are taken out at the next turn", sessions::sweep);
  }

  /** A timer that throws twice is never called again. */
  private static void quietly(String then, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException failed) {
      LOG.log(Level.WARNING, then, failed);
    }
  }

  /** An orderly end loses nothing. */
  @PreDestroy
  void writeTheRest() {
    sessions.writeSights();
  }
}
