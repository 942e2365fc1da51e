package eu.tessera.web.provisioning;

import eu.tessera.ejb.access.AccessTokens;
import eu.tessera.ejb.config.ConfiguredValues;
import eu.tessera.ejb.grid.Grid;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Wires up the interface. */
@ApplicationScoped
public class ProvisioningPages {
  @Produces
  @Singleton
  static Bearer bearer(AccessTokens tokens, ConfiguredValues values, Grid grid) {
    return new Bearer(tokens, values, grid);
  }
}
