package eu.tessera.persistence.account;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds and keeps accounts. Never answers null. */
public final class AccountRepository {
  /** With groups and roles, which would else be read by two more statements once it is found. */
  private static final String WHOLE =
      "select distinct a from AccountRow a left join fetch a.groups left join fetch a.roles where ";

  private final EntityManager entities;

  public AccountRepository(EntityManager entities) {
    this.entities = entities;
  }

  public Optional<AccountRow> byId(UUID id) {
    return Optional.ofNullable(entities.find(AccountRow.class, id));
  }

  /** The account, held until the transaction ends, so that two changes at once come one by one. */
  public Optional<AccountRow> locked(UUID id) {
    return Optional.ofNullable(entities.find(AccountRow.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** By one statement whether there is such an account or not, so that the time does not tell. */
  public Optional<AccountRow> byUid(String uid) {
    return one(WHOLE + "a.uid = :value", uid);
  }

  /** By one statement whether there is such an account or not, so that the time does not tell. */
  public Optional<AccountRow> byEmail(String canonical) {
    return one(WHOLE + "a.emailCanonical = :value", canonical);
  }

  /** At most {@code many} ids of accounts of a kind, in the order of their uids. */
  public List<UUID> ofKind(String kind, int from, int many) {
    return entities
        .createQuery(
            "select a.id from AccountRow a where a.kind = :kind order by a.uid", UUID.class)
        .setParameter("kind", kind)
        .setFirstResult(from)
        .setMaxResults(many)
        .getResultList();
  }

  public long countOfKind(String kind) {
    return entities
        .createQuery("select count(a) from AccountRow a where a.kind = :kind", Long.class)
        .setParameter("kind", kind)
        .getSingleResult();
  }

  /** Inserts at once, so that a uid or e-mail address that is taken is known here. */
  /** Accounts with a role and that status, by uid. */
  public List<AccountRow> withRole(String role, String status, int most) {
    return entities
        .createQuery(
            "select a from AccountRow a where :role member of a.roles and a.status = :status"
                + " order by a.uid",
            AccountRow.class)
        .setParameter("role", role)
        .setParameter("status", status)
        .setMaxResults(most)
        .getResultList();
  }

  public void add(AccountRow row) {
    entities.persist(row);
    entities.flush();
  }

  /** Removes the account with all that hangs on it; whether there was one. */
  public boolean remove(UUID id) {
    Optional<AccountRow> row = byId(id);
    row.ifPresent(entities::remove);
    entities.flush();
    return row.isPresent();
  }

  private Optional<AccountRow> one(String query, String value) {
    return entities
        .createQuery(query, AccountRow.class)
        .setParameter("value", value)
        .getResultStream()
        .findFirst();
  }
}
