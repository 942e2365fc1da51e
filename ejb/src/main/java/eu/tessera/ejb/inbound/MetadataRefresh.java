package eu.tessera.ejb.inbound;

import eu.tessera.ejb.config.Background;
import eu.tessera.federation.eidas.Country;
import eu.tessera.federation.eidas.CountryCatalogue;
import eu.tessera.federation.eidas.CountryNodes;
import eu.tessera.federation.eidas.EidasConnector;
import eu.tessera.federation.eidas.NodeStatus;
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
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Fetches the nodes' metadata ahead, so that no sign-in waits for them: all every ten minutes, and
 * more often while some connected country has none. Tells the log when a country goes or comes
 * back.
 */
@Singleton
@Startup
@DependsOn("Startup")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MetadataRefresh {
  private static final Logger LOG = Logger.getLogger(MetadataRefresh.class.getName());

  @Inject private CountryCatalogue catalogue;
  @Inject private CountryNodes nodes;
  @Inject private EidasConnector connector;
  @Inject private Background background;
  @Inject private RefreshWish wish;
  @Inject private Clock clock;

  private final AtomicBoolean busy = new AtomicBoolean();
  private volatile Instant last = Instant.EPOCH;
  private final Map<String, String> told = new ConcurrentHashMap<>();

  @PostConstruct
  void start() {
    // made now, so that wrong keys or rows stop the start and not the first sign-in
    connector.metadata();
    background.run(this::refresh);
  }

  /** Everything, in case it has changed. */
  @Schedule(hour = "*", minute = "*/10", persistent = false)
  public void refresh() {
    if (busy.compareAndSet(false, true)) {
      try {
        last = clock.instant();
        nodes.refresh();
        catalogue.all().forEach(this::tell);
      } catch (RuntimeException failed) {
        // a timer that throws twice is never called again
        LOG.log(Level.WARNING, "the nodes' metadata are fetched at the next turn", failed);
      } finally {
        busy.set(false);
      }
    }
  }

  /** While a country is missing. */
  @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
  public void retry() {
    boolean missing =
        catalogue.all().stream()
            .filter(c -> c.connection().isPresent())
            .anyMatch(c -> nodes.node(c.code()).isEmpty());
    if (missing) {
      refresh();
    }
  }

  /** An operator has asked for it, on this node or another. */
  @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
  public void asked() {
    try {
      if (wish.since(last)) {
        refresh();
      }
    } catch (RuntimeException failed) {
      LOG.log(Level.WARNING, "whether somebody asked is looked at again at the next turn", failed);
    }
  }

  private void tell(Country country) {
    nodes
        .status(country.code())
        .ifPresent(
            status -> {
              String now =
                  status instanceof NodeStatus.OutOfService out
                      ? "out of service: " + out.reason()
                      : "available";
              if (!now.equals(told.put(country.code(), now))) {
                LOG.info(() -> "country " + country.code() + " " + now);
              }
            });
  }
}
