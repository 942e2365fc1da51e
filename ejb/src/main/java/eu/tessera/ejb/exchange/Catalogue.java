package eu.tessera.ejb.exchange;

import eu.tessera.ejb.config.Database;
import eu.tessera.ejb.exchange.ServiceEntry.Place;
import eu.tessera.ejb.registry.Definition;
import eu.tessera.ejb.registry.DefinitionText;
import eu.tessera.ejb.registry.MetadataDocument;
import eu.tessera.ejb.registry.RelyingParty;
import eu.tessera.ejb.registry.SamlService;
import eu.tessera.ejb.registry.ServiceDefinition;
import eu.tessera.ejb.registry.ServiceFolder;
import eu.tessera.ejb.registry.StoredDefinitions;
import eu.tessera.ejb.registry.StoredDefinitions.Stored;
import eu.tessera.persistence.registry.MetadataFetchRepository;
import eu.tessera.persistence.registry.ServiceVersionRepository;
import eu.tessera.persistence.registry.ServiceVersionRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** All services as people see them: by file, stored, or of a federation's file. */
final class Catalogue {
  private static final List<String> OPEN =
      List.of(
          Submission.State.DRAFT.name(),
          Submission.State.SUBMITTED.name(),
          Submission.State.PLANNED.name());
  private static final int MOST_OPEN = 5000;

  private final Database database;
  private final ServiceFolder folder;
  private final StoredDefinitions stored;

  Catalogue(Database database, ServiceFolder folder, StoredDefinitions stored) {
    this.database = database;
    this.folder = folder;
    this.stored = stored;
  }

  /** Takes in at once what this node has changed; the others notice within a second or two. */
  void changed() {
    if (stored.refresh()) {
      folder.storedChanged();
    }
  }

  /** The others, for checks. */
  Known known() {
    return new Known(
        folder.registry(),
        folder.files().keySet(),
        id -> stored.find(id).flatMap(Stored::metadata));
  }

  boolean stored(String id) {
    return stored.find(id).isPresent();
  }

  Optional<Stored> find(String id) {
    return stored.find(id);
  }

  boolean exists(String id) {
    return stored(id) || folder.files().containsKey(id) || folder.registry().byId(id).isPresent();
  }

  Optional<String> owner(String id) {
    return stored
        .find(id)
        .map(s -> ServiceDefinition.read(id, s.json()))
        .or(() -> Optional.ofNullable(folder.files().get(id)))
        .flatMap(Definition::taken)
        .flatMap(RelyingParty::owner);
  }

  /** What is live, to compare with. */
  Optional<Differences.Side> side(String id) {
    return stored
        .find(id)
        .map(
            s ->
                new Differences.Side(
                    ServiceDefinition.read(id, s.json()).taken(),
                    s.metadata().flatMap(Known::inspected)));
  }

  static Differences.Side side(Submission.Content content) {
    return new Differences.Side(
        ServiceDefinition.read(content.service(), content.definition()).taken(),
        content.metadata().flatMap(Known::inspected));
  }

  Page<ServiceEntry> services(Actor actor, ServiceQuery query) {
    Map<String, Integer> open = open();
    String wanted = query.text().strip().toLowerCase(Locale.ROOT);
    List<ServiceEntry> all = new ArrayList<>();
    folder.files().forEach((id, definition) -> all.add(ofFile(id, definition, open)));
    stored.all().forEach(s -> all.add(ofStore(s, open)));
    List<ServiceEntry> found =
        all.stream()
            .filter(e -> actor.sees(e.owner()))
            .filter(e -> wanted.isEmpty() || matches(e, wanted))
            .filter(
                e ->
                    query.protocol().isEmpty()
                        || e.live().map(RelyingParty::protocol).equals(query.protocol()))
            .sorted(java.util.Comparator.comparing(ServiceEntry::id))
            .toList();
    Page<ServiceEntry> page = Page.of(found, query.offset(), query.limit());
    return new Page<>(
        page.items().stream().map(this::withRefresh).toList(), page.offset(), page.total());
  }

  Optional<ServiceEntry> service(Actor actor, String id) {
    Map<String, Integer> open = open();
    return stored
        .find(id)
        .map(s -> ofStore(s, open))
        .or(() -> Optional.ofNullable(folder.files().get(id)).map(d -> ofFile(id, d, open)))
        .filter(e -> actor.sees(e.owner()))
        .map(this::withRefresh);
  }

