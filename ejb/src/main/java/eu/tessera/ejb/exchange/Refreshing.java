package eu.tessera.ejb.exchange;

import eu.tessera.ejb.config.Conflict;
import eu.tessera.ejb.config.Database;
import eu.tessera.ejb.exchange.Fetching.Arrived;
import eu.tessera.ejb.exchange.Fetching.Failed;
import eu.tessera.ejb.exchange.Fetching.Fetched;
import eu.tessera.ejb.registry.MetadataDocument;
import eu.tessera.ejb.registry.RelyingParty;
import eu.tessera.ejb.registry.StoredDefinitions.Stored;
import eu.tessera.persistence.registry.MetadataFetchRepository;
import eu.tessera.persistence.registry.MetadataFetchRow;
import eu.tessera.persistence.registry.ServiceRepository;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Fetches services' metadata by their timetable. What is good and harmless goes live where the
 * definition allows it, what is good and not harmless waits for a person, and what is not good
 * changes nothing: the last good version stays, and it is said since when.
 */
final class Refreshing {
  private static final Duration LEASE = Duration.ofMinutes(3);
  private static final Duration AGAIN = Duration.ofMinutes(5);

  /** What many servers write anew each day: nobody can decide anything about it. */
  private static final Set<String> DATES = Set.of("validUntil", "cacheDuration");

  private final Database database;
  private final Catalogue catalogue;
  private final Proposals proposals;
  private final Fetching fetching;
  private final Found found;
  private final Clock clock;

  Refreshing(
      Database database,
      Catalogue catalogue,
      Proposals proposals,
      Fetching fetching,
      Found found,
      Clock clock) {
    this.database = database;
    this.catalogue = catalogue;
    this.proposals = proposals;
    this.fetching = fetching;
    this.found = found;
    this.clock = clock;
  }

  /** The id of a service's row among the fetches. */
  static String fetchId(String service) {
    return GoLive.digest("service " + service);
  }

  /** Fetches what is due; of several nodes, one fetches each. */
  void due() {
    for (Map.Entry<String, RelyingParty> one : catalogue.fetched().entrySet()) {
      claim(one.getValue(), false).ifPresent(row -> fetch(one.getValue(), row));
    }
  }

  /** Fetches one now, whatever its timetable; whether its metadata are fetched at all. */
  boolean now(String service) {
    Optional<RelyingParty> party = Optional.ofNullable(catalogue.fetched().get(service));
    party.ifPresent(p -> claim(p, true).ifPresent(row -> fetch(p, row)));
    return party.isPresent();
  }

  /** What the row said when this node took the turn; empty where it is not due, or not ours. */
  private Optional<MetadataFetchRow> claim(RelyingParty party, boolean hurry) {
    Instant now = clock.instant();
    String address = party.metadataAddress().orElseThrow();
    try {
      return database.write(
          e -> {
            MetadataFetchRepository fetches = new MetadataFetchRepository(e);
            Optional<MetadataFetchRow> known = fetches.byId(fetchId(party.id()));
            MetadataFetchRow row =
                known.orElseGet(() -> new MetadataFetchRow(fetchId(party.id()), address, now));
            if (!row.address().equals(address)) {
              row.movedTo(address, now);
            }
            if (row.busy(now) || !hurry && now.isBefore(row.nextAt())) {
              return Optional.empty();
            }
            row.claimed(now.plus(LEASE));
            if (known.isEmpty()) {
              fetches.add(row);
            }
            return Optional.of(row);
          });
    } catch (Conflict first) {
      return Optional.empty();
    }
  }

  private void fetch(RelyingParty party, MetadataFetchRow row) {
    Fetching.Validators before =
        new Fetching.Validators(row.validators().etag(), row.validators().lastModified());
    Fetched fetched = fetching.fetch(row.address(), before, MetadataDocument.LARGEST);
    if (fetched instanceof Failed failed) {
      failed(party, failed.sentence());
    } else if (fetched instanceof Arrived arrived) {
      try (InputStream body = arrived.body()) {
        taken(party, row, MetadataDocument.of(body.readAllBytes()), arrived);
      } catch (Conflict first) {
        overtaken(party);
      } catch (IOException broken) {
        failed(party, "The metadata did not come whole: " + Proposals.cause(broken));
      }
    } else {
      change(party, r -> r.unchanged(clock.instant(), next(party)));
    }
  }

