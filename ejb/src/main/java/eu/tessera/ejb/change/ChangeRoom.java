package eu.tessera.ejb.change;

import eu.tessera.ejb.account.Accounts;
import eu.tessera.ejb.audit.Audit;
import eu.tessera.ejb.config.ConfiguredValues;
import eu.tessera.ejb.config.Database;
import eu.tessera.ejb.config.Settings;
import eu.tessera.ejb.confirmation.OneTimeLinks;
import eu.tessera.ejb.dispute.Disputes;
import eu.tessera.ejb.dispute.Letterhead;
import eu.tessera.ejb.grid.Grid;
import eu.tessera.ejb.logout.SingleLogout;
import eu.tessera.ejb.notify.Post;
import eu.tessera.ejb.session.Confirmations;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Wires up this room, and deletes accounts when their time has come. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ChangeRoom {
  private static final Logger LOG = Logger.getLogger(ChangeRoom.class.getName());
  private static final String DELAY = "tessera.deletion.delay";

  @Inject private Deletions deletions;
  @Inject private Disputes disputes;
  @Inject private NewDeviceLetters deviceLetters;

  @Produces
  @jakarta.inject.Singleton
  static Letterhead letterhead(Settings settings) {
    return new Letterhead(settings.baseUrl());
  }

  @Produces
  @jakarta.inject.Singleton
  static Confirmations confirmations(Grid grid) {
    return new Confirmations(grid);
  }

  @Produces
  @jakarta.inject.Singleton
  static Deletions deletions(
      Database database,
      Accounts accounts,
      OneTimeLinks links,
      Disputes disputes,
      SingleLogout logout,
      Letterhead letterhead,
      Post post,
      Audit audit,
      ConfiguredValues values,
      Clock clock) {
    return new Deletions(
        database, accounts, links, disputes, logout, letterhead, post, audit, delay(values), clock);
  }

  private static Duration delay(ConfiguredValues values) {
    Duration delay = values.duration(DELAY, Duration.ofDays(14));
    if (delay.isNegative() || delay.compareTo(Duration.ofDays(365)) > 0) {
      throw ConfiguredValues.refused(DELAY, "a time of at most a year, such as P14D,");
    }
    return delay;
  }

  /** On each node; of two that look at once, one deletes each account. */
  @Schedule(hour = "*", minute = "*", second = "20", persistent = false)
  public void carryOut() {
    try {
      deletions.carryOut();
    } catch (RuntimeException failed) {
      LOG.log(Level.WARNING, "accounts that are due are deleted at the next turn", failed);
    }
  }

  /** On each node; of two that look at once, one writes to each owner. */
  @Schedule(hour = "*", minute = "*", second = "40", persistent = false)
  public void tellOfSignIns() {
    try {
      deviceLetters.tellWaiting();
    } catch (RuntimeException failed) {
      LOG.log(Level.WARNING, "owners are told of sign-ins at the next turn", failed);
    }
  }

  /** On each node; sweeping twice does no harm. */
  @Schedule(hour = "4", minute = "7", persistent = false)
  public void sweep() {
    try {
      disputes.sweep();
    } catch (RuntimeException failed) {
      LOG.log(Level.WARNING, "what can be disputed no more is taken out at the next turn", failed);
    }
  }
}
