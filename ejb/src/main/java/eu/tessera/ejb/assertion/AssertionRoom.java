package eu.tessera.ejb.assertion;

import eu.tessera.ejb.account.Accounts;
import eu.tessera.ejb.account.EidAccounts;
import eu.tessera.ejb.audit.Audit;
import eu.tessera.ejb.config.ConfiguredValues;
import eu.tessera.ejb.config.Database;
import eu.tessera.ejb.config.Settings;
import eu.tessera.ejb.config.Vault;
import eu.tessera.ejb.grid.Grid;
import eu.tessera.ejb.grid.GridReplay;
import eu.tessera.ejb.keys.SamlKeys;
import eu.tessera.ejb.logout.SingleLogout;
import eu.tessera.ejb.logout.Visits;
import eu.tessera.ejb.mockup.MockupWorld;
import eu.tessera.ejb.registry.ServiceFolder;
import eu.tessera.ejb.session.Sessions;
import eu.tessera.federation.saml.idp.Answers;
import eu.tessera.federation.saml.idp.IdpSettings;
import eu.tessera.federation.saml.idp.LogoutMessages;
import eu.tessera.federation.saml.idp.LogoutReader;
import eu.tessera.federation.saml.idp.Parties;
import eu.tessera.federation.saml.idp.SignOnReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Wires up the identity provider. */
@ApplicationScoped
public class AssertionRoom {

  @Produces
  @Singleton
  static IdpSettings idp(Settings settings) {
    String base = settings.baseUrl() + "/saml";
    return IdpSettings.usual(base + "/metadata", base + "/sso", base + "/slo");
  }

  @Produces
  @Singleton
  static Parties parties(ServiceFolder services, Clock clock) {
    return entityId -> services.registry().byEntityId(entityId).map(s -> s.at(clock.instant()));
  }

  @Produces
  @Singleton
  static SignOnReader signOns(IdpSettings idp, Parties parties, Grid grid, Clock clock) {
    return new SignOnReader(idp, parties, new GridReplay(grid, clock), clock);
  }

  @Produces
  @Singleton
  static LogoutReader logouts(
      IdpSettings idp, Parties parties, SamlKeys keys, Grid grid, Clock clock) {
    return new LogoutReader(idp, parties, new GridReplay(grid, clock), keys::provider, clock);
  }

  @Produces
  @Singleton
  static LogoutMessages logoutMessages(IdpSettings idp, SamlKeys keys, Clock clock) {
    return new LogoutMessages(idp, keys::provider, clock);
  }

  @Produces
  @Singleton
  static OwnMetadata metadata(IdpSettings idp, SamlKeys keys, Clock clock) {
    return new OwnMetadata(idp, keys::provider, clock);
  }

  @Produces
  @Singleton
  static Asks asks(Grid grid, Clock clock) {
    return new Asks(grid, clock);
  }

  @Produces
  @Singleton
  static Names names(IdpSettings idp, Database database, Vault vault, Clock clock) {
    return new Names(idp.entityId(), database, vault, clock);
  }

  @Produces
  @Singleton
  static Assertions assertions(
      IdpSettings idp, SamlKeys keys, Names names, Assertions.Surroundings around, Clock clock) {
    return new Assertions(names, new Answers(idp, keys::provider, clock), around, clock);
  }

  @Produces
  @Singleton
  static Assertions.Surroundings around(
      Accounts accounts, EidAccounts eids, MockupWorld mockup, Visits visits, Audit audit) {
    return new Assertions.Surroundings(
        accounts, eids::linkedTo, mockup::beyond, visits::note, audit::write);
  }

  @Produces
  @Singleton
  static SoapPost soap(Settings settings, ConfiguredValues values) {
    return SoapPost.ofTheMachine(values.flag("tessera.services.near", settings.demo()));
  }

  @Produces
  @Singleton
  static LogoutCourier courier(
      ServiceFolder services,
      LogoutMessages messages,
      LogoutReader reader,
      SoapPost soap,
      Grid grid,
      Clock clock) {
    return new LogoutCourier(services::registry, messages, reader, soap, grid, clock);
  }

  @Produces
  @Singleton
  static ServiceLogouts serviceLogouts(
      Sessions sessions,
      Accounts accounts,
      Visits visits,
      SingleLogout logout,
      Grid grid,
      Audit audit) {
    return new ServiceLogouts(sessions, accounts, visits, logout, grid, audit::write);
  }
}
