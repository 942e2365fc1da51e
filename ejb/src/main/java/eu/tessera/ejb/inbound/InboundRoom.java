package eu.tessera.ejb.inbound;

import eu.tessera.ejb.account.EidAccounts;
import eu.tessera.ejb.audit.Audit;
import eu.tessera.ejb.config.ConfiguredValues;
import eu.tessera.ejb.config.Settings;
import eu.tessera.ejb.config.StartRefused;
import eu.tessera.ejb.grid.Grid;
import eu.tessera.ejb.grid.GridReplay;
import eu.tessera.ejb.keys.SamlKeys;
import eu.tessera.federation.eidas.ConfigurationFault;
import eu.tessera.federation.eidas.ConnectorSettings;
import eu.tessera.federation.eidas.CountryCatalogue;
import eu.tessera.federation.eidas.CountryNodes;
import eu.tessera.federation.eidas.EidasConnector;
import eu.tessera.federation.eidas.MetadataDownload;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import javax.net.ssl.SSLContext;

/** Wires up the sign-in by countries. */
@ApplicationScoped
public class InboundRoom {

  /** A row that cannot be used stops the start: a country silently missing is found too late. */
  @Produces
  @Singleton
  static CountryCatalogue catalogue(ConfiguredValues values) {
    try {
      return CountryCatalogue.load(values.path("tessera.countries"));
    } catch (ConfigurationFault fault) {
      throw new StartRefused(fault.getMessage(), fault);
    }
  }

  @Produces
  @Singleton
  static CountryNodes nodes(CountryCatalogue catalogue, Clock clock) {
    try {
      return new CountryNodes(catalogue, new MetadataDownload(SSLContext.getDefault()), clock);
    } catch (NoSuchAlgorithmException e) {
      throw new StartRefused(
          "The trusted certificate authorities cannot be read: write the path of a PEM file into"
              + " TESSERA_TRUSTSTORE.",
          e);
    }
  }

  @Produces
  @Singleton
  static EidasConnector connector(
      Settings settings, SamlKeys keys, CountryNodes nodes, Grid grid, Clock clock) {
    return new EidasConnector(
        ConnectorSettings.at(settings.baseUrl()),
        keys::connector,
        nodes,
        new GridReplay(grid, clock),
        clock);
  }

  @Produces
  @Singleton
  static RefreshWish wish(Grid grid, Clock clock) {
    return new RefreshWish(grid, clock);
  }

  @Produces
  @Singleton
  static EidSignIn eidSignIn(
      CountryCatalogue catalogue,
      CountryNodes nodes,
      EidasConnector connector,
      EidAccounts accounts,
      Audit audit,
      Grid grid,
      Clock clock) {
    return new EidSignIn(catalogue, nodes, connector, accounts, audit, grid, clock);
  }
}
