package eu.tessera.ejb.registry;

import eu.tessera.ejb.config.Database;
import eu.tessera.persistence.registry.MetadataFetchRepository;
import eu.tessera.persistence.registry.MetadataFetchRow;
import eu.tessera.persistence.registry.ServiceRepository;
import eu.tessera.persistence.registry.ServiceRow;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The definitions in the database as they are now: {@link #refresh} reads what has changed since it
 * was called last, on whichever node that happened.
 */
public final class StoredDefinitions {
  private static final int PART = 500;

  private final Database database;
  private volatile Map<String, MetadataDocument> copies = Map.of();
  private volatile Map<String, Stored> byId = Map.of();
  private long seen = -1;
  private String last = "";

  /**
   * A definition and what came of reading it.
   *
   * @param json as it is stored
   * @param federationFile by which it came
   * @param saml with its metadata, where it is a SAML service and these could be read
   */
  public record Stored(
      String id,
      String json,
      Optional<UUID> federationFile,
      Definition definition,
      Optional<SamlService> saml,
      Optional<MetadataDocument> metadata) {}

  public StoredDefinitions(Database database) {
    this.database = database;
  }

  /** All that are in use, by id. */
  public Collection<Stored> all() {
    return byId.values();
  }

  /** The one of that id. */
  public Optional<Stored> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The last good copy of metadata that a definition file has fetched. */
  public Optional<MetadataDocument> copy(String address) {
    return Optional.ofNullable(copies.get(address));
  }

  /**
   * Reads what has changed since the last time; costs one row where nothing has.
   *
   * @return whether anything has
   */
  public synchronized boolean refresh() {
    long now = database.read(e -> new ServiceRepository(e).lastChange());
    if (now == seen) {
      return false;
    }
    Map<String, Stored> next = new TreeMap<>(byId);
    List<ServiceRow> rows;
    long number = Math.max(seen, 0);
    String name = last;
    do {
      long after = number;
      String from = name;
      rows = database.read(e -> new ServiceRepository(e).changedAfter(after, from, PART));
      for (ServiceRow row : rows) {
        if (row.removed()) {
          next.remove(row.name());
        } else {
          next.put(row.name(), read(row));
        }
        number = row.changeNumber();
        name = row.name();
      }
    } while (rows.size() == PART);
    copies = database.read(StoredDefinitions::copies);
    byId = Collections.unmodifiableMap(next);
    seen = Math.max(now, number);
    last = number == seen ? name : "";
    return true;
  }

  private static Stored read(ServiceRow row) {
    Definition definition = ServiceDefinition.read(row.name(), row.definition());
    Optional<MetadataDocument> metadata =
        row.metadata().map(m -> MetadataDocument.unpacked(m.packed()));
    Optional<RelyingParty> party =
        definition.taken().filter(p -> p.protocol() == RelyingParty.Protocol.SAML);
    if (party.isEmpty()) {
      return new Stored(
          row.name(),
          row.definition(),
          row.federationFile(),
          definition,
          Optional.empty(),
          metadata);
    }
    SamlReading.Result result =
        metadata
            .map(m -> SamlReading.vouched(party.get(), m, FormerKey.read(row.formerKeys())))
            .orElseGet(
                () ->
                    new SamlReading.Result(
                        Optional.empty(), Optional.of("There are no metadata yet.")));
    Definition whole =
        result
            .sentence()
            .<Definition>map(s -> new Definition.SetAside(row.name(), List.of(s)))
            .orElse(definition);
    return new Stored(
        row.name(), row.definition(), row.federationFile(), whole, result.service(), metadata);
  }

  private static Map<String, MetadataDocument> copies(jakarta.persistence.EntityManager entities) {
    Map<String, MetadataDocument> found = new HashMap<>();
    for (MetadataFetchRow row : new MetadataFetchRepository(entities).all()) {
      row.body().ifPresent(body -> found.put(row.address(), MetadataDocument.unpacked(body)));
    }
    return Map.copyOf(found);
  }
}
