package eu.tessera.persistence.registry;

import jakarta.persistence.EntityManager;

/** Keeps which reminders were sent. */
public final class ReminderRepository {
  private final EntityManager entities;

  public ReminderRepository(EntityManager entities) {
    this.entities = entities;
  }

  public boolean sent(String id) {
    return entities.find(ReminderRow.class, id) != null;
  }

  /** Inserts at once: of two nodes that would send it, one is refused here. */
  public void add(ReminderRow row) {
    entities.persist(row);
    entities.flush();
  }
}
