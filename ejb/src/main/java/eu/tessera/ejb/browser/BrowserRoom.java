package eu.tessera.ejb.browser;

import eu.tessera.ejb.config.Database;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Gives the container its known browsers, and sweeps out the unused ones every night. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BrowserRoom {
  private static final Logger LOG = Logger.getLogger(BrowserRoom.class.getName());

  @Inject private KnownBrowsers browsers;

  @Produces
  @jakarta.inject.Singleton
  static KnownBrowsers browsers(
      Database database, Event<BrowserBecomesKnown> known, Event<NewBrowser> news, Clock clock) {
    return new KnownBrowsers(database, new Fired(known, news), clock);
  }

  private record Fired(Event<BrowserBecomesKnown> known, Event<NewBrowser> news)
      implements BrowserNews {
    @Override
    public void keep(EntityManager entities, NewBrowser browser) {
      known.fire(new BrowserBecomesKnown(entities, browser));
    }

    @Override
    public void tell(NewBrowser browser) {
      news.fire(browser);
    }
  }

  /** On each node; sweeping twice does no harm. */
  @Schedule(hour = "3", minute = "17", persistent = false)
  public void sweep() {
    try {
      browsers.sweep();
    } catch (RuntimeException failed) {
      LOG.log(Level.WARNING, "unused browsers are taken out at the next turn", failed);
    }
  }
}
