package eu.tessera.ejb.trouble;

import eu.tessera.ejb.config.Database;
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

/** Gives the container the log of troubles, and has it written. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TroubleRoom {
  private static final Logger LOG = Logger.getLogger(TroubleRoom.class.getName());

  @Inject private TroubleLog log;

  @Produces
  @jakarta.inject.Singleton
  static TroubleLog log(Database database, Clock clock) {
    return new TroubleLog(database, clock);
  }

  /** Every other second, for whoever just met a problem will soon ask. */
  @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
  public void write() {
    try {
      long leftOut = log.write();
      if (leftOut > 0) {
        LOG.log(Level.WARNING, "{0} troubles came too fast to be kept; the log has them", leftOut);
      }
    } catch (RuntimeException failed) {
      // a timer that throws twice is never called again
      LOG.log(Level.WARNING, "troubles could not be written", failed);
    }
  }

  /** Once a day. */
  @Schedule(hour = "3", minute = "17", persistent = false)
  public void sweep() {
    try {
      log.sweep();
    } catch (RuntimeException failed) {
      LOG.log(Level.WARNING, "old troubles are taken out at the next turn", failed);
    }
  }

  @PreDestroy
  void writeTheRest() {
    write();
  }
}
