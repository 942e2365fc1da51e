package eu.tessera.ejb.config;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.concurrent.RejectedExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.ConfigProvider;

/** Gives the container what the constructors of this floor ask for. */
@ApplicationScoped
public class Configuration {
  private static final Logger LOG = Logger.getLogger(Configuration.class.getName());

  @Resource(lookup = "java:comp/DefaultManagedExecutorService")
  private ManagedExecutorService executor;

  @Produces
  @Singleton
  ConfiguredValues values() {
    return new ConfiguredValues(
        name -> ConfigProvider.getConfig().getOptionalValue(name, String.class));
  }

  @Produces
  @Singleton
  Settings settings(ConfiguredValues values) {
    return Settings.read(values);
  }

  @Produces
  @Singleton
  Clock clock() {
    return Clock.systemUTC();
  }

  /** Needs the schema, so it is first asked for after the scripts have run. */
  @Produces
  @Singleton
  Vault vault(Settings settings, Database database) {
    return new MasterKey(settings, database).openVault();
  }

  @Produces
  @Singleton
  Background background() {
    return task -> {
      try {
        executor.execute(() -> quietly(task));
      } catch (RejectedExecutionException full) {
        LOG.log(Level.FINE, "left out, for the executor is full", full);
      }
    };
  }

  private static void quietly(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException failed) {
      LOG.log(Level.WARNING, "a background task failed", failed);
    }
  }
}
