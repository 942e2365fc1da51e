package eu.tessera.persistence.registry;

import static eu.tessera.persistence.account.TestAccounts.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.tessera.persistence.schema.OnEveryDatabase;
import eu.tessera.persistence.schema.TestDatabase;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class RegistryRepositoriesTest {
  private final TestDatabase database;

  RegistryRepositoriesTest(TestDatabase database) {
    this.database = database.emptied();
  }

  @Test
  void services_come_by_name_and_a_large_definition_fits() {
    String large = "{\"x\":\"" + "é".repeat(150_000) + "\"}";
    UUID id = UUID.randomUUID();
    run(e -> new ServiceRepository(e).add(new ServiceRow(id, "b", large, NOW)));
    run(e -> new ServiceRepository(e).add(new ServiceRow(UUID.randomUUID(), "a", "{}", NOW)));
    run(
        e -> {
          ServiceRepository services = new ServiceRepository(e);
          assertThat(services.all()).extracting(ServiceRow::name).containsExactly("a", "b");
          ServiceRow row = services.byId(id).orElseThrow();
          assertThat(row.definition()).isEqualTo(large);
          row.change("c", "{}", NOW.plusSeconds(1));
        });
    run(
        e -> {
          ServiceRow row = new ServiceRepository(e).byId(id).orElseThrow();
          assertThat(row.name()).isEqualTo("c");
          assertThat(row.changedAt()).isEqualTo(NOW.plusSeconds(1));
          assertThat(row.createdAt()).isEqualTo(NOW);
          assertThat(new ServiceRepository(e).remove(id, NOW)).isTrue();
          assertThat(new ServiceRepository(e).remove(id, NOW)).isFalse();
        });
  }

  @Test
  void a_service_name_that_is_taken_is_refused() {
    run(e -> new ServiceRepository(e).add(new ServiceRow(UUID.randomUUID(), "a", "{}", NOW)));
    assertThatThrownBy(
            () ->
                run(
                    e ->
                        new ServiceRepository(e)
                            .add(new ServiceRow(UUID.randomUUID(), "a", "{}", NOW))))
        .isInstanceOf(PersistenceException.class);
  }

  @Test
  void keys_come_oldest_first_and_retire_once() {
    UUID older = UUID.randomUUID();
    run(e -> new SigningKeyRepository(e).add(key(UUID.randomUUID(), "saml", 10)));
    run(e -> new SigningKeyRepository(e).add(key(older, "saml", 0)));
    run(e -> new SigningKeyRepository(e).add(key(UUID.randomUUID(), "other", 0)));
    run(e -> new SigningKeyRepository(e).byId(older).orElseThrow().retire(NOW.plusSeconds(20)));
    run(e -> new SigningKeyRepository(e).byId(older).orElseThrow().retire(NOW.plusSeconds(30)));
    run(
        e -> {
          var keys = new SigningKeyRepository(e).of("saml");
          assertThat(keys).hasSize(2);
          assertThat(keys.get(0).id()).isEqualTo(older);
          assertThat(keys.get(0).retiredAt()).contains(NOW.plusSeconds(20));
          assertThat(keys.get(0).sealedPrivateKey()).containsExactly(1);
          assertThat(keys.get(0).certificate()).containsExactly(2);
          assertThat(keys.get(1).retiredAt()).isEmpty();
          assertThat(keys.get(1).purpose()).isEqualTo("saml");
        });
  }

  @Test
  void there_is_one_proof_of_the_master_key() {
    run(e -> assertThat(new VaultProofRepository(e).find()).isEmpty());
    run(e -> new VaultProofRepository(e).add(new byte[] {1, 2}));
    run(e -> assertThat(new VaultProofRepository(e).find()).contains(new byte[] {1, 2}));
    assertThatThrownBy(() -> run(e -> new VaultProofRepository(e).add(new byte[] {3})))
        .isInstanceOf(PersistenceException.class);
  }

  private static SigningKeyRow key(UUID id, String purpose, long later) {
    return new SigningKeyRow(id, purpose, new byte[] {1}, new byte[] {2}, NOW.plusSeconds(later));
  }

  private void run(Consumer<EntityManager> work) {
    database.transaction(
        e -> {
          work.accept(e);
          return null;
        });
  }
}
