package eu.tessera.persistence.registry;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds and keeps own keys. */
public final class SigningKeyRepository {
  private final EntityManager entities;

  public SigningKeyRepository(EntityManager entities) {
    this.entities = entities;
  }

  public Optional<SigningKeyRow> byId(UUID id) {
    return Optional.ofNullable(entities.find(SigningKeyRow.class, id));
  }

  /** All keys of a purpose, retired ones too, the oldest first; the id decides between equals. */
  public List<SigningKeyRow> of(String purpose) {
    return entities
        .createQuery(
            "select k from SigningKeyRow k where k.purpose = :purpose order by k.createdAt, k.id",
            SigningKeyRow.class)
        .setParameter("purpose", purpose)
        .getResultList();
  }

  public void add(SigningKeyRow row) {
    entities.persist(row);
    entities.flush();
  }
}
