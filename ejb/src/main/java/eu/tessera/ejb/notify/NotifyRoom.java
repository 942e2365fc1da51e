package eu.tessera.ejb.notify;

import eu.tessera.ejb.config.ConfiguredValues;
import eu.tessera.ejb.config.Database;
import eu.tessera.ejb.config.Settings;
import eu.tessera.ejb.config.Vault;
import eu.tessera.ejb.grid.Grid;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.ScheduleExpression;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.net.ssl.SSLSocketFactory;

/** Gives the container its post, and sends what is due. */
@Singleton
@Startup
@DependsOn("Startup")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NotifyRoom {
  private static final Logger LOG = Logger.getLogger(NotifyRoom.class.getName());

  /** In seconds: how often to look for what other nodes left or what is due again. */
  private static final int USUAL = 10;

  /** In seconds: how long to look closely after something was handed in here. */
  private static final int CLOSELY = 15;

  private final AtomicBoolean busy = new AtomicBoolean();
  private int since = CLOSELY;

  @Resource private TimerService timers;
  @Inject private MailSettings settings;
  @Inject private Instance<Counter> counter;

  @Produces
  @jakarta.inject.Singleton
  static MailSettings settings(ConfiguredValues values, Settings house) {
    return MailSettings.read(values, house);
  }

  @Produces
  @jakarta.inject.Singleton
  static Counter counter(
      MailSettings settings, Database database, Vault vault, Grid grid, Clock clock) {
    MailQueue queue = new MailQueue(database, vault, clock);
    PostOffice post =
        new PostOffice(
            settings,
            new Scriptorium(settings.zone(), settings.domain()),
            queue,
            grid.throttle(),
            vault);
    // the launcher has put TESSERA_TRUSTSTORE into what the JDK trusts
    SSLSocketFactory trust = (SSLSocketFactory) SSLSocketFactory.getDefault();
    return new Counter(
        post,
        queue,
        settings
            .server()
            .map(
                server ->
                    new Delivery(queue, new SmtpCarrier(server, settings, trust, clock), clock)));
  }

  @Produces
  @jakarta.inject.Singleton
  static Outbox outbox(MailSettings settings, Database database, Vault vault, Clock clock) {
    return new Outbox(settings.server().isPresent(), new MailQueue(database, vault, clock));
  }

  /**
   * Opened at the first letter, for it needs the schema, and those who inject it may come before.
   */
  @Produces
  @ApplicationScoped
  static Post post(Counter counter) {
    return counter.post();
  }

  /** Every second, where there is a server to hand letters to. */
  @PostConstruct
  void start() {
    if (settings.server().isPresent()) {
      timers.createCalendarTimer(
          new ScheduleExpression().hour("*").minute("*").second("*"),
          new TimerConfig("letters", false));
    }
  }

  /** On each node; of two that look at once, each letter goes to one. */
  @Timeout
  public void deliver() {
    if (!busy.compareAndSet(false, true)) {
      return;
    }
    try {
      Counter open = counter.get();
      since = open.post().takeNews() ? 0 : since + 1;
      if (since < CLOSELY || since % USUAL == 0) {
        open.serve();
      }
    } catch (RuntimeException failed) {
      LOG.log(Level.WARNING, "letters are sent at the next turn", failed);
    } finally {
      busy.set(false);
    }
  }
}
