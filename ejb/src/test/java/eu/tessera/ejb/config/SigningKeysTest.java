package eu.tessera.ejb.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.tessera.persistence.registry.VaultProofRepository;
import eu.tessera.persistence.schema.OnEveryDatabase;
import eu.tessera.persistence.schema.TestDatabase;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class SigningKeysTest {
  private final TestDatabase database;
  private final TestClock clock = new TestClock();
  private final SigningKeys keys;

  SigningKeysTest(TestDatabase database) {
    this.database = database.emptied();
    Database stored = new StoredIn(database);
    stored.change(e -> new VaultProofRepository(e).add(new byte[] {1}));
    this.keys = new SigningKeys(stored, TestVault.vault(), clock);
  }

  @Test
  void a_key_comes_back_as_it_was_given() {
    SigningKeys.Fresh fresh = fresh();
    StoredKey stored = keys.store("saml", fresh.privateKey(), fresh.certificate());
    StoredKey current = keys.current("saml").orElseThrow();
    assertThat(current).isEqualTo(stored);
    assertThat(current.privateKey()).isEqualTo(fresh.privateKey());
    assertThat(current.certificate()).isEqualTo(fresh.certificate());
    assertThat(current.created()).isEqualTo(TestClock.START);
    assertThat(keys.current("other")).isEmpty();
  }

  @Test
  void a_new_key_is_published_at_once_and_signs_when_the_old_one_retires() {
    StoredKey old = keys.currentOr("saml", SigningKeysTest::fresh);
    clock.passes(Duration.ofDays(1));
    SigningKeys.Fresh fresh = fresh();
    StoredKey next = keys.store("saml", fresh.privateKey(), fresh.certificate());
    assertThat(keys.current("saml")).contains(old);
    assertThat(keys.live("saml")).containsExactly(old, next);
    assertThat(keys.retire(old.id())).isTrue();
    assertThat(keys.current("saml")).contains(next);
    assertThat(keys.live("saml")).containsExactly(next);
    assertThat(keys.retire(UUID.randomUUID())).isFalse();
  }

  @Test
  void a_private_key_moved_to_another_row_is_refused() {
    keys.currentOr("one", SigningKeysTest::fresh);
    keys.currentOr("two", SigningKeysTest::fresh);
    database.sql(
        "update signing_key set sealed_private_key = (select k.sealed_private_key from signing_key"
            + " k where k.purpose = 'one') where purpose = 'two'");
    assertThat(keys.current("one")).isPresent();
    assertThatThrownBy(() -> keys.current("two")).isInstanceOf(Vault.NotOpened.class);
  }

  @Test
  void nodes_that_start_together_agree_on_one_key() throws Exception {
    ExecutorService nodes = Executors.newFixedThreadPool(4);
    try {
      List<Callable<UUID>> starts =
          IntStream.range(0, 4)
              .<Callable<UUID>>mapToObj(
                  i -> () -> keys.currentOr("saml", SigningKeysTest::fresh).id())
              .toList();
      Set<UUID> seen =
          nodes.invokeAll(starts).stream().map(SigningKeysTest::got).collect(Collectors.toSet());
      assertThat(seen).hasSize(1);
      assertThat(keys.live("saml")).hasSize(1);
    } finally {
      nodes.shutdownNow();
    }
  }

  private static UUID got(Future<UUID> future) {
    try {
      return future.get();
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static SigningKeys.Fresh fresh() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(256);
      KeyPair pair = generator.generateKeyPair();
      X500Principal name = new X500Principal("CN=test");
      var builder =
          new JcaX509v3CertificateBuilder(
              name,
              BigInteger.ONE,
              new Date(0),
              new Date(4_000_000_000_000L),
              name,
              pair.getPublic());
      var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate());
      return new SigningKeys.Fresh(
          pair.getPrivate(),
          new JcaX509CertificateConverter().getCertificate(builder.build(signer)));
    } catch (Exception impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
