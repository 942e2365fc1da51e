package eu.tessera.persistence.account;

import eu.tessera.federation.assurance.AssuranceLevel;
import eu.tessera.federation.identity.PersonName;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Accounts for tests, each with one thing that matters. */
public final class TestAccounts {
  public static final Instant NOW = Instant.parse("2026-11-22T10:15:30.123456Z");

  private TestAccounts() {}

  public static AccountFields fields(String uid, String email) {
    return new AccountFields(
        uid,
        "EXTERNAL",
        "ACTIVE",
        Optional.ofNullable(email),
        Optional.ofNullable(email),
        new PersonName("Αθηνά", "Łukasz"),
        "el",
        AssuranceLevel.LOW,
        "external",
        "n",
        Optional.empty(),
        Set.of("A", "B"),
        Set.of("OPERATOR"));
  }

  /** Adds an account to stand behind rows that need one; its id. */
  public static UUID added(EntityManager entities, String uid) {
    UUID id = UUID.randomUUID();
    new AccountRepository(entities).add(new AccountRow(id, fields(uid, null), NOW));
    return id;
  }
}