  private static boolean matches(ServiceEntry entry, String wanted) {
    return entry.id().toLowerCase(Locale.ROOT).contains(wanted)
        || entry.name().toLowerCase(Locale.ROOT).contains(wanted)
        || entry.entityId().filter(e -> e.toLowerCase(Locale.ROOT).contains(wanted)).isPresent()
        || entry.live().stream()
            .flatMap(p -> p.urls().stream())
            .anyMatch(u -> u.text().toLowerCase(Locale.ROOT).contains(wanted));
  }

  private Map<String, Integer> open() {
    Map<String, Integer> open = new HashMap<>();
    database
        .read(
            e ->
                new ServiceVersionRepository(e)
                    .in(OPEN, MOST_OPEN).stream().map(ServiceVersionRow::service).toList())
        .forEach(id -> open.merge(id, 1, Integer::sum));
    return open;
  }

  private ServiceEntry ofFile(String id, Definition definition, Map<String, Integer> open) {
    Optional<RelyingParty> party = definition.taken();
    return new ServiceEntry(
        id,
        party.map(RelyingParty::name).orElse(id),
        Place.FILE,
        party.flatMap(RelyingParty::owner),
        folder.registry().saml(id).map(SamlService::entityId),
        folder.registry().byId(id),
        party.map(DefinitionText::of),
        Optional.empty(),
        problems(id + ".json"),
        open.getOrDefault(id, 0));
  }

  private ServiceEntry ofStore(Stored one, Map<String, Integer> open) {
    Optional<RelyingParty> party = ServiceDefinition.read(one.id(), one.json()).taken();
    return new ServiceEntry(
        one.id(),
        party.map(RelyingParty::name).orElse(one.id()),
        one.federationFile().isPresent() ? Place.AGGREGATE : Place.STORED,
        party.flatMap(RelyingParty::owner),
        one.saml().map(SamlService::entityId),
        folder.registry().byId(one.id()),
        Optional.of(one.json()),
        Optional.empty(),
        problems(one.id()),
        open.getOrDefault(one.id(), 0));
  }

  private List<String> problems(String file) {
    return folder.contents().setAside().stream()
        .filter(aside -> aside.file().equals(file))
        .flatMap(aside -> aside.mistakes().stream())
        .toList();
  }

  private ServiceEntry withRefresh(ServiceEntry entry) {
    Optional<ServiceEntry.Refresh> refresh =
        entry
            .definition()
            .map(json -> ServiceDefinition.read(entry.id(), json))
            .flatMap(Definition::taken)
            .flatMap(RelyingParty::metadataAddress)
            .map(address -> refresh(entry.id(), address));
    return new ServiceEntry(
        entry.id(),
        entry.name(),
        entry.place(),
        entry.owner(),
        entry.entityId(),
        entry.live(),
        entry.definition(),
        refresh,
        entry.problems(),
        entry.open());
  }

  private ServiceEntry.Refresh refresh(String id, String address) {
    return database.read(
        e ->
            new MetadataFetchRepository(e)
                .byId(Refreshing.fetchId(id))
                .map(
                    row ->
                        new ServiceEntry.Refresh(
                            address, row.goodAt(), row.failingSince(), row.trouble()))
                .orElse(
                    new ServiceEntry.Refresh(
                        address, Optional.empty(), Optional.empty(), Optional.empty())));
  }

  /** Every service whose metadata are fetched, by id. */
  Map<String, RelyingParty> fetched() {
    Map<String, RelyingParty> found = new HashMap<>();
    stored.all().stream()
        .filter(s -> s.federationFile().isEmpty())
        .forEach(
            s ->
                ServiceDefinition.read(s.id(), s.json())
                    .taken()
                    .filter(p -> p.metadataAddress().isPresent())
                    .ifPresent(p -> found.put(p.id(), p)));
    folder
        .files()
        .forEach(
            (id, definition) ->
                definition
                    .taken()
                    .filter(p -> p.metadataAddress().isPresent())
                    .ifPresent(p -> found.put(id, p)));
    return found;
  }

  /** Metadata of every service that has some: for the calendar. */
  List<Map.Entry<RelyingParty, MetadataDocument>> withMetadata() {
    List<Map.Entry<RelyingParty, MetadataDocument>> found = new ArrayList<>();
    for (Stored one : stored.all()) {
      if (one.saml().isPresent() && one.metadata().isPresent()) {
        found.add(Map.entry(one.saml().get().party(), one.metadata().get()));
      }
    }
    folder.fileMetadata().forEach(found::add);
    return found;
  }

  Optional<SamlService> saml(String id) {
    return folder.registry().saml(id);
  }
}
