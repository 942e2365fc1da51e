package eu.tessera.ejb.config;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.eclipse.microprofile.config.ConfigProvider;

/** Gives the container what the constructors of this floor ask for. */
@ApplicationScoped
public class Configuration {
  @EJB private BackgroundWork work;

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
    return work::run;
  }
}