  private void taken(
      RelyingParty party, MetadataFetchRow row, MetadataDocument document, Arrived arrived) {
    boolean stored = catalogue.stored(party.id());
    Optional<String> live =
        catalogue.find(party.id()).flatMap(Stored::metadata).map(MetadataDocument::digest);
    Optional<String> fetched = Optional.of(document.digest());
    boolean same = row.digest().equals(fetched) || stored && live.equals(fetched);
    if (!same && stored) {
      Optional<String> trouble = intoStore(party, document);
      if (trouble.isPresent()) {
        failed(party, trouble.get());
        return;
      }
    } else if (!same) {
      Optional<String> trouble = ofFile(party, document);
      if (trouble.isPresent()) {
        failed(party, trouble.get());
        return;
      }
    }
    MetadataFetchRow.Validators validators =
        new MetadataFetchRow.Validators(
            arrived.validators().etag(), arrived.validators().lastModified());
    Optional<byte[]> copy = stored ? Optional.empty() : Optional.of(document.packed());
    database.change(
        e -> {
          MetadataFetchRow now =
              new MetadataFetchRepository(e).byId(fetchId(party.id())).orElseThrow();
          now.good(validators, document.digest(), copy, clock.instant(), next(party));
          if (!stored && !same) {
            // by the number all nodes learn that there is another copy
            new ServiceRepository(e).nextChange();
          }
        });
    catalogue.changed();
  }

  /** A file's owner is an operator, who has pinned what he wants pinned: good metadata are used. */
  private Optional<String> ofFile(RelyingParty party, MetadataDocument document) {
    return proposals.checked(party, document, catalogue.known().withoutFiles()).findings().stream()
        .filter(Finding::error)
        .findFirst()
        .map(Finding::sentence);
  }

  private Optional<String> intoStore(RelyingParty party, MetadataDocument document) {
    Optional<Stored> live = catalogue.find(party.id());
    if (live.isEmpty()) {
      throw Conflict.of("the service was taken out of use while its metadata came");
    }
    String json = live.get().json();
    Basis basis = Basis.of(live.get());
    Differences.Side before = catalogue.side(party.id()).orElse(Differences.Side.NONE);
    Reading reading =
        proposals.read(
            new Proposal(party.id(), json, Optional.of(document)),
            catalogue.known(),
            Optional.empty());
    if (!reading.good()) {
      return reading.findings().stream().filter(Finding::error).findFirst().map(Finding::sentence);
    }
    Difference difference = Differences.between(before, reading.side());
    if (difference.changes().stream().allMatch(c -> DATES.contains(c.field()))) {
      found.renewed(basis, reading);
      return Optional.empty();
    }
    if (difference.harmless() && reading.party().orElseThrow().saml().applyHarmless()) {
      return refusal(found.published(basis, reading));
    }
    return refusal(found.proposed(reading));
  }

  private static Optional<String> refusal(Answer<Submission> answer) {
    if (answer.refusal().filter(r -> r.why() == Answer.Why.WRONG_STATE).isPresent()) {
      throw Conflict.of("somebody else was first");
    }
    return answer.refusal().map(Answer.Refused::sentence);
  }

  private void failed(RelyingParty party, String sentence) {
    change(party, r -> r.failed(sentence, clock.instant(), soon(party)));
  }

  /** Somebody has changed the service meanwhile: what was fetched is held against that, soon. */
  private void overtaken(RelyingParty party) {
    catalogue.changed();
    change(party, r -> r.unchanged(clock.instant(), soon(party)));
  }

  private Instant soon(RelyingParty party) {
    Instant soon = clock.instant().plus(AGAIN);
    return next(party).isBefore(soon) ? next(party) : soon;
  }

  private void change(RelyingParty party, java.util.function.Consumer<MetadataFetchRow> what) {
    database.change(e -> new MetadataFetchRepository(e).byId(fetchId(party.id())).ifPresent(what));
  }

  private Instant next(RelyingParty party) {
    return clock.instant().plus(party.saml().refresh());
  }
}
