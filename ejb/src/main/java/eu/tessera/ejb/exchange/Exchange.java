package eu.tessera.ejb.exchange;

import eu.tessera.ejb.audit.Audit;
import eu.tessera.ejb.config.Background;
import eu.tessera.ejb.config.Database;
import eu.tessera.ejb.exchange.check.Checks;
import java.time.Clock;

/** The whole of the exchange, put together; and what its timetable calls. */
final class Exchange {
  private final StoredExchange services;
  private final StoredFederationFiles files;
  private final StoredCalendar calendar;
  private final OwnKeys keys;
  private final Refreshing refreshing;

  Exchange(
      Database database,
      Catalogue catalogue,
      Checks checks,
      Fetching fetching,
      OwnKeys keys,
      Contacts contacts,
      Background background,
      Audit audit,
      Clock clock) {
    Proposals proposals = new Proposals(checks, fetching);
    this.keys = keys;
    this.refreshing = new Refreshing(database, catalogue, proposals, fetching, clock);
    this.services =
        new StoredExchange(database, catalogue, proposals, refreshing, audit, contacts, clock);
    this.files =
        new StoredFederationFiles(
            database,
            catalogue,
            new FederationImport(database, checks, clock),
            fetching,
            background,
            audit,
            clock);
    this.calendar = new StoredCalendar(database, catalogue, keys, contacts, clock);
  }

  ServiceExchange services() {
    return services;
  }

  FederationFiles files() {
    return files;
  }

  ExpiryCalendar calendar() {
    return calendar;
  }

  OwnKeys keys() {
    return keys;
  }

  /** Makes live what was planned for now. */
  void goLive() {
    services.goLive();
  }

  /** Fetches what is due. */
  void refresh() {
    refreshing.due(services);
    files.due();
  }

  /** Reminds people of what is about to end. */
  void remind() {
    calendar.remind();
  }
}
