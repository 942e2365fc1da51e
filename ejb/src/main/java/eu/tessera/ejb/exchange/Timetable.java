package eu.tessera.ejb.exchange;

import eu.tessera.ejb.config.Background;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What the exchange does by itself, on each node; the database says whose turn it is. */
@Singleton
@Startup
@DependsOn("RegistryRoom")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Timetable {
  private static final Logger LOG = Logger.getLogger(Timetable.class.getName());

  @Inject private Exchange exchange;
  @Inject private OwnKeyReminders ownKeys;
  @Inject private Background background;

  private final AtomicBoolean refreshing = new AtomicBoolean();

  @PostConstruct
  void start() {
    background.run(this::refresh);
  }

  /** Every ten seconds: what was planned for a moment goes live at it. */
  @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
  public void goLive() {
    quietly("what was planned goes live at the next turn", exchange::goLive);
  }

  /** Every minute: whatever is due by its own timetable. */
  @Schedule(hour = "*", minute = "*", second = "20", persistent = false)
  public void refresh() {
    if (refreshing.compareAndSet(false, true)) {
      try {
        quietly("metadata are fetched at the next turn", exchange::refresh);
      } finally {
        refreshing.set(false);
      }
    }
  }

  /** Every hour, so that a reminder is not a day late. */
  @Schedule(hour = "*", minute = "7", persistent = false)
  public void remind() {
    quietly("reminders are sent at the next turn", exchange::remind);
    quietly("reminders of our own keys are sent at the next turn", ownKeys::remind);
  }

  /** A timer that throws twice is never called again. */
  private static void quietly(String then, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException failed) {
      LOG.log(Level.WARNING, then, failed);
    }
  }
}
