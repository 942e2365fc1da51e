package eu.tessera.persistence.browser;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds and keeps the browsers in which accounts have signed in. */
public final class KnownBrowserRepository {
  private final EntityManager entities;

  public KnownBrowserRepository(EntityManager entities) {
    this.entities = entities;
  }

  public void add(KnownBrowserRow row) {
    entities.persist(row);
    entities.flush();
  }

  /** The row of a browser and an account. */
  public Optional<KnownBrowserRow> of(String cookieDigest, UUID account) {
    return entities
        .createQuery(
            "select b from KnownBrowserRow b"
                + " where b.cookieDigest = :digest and b.accountId = :account",
            KnownBrowserRow.class)
        .setParameter("digest", cookieDigest)
        .setParameter("account", account)
        .getResultStream()
        .findFirst();
  }

  /** The browsers of an account, the one seen last first. */
  public List<KnownBrowserRow> ofAccount(UUID account) {
    return entities
        .createQuery(
            "select b from KnownBrowserRow b where b.accountId = :account"
                + " order by b.seenAt desc, b.id",
            KnownBrowserRow.class)
        .setParameter("account", account)
        .getResultList();
  }

  /** Their ids, in the same order. */
  public List<UUID> idsOfAccount(UUID account) {
    return entities
        .createQuery(
            "select b.id from KnownBrowserRow b where b.accountId = :account"
                + " order by b.seenAt desc, b.id",
            UUID.class)
        .setParameter("account", account)
        .getResultList();
  }

  /** The account that a browser remembers: of several, the one seen last. */
  public Optional<UUID> remembered(String cookieDigest) {
    return entities
        .createQuery(
            "select b.accountId from KnownBrowserRow b"
                + " where b.cookieDigest = :digest and b.remembered = true"
                + " order by b.seenAt desc",
            UUID.class)
        .setParameter("digest", cookieDigest)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** The browser shows nobody's name any more, but that of {@code butOf} as it was. */
  public void forgetNames(String cookieDigest, UUID butOf) {
    entities
        .createQuery(
            "update KnownBrowserRow b set b.remembered = false"
                + " where b.cookieDigest = :digest and b.remembered = true"
                + " and b.accountId <> :but")
        .setParameter("digest", cookieDigest)
        .setParameter("but", butOf)
        .executeUpdate();
  }

  /** Removes one of an account's; whether there was one. */
  public boolean remove(UUID account, UUID id) {
    return entities
            .createQuery(
                "delete from KnownBrowserRow b where b.id = :id and b.accountId = :account")
            .setParameter("id", id)
            .setParameter("account", account)
            .executeUpdate()
        == 1;
  }

  /** Removes all of an account. */
  public void removeAll(UUID account) {
    entities
        .createQuery("delete from KnownBrowserRow b where b.accountId = :account")
        .setParameter("account", account)
        .executeUpdate();
  }

  /** Removes those that were not seen since. */
  public int removeUnseenSince(Instant moment) {
    return entities
        .createQuery("delete from KnownBrowserRow b where b.seenAt < :moment")
        .setParameter("moment", moment)
        .executeUpdate();
  }
}
