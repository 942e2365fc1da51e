package eu.tessera.persistence.account;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds and keeps the browsers that accounts have been used with. */
public final class KnownBrowserRepository {
  private final EntityManager entities;

  public KnownBrowserRepository(EntityManager entities) {
    this.entities = entities;
  }

  public Optional<KnownBrowserRow> find(UUID account, String digest) {
    return Optional.ofNullable(
        entities.find(KnownBrowserRow.class, new KnownBrowserRow.Key(account, digest)));
  }

  /** Inserts at once, so that a second sign-in at the same moment is known here. */
  public void add(KnownBrowserRow row) {
    entities.persist(row);
    entities.flush();
  }

  /** The account's, the last used first. */
  public List<KnownBrowserRow> ofAccount(UUID account) {
    return entities
        .createQuery(
            "select b from KnownBrowserRow b where b.accountId = :account"
                + " order by b.lastSeenAt desc, b.browserDigest",
            KnownBrowserRow.class)
        .setParameter("account", account)
        .getResultList();
  }

  public void remove(KnownBrowserRow row) {
    entities.remove(row);
  }

  /** Knows none of the account's browsers any more. */
  public void forget(UUID account) {
    entities
        .createQuery("delete from KnownBrowserRow b where b.accountId = :account")
        .setParameter("account", account)
        .executeUpdate();
  }

  /** How many were not used since {@code time}. */
  public int removeUnusedSince(Instant time) {
    return entities
        .createQuery("delete from KnownBrowserRow b where b.lastSeenAt < :time")
        .setParameter("time", time)
        .executeUpdate();
  }
}
