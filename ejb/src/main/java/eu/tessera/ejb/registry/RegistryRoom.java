package eu.tessera.ejb.registry;

import eu.tessera.ejb.config.Database;
import eu.tessera.ejb.config.Settings;
import eu.tessera.ejb.config.StartRefused;
import eu.tessera.ejb.mockup.MockupWorld;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Gives the container the services of folder and database, and looks after them for change. */
@Singleton
@Startup
@DependsOn("Startup")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RegistryRoom {
  private static final Logger LOG = Logger.getLogger(RegistryRoom.class.getName());

  @Inject private ServiceFolder services;
  @Inject private StoredDefinitions stored;
  @Inject private Settings settings;

  private WatchService watcher;

  @Produces
  @jakarta.inject.Singleton
  static StoredDefinitions stored(Database database) {
    return new StoredDefinitions(database);
  }

  @Produces
  @jakarta.inject.Singleton
  static ServiceFolder services(Settings settings, StoredDefinitions stored, MockupWorld mockup) {
    Path folder = settings.services();
    try {
      Files.createDirectories(folder);
      ServiceFolder services = new ServiceFolder(folder, stored, mockup::registering);
      services.refresh();
      tell(services);
      return services;
    } catch (IOException e) {
      throw new StartRefused(
          "The service definitions in "
              + folder
              + " cannot be read: write a folder that can be read into TESSERA_SERVICES.",
          e);
    }
  }

  @PostConstruct
  void start() {
    refreshStored();
    watch();
  }

  private void watch() {
    try {
      watcher = settings.services().getFileSystem().newWatchService();
      settings
          .services()
          .register(
              watcher,
              StandardWatchEventKinds.ENTRY_CREATE,
              StandardWatchEventKinds.ENTRY_MODIFY,
              StandardWatchEventKinds.ENTRY_DELETE);
    } catch (IOException | UnsupportedOperationException blind) {
      // a folder that tells nothing, such as some network ones, is looked at every minute
      LOG.log(Level.INFO, "the folder of service definitions cannot be watched", blind);
    }
  }

  /** Every second, by one timer, for a turn of it costs more than a look. */
  @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
  public void look() {
    refreshWhenTold();
    refreshStored();
  }

  /** An integrator who mends a file wants to see it work. */
  private void refreshWhenTold() {
    WatchKey told = watcher == null ? null : watcher.poll();
    if (told != null) {
      told.pollEvents();
      told.reset();
      refresh();
    }
  }

  /** One row: what goes live on one node is live on all. */
  private void refreshStored() {
    try {
      if (stored.refresh()) {
        services.storedChanged();
        tell(services);
      }
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "the stored definitions cannot be read; all stays", e);
    }
  }

  /** In case something was changed and not told. */
  @Schedule(hour = "*", minute = "*", second = "30", persistent = false)
  public void refresh() {
    try {
      if (services.refresh()) {
        tell(services);
      }
    } catch (IOException | RuntimeException e) {
      LOG.log(Level.WARNING, "the folder of service definitions cannot be read; all stays", e);
    }
  }

  @PreDestroy
  void close() {
    if (watcher != null) {
      try {
        watcher.close();
      } catch (IOException e) {
        LOG.log(Level.FINE, "the folder was no longer watched", e);
      }
    }
  }

  private static void tell(ServiceFolder services) {
    ServiceFolder.Contents contents = services.contents();
    LOG.info(() -> "services: " + contents.registry().all().size());
    contents.setAside().forEach(aside -> aside.sentences().forEach(LOG::warning));
  }
}
