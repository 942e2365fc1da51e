package eu.tessera.ejb.factor.password;

import eu.tessera.ejb.config.ConfiguredValues;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Gives the container this room's settings. */
@ApplicationScoped
public class PasswordRoom {
  @Produces
  @Singleton
  static PasswordCost cost(ConfiguredValues values) {
    return PasswordCost.read(values);
  }
}
