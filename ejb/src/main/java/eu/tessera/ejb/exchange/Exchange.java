package eu.tessera.ejb.exchange;

import eu.tessera.ejb.audit.Audit;
import eu.tessera.ejb.config.Background;
import eu.tessera.ejb.config.Database;
import eu.tessera.ejb.exchange.check.Checks;
import java.time.Clock;

/** The whole of the exchange, put together; and what its timetable calls. */
final class Exchange {
  private final StoredExchange services;
  private final GoingLive goingLive;
  private final FileReading reading;
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
      Pace pace,
      Audit audit,
      Clock clock) {
    Proposals proposals = new Proposals(checks, fetching);
    this.keys = keys;
    Versions versions = new Versions(database, catalogue);
    Steps steps = new Steps(database, catalogue, audit, contacts, clock);
    Found found = new Found(database, steps, clock);
    this.refreshing = new Refreshing(database, catalogue, proposals, fetching, found, clock);
    this.goingLive = new GoingLive(database, catalogue, proposals, versions, steps, clock);
    this.services =
        new StoredExchange(
            catalogue,
            versions,
            new Proposing(database, catalogue, proposals, versions, steps),
            new Deciding(catalogue, proposals, versions, steps, clock),
            new RollingBack(database, catalogue, proposals, steps, clock),
            new Retiring(database, catalogue, steps, audit, clock),
            refreshing);
    FileTurns turns = new FileTurns(database, clock);
    FederationImport imports = new FederationImport(database, checks, pace, clock);
    this.reading = new FileReading(database, catalogue, imports, turns, fetching, audit);
    this.files =
        new StoredFederationFiles(database, catalogue, turns, reading, background, audit, clock);
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
    goingLive.due();
  }

  /** Fetches what is due. */
  void refresh() {
    refreshing.due();
    reading.due();
  }

  /** Reminds people of what is about to end. */
  void remind() {
    calendar.remind();
  }
}
