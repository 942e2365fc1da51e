package eu.tessera.persistence.identity;

import static eu.tessera.persistence.account.TestAccounts.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.tessera.federation.assurance.LevelOfAssurance;
import eu.tessera.persistence.account.TestAccounts;
import eu.tessera.persistence.schema.OnEveryDatabase;
import eu.tessera.persistence.schema.TestDatabase;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class EidLinkRepositoryTest {
  private final TestDatabase database;
  private final UUID account;

  EidLinkRepositoryTest(TestDatabase database) {
    this.database = database.emptied();
    this.account = database.transaction(e -> TestAccounts.added(e, "v00abcde"));
  }

  @Test
  void a_link_is_found_by_country_and_digest() {
    add("BE", "digest");
    EidLinkRow row = in(r -> r.byIdentity("BE", "digest")).orElseThrow();
    assertThat(row.accountId()).isEqualTo(account);
    assertThat(row.sealedIdentity()).containsExactly(1, 2, 3);
    assertThat(row.level()).isEqualTo(LevelOfAssurance.HIGH);
    assertThat(row.linkedAt()).isEqualTo(NOW);
    assertThat(this.<Optional<EidLinkRow>>in(r -> r.byIdentity("EL", "digest"))).isEmpty();
    assertThat(this.<Optional<EidLinkRow>>in(r -> r.byIdentity("BE", "DIGEST"))).isEmpty();
    assertThat(this.<List<EidLinkRow>>in(r -> r.ofAccount(account))).hasSize(1);
  }

  @Test
  void one_eid_belongs_to_one_account() {
    add("BE", "digest");
    assertThatThrownBy(() -> add("BE", "digest")).isInstanceOf(PersistenceException.class);
    add("EL", "digest");
    assertThat(this.<List<EidLinkRow>>in(r -> r.ofAccount(account))).hasSize(2);
  }

  private void add(String country, String mac) {
    in(
        r -> {
          EidLinkRow row = new EidLinkRow(UUID.randomUUID(), account, country, mac, NOW);
          row.stated(new byte[] {1, 2, 3}, LevelOfAssurance.HIGH, NOW);
          r.add(row);
          return null;
        });
  }

  private <T> T in(Function<EidLinkRepository, T> work) {
    return database.transaction(e -> work.apply(new EidLinkRepository(e)));
  }
}
