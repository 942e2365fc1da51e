package eu.tessera.ejb.exchange;

import eu.tessera.ejb.account.EmailAddress;
import eu.tessera.ejb.config.Conflict;
import eu.tessera.ejb.config.Database;
import eu.tessera.ejb.exchange.check.Fingerprints;
import eu.tessera.ejb.notify.Letter;
import eu.tessera.ejb.registry.FormerKey;
import eu.tessera.ejb.registry.MetadataDocument;
import eu.tessera.ejb.registry.RelyingParty;
import eu.tessera.ejb.registry.SamlService;
import eu.tessera.persistence.registry.ReminderRepository;
import eu.tessera.persistence.registry.ReminderRow;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The calendar over the registry, and the reminders that it sends. */
final class StoredCalendar implements ExpiryCalendar {
  /** The days before an end at which somebody is reminded, the nearest first. */
  private static final List<Integer> DAYS = List.of(1, 7, 30, 60);

  private final Database database;
  private final Catalogue catalogue;
  private final OwnKeys keys;
  private final Contacts contacts;
  private final Clock clock;

  /** What was found in a document, which does not change: ten thousand are not read for a page. */
  private volatile Map<String, List<Expiry>> read = new ConcurrentHashMap<>();

  StoredCalendar(
      Database database, Catalogue catalogue, OwnKeys keys, Contacts contacts, Clock clock) {
    this.database = database;
    this.catalogue = catalogue;
    this.keys = keys;
    this.contacts = contacts;
    this.clock = clock;
  }

  @Override
  public List<Expiry> until(Actor actor, Instant end) {
    List<Expiry> found = new ArrayList<>();
    Map<String, List<Expiry>> kept = new ConcurrentHashMap<>();
    for (Map.Entry<RelyingParty, MetadataDocument> one : catalogue.withMetadata()) {
      List<Expiry> endings = endings(one.getKey(), one.getValue(), kept);
      if (actor.sees(one.getKey().owner())) {
        found.addAll(endings);
      }
    }
    read = kept;
    if (actor.approver()) {
      found.addAll(own());
    }
    Instant now = clock.instant();
    return found.stream()
        .filter(e -> e.ends().isBefore(end))
        .map(e -> counted(e, now))
        .sorted(Comparator.comparing(Expiry::ends).thenComparing(Expiry::name))
        .toList();
  }

  private List<Expiry> endings(
      RelyingParty party, MetadataDocument document, Map<String, List<Expiry>> kept) {
    List<FormerKey> former =
        catalogue.saml(party.id()).map(SamlService::formerKeys).orElse(List.of());
    String key = party.id() + " " + document.digest() + " " + party.contacts() + former.size();
    List<Expiry> known = read.get(key);
    List<Expiry> endings =
        known != null ? known : Endings.of(party, document, former, clock.instant());
    kept.put(key, endings);
    return endings;
  }

  private static Expiry counted(Expiry e, Instant now) {
    return new Expiry(
        e.kind(),
        e.service(),
        e.name(),
        e.what(),
        e.ends(),
        Endings.days(now, e.ends()),
        e.contacts());
  }

  private List<Expiry> own() {
    return keys.keys(Actor.TESSERA).stream()
        .filter(k -> k.state() != OwnKeys.State.RETIRED)
        .map(
            k ->
                new Expiry(
                    Kind.OWN_KEY,
                    Optional.empty(),
                    k.use().name(),
                    Fingerprints.of(k.certificate()),
                    k.certificate().getNotAfter().toInstant(),
                    0,
                    List.of()))
        .toList();
  }

  /**
   * Reminds the people of services of what ends within 60, 30, 7 and 1 days, of each once. What was
   * registered late is reminded of by the nearest limit only. Without a mail server nothing is
   * recorded, so that no reminder is lost.
   */
  void remind() {
    if (!contacts.available()) {
      return;
    }
    Instant now = clock.instant();
    Map<String, Map.Entry<RelyingParty, MetadataDocument>> services =
        catalogue.withMetadata().stream()
            .collect(Collectors.toMap(e -> e.getKey().id(), e -> e, (a, b) -> a));
    for (Expiry expiry : until(Actor.TESSERA, now.plus(Duration.ofDays(DAYS.get(3))))) {
      Optional<Integer> limit = limit(expiry.ends(), now);
      if (limit.isPresent() && expiry.service().isPresent()) {
        remind(expiry, limit.get(), services.get(expiry.service().get()));
      }
    }
  }

  /** The days before an end for which a reminder is due by now; empty long before and after it. */
  static Optional<Integer> limit(Instant ends, Instant now) {
    return DAYS.stream()
        .filter(d -> now.isBefore(ends))
        .filter(d -> !ends.isAfter(now.plus(Duration.ofDays(d))))
        .findFirst();
  }

  private void remind(Expiry expiry, int limit, Map.Entry<RelyingParty, MetadataDocument> service) {
    String id =
        GoLive.digest(
            expiry.service().orElseThrow()
                + "\n"
                + expiry.kind()
                + "\n"
                + expiry.what()
                + "\n"
                + expiry.ends()
                + "\n"
                + limit);
    List<EmailAddress> mails = Contacts.mails(service.getKey(), Optional.of(service.getValue()));
    if (mails.isEmpty() || database.read(e -> new ReminderRepository(e).sent(id))) {
      return;
    }
    try {
      // recorded first: of two nodes one sends it, and none sends it twice
      database.change(
          e ->
              new ReminderRepository(e)
                  .add(new ReminderRow(id, service.getKey().id(), clock.instant())));
      contacts.write(mails, service.getKey(), letter(expiry));
    } catch (Conflict another) {
      // the other node has it in hand
    }
  }

  private Letter letter(Expiry expiry) {
    String service = expiry.service().orElseThrow();
    return switch (expiry.kind()) {
      case VALID_UNTIL ->
          new Letter.MetadataExpires(expiry.name(), expiry.ends(), contacts.link(service));
      default ->
          new Letter.CertificateExpires(expiry.name(), expiry.ends(), contacts.link(service));
    };
  }
}
