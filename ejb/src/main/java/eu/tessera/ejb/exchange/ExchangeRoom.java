package eu.tessera.ejb.exchange;

import eu.tessera.ejb.account.Accounts;
import eu.tessera.ejb.audit.Audit;
import eu.tessera.ejb.config.Background;
import eu.tessera.ejb.config.ConfiguredValues;
import eu.tessera.ejb.config.Database;
import eu.tessera.ejb.config.Settings;
import eu.tessera.ejb.exchange.check.Checks;
import eu.tessera.ejb.keys.KeyRollover;
import eu.tessera.ejb.notify.Post;
import eu.tessera.ejb.registry.ServiceFolder;
import eu.tessera.ejb.registry.StoredDefinitions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import javax.net.ssl.SSLSocketFactory;

/** Wires up the exchange. */
@ApplicationScoped
public class ExchangeRoom {

  @Produces
  @Singleton
  static Exchange exchange(
      Settings settings,
      ConfiguredValues values,
      Database database,
      ServiceFolder folder,
      StoredDefinitions stored,
      KeyRollover rollover,
      Post post,
      Background background,
      Audit audit,
      Clock clock) {
    boolean near = values.flag("tessera.services.near", settings.demo());
    Fetching fetching = new HttpFetching((SSLSocketFactory) SSLSocketFactory.getDefault(), near);
    return new Exchange(
        database,
        new Catalogue(database, folder, stored),
        new Checks(clock, near),
        fetching,
        new StoredOwnKeys(rollover, audit),
        new Contacts(post, settings.baseUrl()),
        background,
        Pace.GENTLE,
        audit,
        clock);
  }

  @Produces
  @Singleton
  static ServiceExchange services(Exchange exchange) {
    return exchange.services();
  }

  @Produces
  @Singleton
  static FederationFiles files(Exchange exchange) {
    return exchange.files();
  }

  @Produces
  @Singleton
  static ExpiryCalendar calendar(Exchange exchange) {
    return exchange.calendar();
  }

  @Produces
  @Singleton
  static OwnKeys keys(Exchange exchange) {
    return exchange.keys();
  }

  @Produces
  @Singleton
  static OwnKeyReminders reminders(
      OwnKeys keys,
      Accounts accounts,
      Post post,
      Database database,
      Settings settings,
      Clock clock) {
    return new OwnKeyReminders(keys, accounts, post, database, settings.baseUrl(), clock);
  }
}
