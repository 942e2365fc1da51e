package eu.tessera.persistence.registry;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds and keeps the definitions of services. */
public final class ServiceRepository {
  private final EntityManager entities;

  public ServiceRepository(EntityManager entities) {
    this.entities = entities;
  }

  public Optional<ServiceRow> byId(UUID id) {
    return Optional.ofNullable(entities.find(ServiceRow.class, id));
  }

  /** By the id of the definition, removed or not. */
  public Optional<ServiceRow> byName(String name) {
    return entities
        .createQuery("select s from ServiceRow s where s.name = :name", ServiceRow.class)
        .setParameter("name", name)
        .getResultStream()
        .findFirst();
  }

  /** By the digest of its entity id. */
  public Optional<ServiceRow> byEntity(String digest) {
    return entities
        .createQuery("select s from ServiceRow s where s.entityDigest = :digest", ServiceRow.class)
        .setParameter("digest", digest)
        .getResultStream()
        .findFirst();
  }

  /** All of them that are in use, by name. */
  public List<ServiceRow> all() {
    return entities
        .createQuery(
            "select s from ServiceRow s where s.removed = false order by s.name", ServiceRow.class)
        .getResultList();
  }

  /** Those of a federation's file, removed ones too. */
  public List<ServiceRow> ofFile(UUID file) {
    return entities
        .createQuery("select s from ServiceRow s where s.federationFile = :file", ServiceRow.class)
        .setParameter("file", file.toString())
        .getResultList();
  }

  /**
   * A service without its metadata, of which ten thousand would fill the memory.
   *
   * @param digest of the metadata
   */
  public record Brief(
      UUID id, String name, Optional<String> digest, String definition, boolean removed) {}

  /** Those of a federation's file in brief, removed ones too. */
  public List<Brief> ofFileInBrief(UUID file) {
    return entities
        .createQuery(
            "select s.id, s.name, s.metadataDigest, s.definition, s.removed from ServiceRow s"
                + " where s.federationFile = :file",
            Object[].class)
        .setParameter("file", file.toString())
        .getResultStream()
        .map(
            r ->
                new Brief(
                    (UUID) r[0],
                    (String) r[1],
                    Optional.ofNullable((String) r[2]),
                    (String) r[3],
                    (Boolean) r[4]))
        .toList();
  }

  /**
   * What was changed after that number, removed ones too, in order of change and then of name.
   *
   * @param most how many at once
   * @param name leaves out those of that number up to this name
   */
  public List<ServiceRow> changedAfter(long number, String name, int most) {
    return entities
        .createQuery(
            "select s from ServiceRow s where s.changeNumber > :number or s.changeNumber = :number"
                + " and s.name > :name order by s.changeNumber, s.name",
            ServiceRow.class)
        .setParameter("number", number)
        .setParameter("name", name)
        .setMaxResults(most)
        .getResultList();
  }

  /** The number of the last change. */
  public long lastChange() {
    RegistryHeadRow head = entities.find(RegistryHeadRow.class, RegistryHeadRow.ONLY);
    return head == null ? 0 : head.changeNumber();
  }

  /**
   * The number for the change that this transaction makes. Other changes wait until it ends, so
   * whoever has seen a number has seen all before it.
   */
  public long nextChange() {
    RegistryHeadRow head =
        entities.find(RegistryHeadRow.class, RegistryHeadRow.ONLY, LockModeType.PESSIMISTIC_WRITE);
    return head.next();
  }

  /** Inserts at once, so that a name that is taken is known here. */
  public void add(ServiceRow row) {
    entities.persist(row);
    entities.flush();
  }

  /** Inserts with the transaction. */
  public void addLater(ServiceRow row) {
    entities.persist(row);
  }

  /** Takes it out of use; whether there was one. */
  public boolean remove(UUID id, Instant now) {
    Optional<ServiceRow> row = byId(id).filter(r -> !r.removed());
    row.ifPresent(
        r -> {
          r.remove(now);
          r.numbered(nextChange());
        });
    entities.flush();
    return row.isPresent();
  }
}
