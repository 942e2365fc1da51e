package eu.tessera.ejb.registry;

import eu.tessera.ejb.config.Settings;
import eu.tessera.ejb.config.StartRefused;
import eu.tessera.ejb.mockup.MockupWorld;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
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
import java.util.logging.Level;
import java.util.logging.Logger;

/** Gives the container the services of the configured folder, and looks after it for change. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RegistryRoom {
  private static final Logger LOG = Logger.getLogger(RegistryRoom.class.getName());

  @Inject private ServiceFolder services;

  @Produces
  @jakarta.inject.Singleton
  static ServiceFolder services(Settings settings, MockupWorld mockup) {
    Path folder = settings.services();
    try {
      Files.createDirectories(folder);
      ServiceFolder services = new ServiceFolder(folder, mockup::registering);
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

  /** Every other second: an integrator who mends a file wants to see it work. */
  @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
  public void refresh() {
    try {
      if (services.refresh()) {
        tell(services);
      }
    } catch (IOException e) {
      LOG.log(Level.WARNING, "the folder of service definitions cannot be read; all stays", e);
    }
  }

  private static void tell(ServiceFolder services) {
    ServiceFolder.Contents contents = services.contents();
    LOG.info(() -> "services: " + contents.registry().all().size());
    contents.setAside().forEach(aside -> aside.sentences().forEach(LOG::warning));
  }
}
