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

/** Gives the container this room's settings, and sweeps the room out every ten minutes. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SessionRoom {
  @Inject private Sessions sessions;

  @Produces
  @jakarta.inject.Singleton
  static SessionLimits limits(ConfiguredValues values) {
    return SessionLimits.read(values);
  }

  /** On each node, what it has seen. */
  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
  public void writeSights() {
    sessions.writeSights();
  }

  /** On each node; sweeping twice does no harm. Not persistent: Micro refuses persistent timers. */
  @Schedule(hour = "*", minute = "*/10", persistent = false)
  public void sweep() {
    sessions.sweep();
  }

  /** An orderly end loses nothing. */
  @PreDestroy
  void writeTheRest() {
    sessions.writeSights();
  }
}
