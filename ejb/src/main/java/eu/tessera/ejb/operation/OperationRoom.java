package eu.tessera.ejb.operation;

import eu.tessera.ejb.account.Accounts;
import eu.tessera.ejb.audit.Audit;
import eu.tessera.ejb.audit.AuditExport;
import eu.tessera.ejb.audit.ChainReview;
import eu.tessera.ejb.config.Background;
import eu.tessera.ejb.config.Database;
import eu.tessera.ejb.config.Settings;
import eu.tessera.ejb.config.SigningKeys;
import eu.tessera.ejb.config.Vault;
import eu.tessera.ejb.factor.Tries;
import eu.tessera.ejb.grid.Grid;
import eu.tessera.ejb.inbound.RefreshWish;
import eu.tessera.ejb.logout.SingleLogout;
import eu.tessera.ejb.notify.Outbox;
import eu.tessera.ejb.session.Sessions;
import eu.tessera.federation.eidas.CountryCatalogue;
import eu.tessera.federation.eidas.CountryNodes;
import eu.tessera.federation.saml.NewKeys;
import eu.tessera.federation.saml.OwnKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** Wires up what operators look at. */
@ApplicationScoped
public class OperationRoom {
  /** Of the certificate that goes with exports, which are looked at years later. */
  private static final Duration LIFE = Duration.ofDays(10 * 365);

  @Produces
  @Singleton
  static CountryDesk countries(
      CountryCatalogue catalogue, CountryNodes nodes, RefreshWish wish, Audit audit, Clock clock) {
    return new CountryDesk(catalogue, nodes, wish, audit, clock);
  }

  @Produces
  @Singleton
  static MailDesk mail(Outbox outbox, Audit audit) {
    return new MailDesk(outbox, audit);
  }

  @Produces
  @Singleton
  static AuditDesk audit(
      Audit audit,
      Background background,
      Grid grid,
      Database database,
      SigningKeys keys,
      Settings settings,
      Clock clock) {
    return new AuditDesk(
        new ChainReview(audit, background, grid, clock),
        new AuditExport(database, keys, () -> fresh(settings.baseUrl().getHost(), clock)),
        audit);
  }

  @Produces
  @Singleton
  static AccountDesk accounts(
      Accounts accounts,
      Sessions sessions,
      SingleLogout logout,
      Tries tries,
      Grid grid,
      Audit audit,
      Vault vault) {
    return new AccountDesk(accounts, sessions, logout, tries, grid.throttle(), audit, vault);
  }

  private static SigningKeys.Fresh fresh(String host, Clock clock) {
    OwnKey key = new NewKeys(host, clock.instant().minus(Duration.ofMinutes(5)), LIFE).signing();
    return new SigningKeys.Fresh(key.privateKey(), key.certificate());
  }
}
