package eu.tessera.ejb.exchange;

import static eu.tessera.ejb.exchange.TestExchange.ANNA;
import static eu.tessera.ejb.exchange.TestExchange.CARA;
import static eu.tessera.ejb.exchange.TestExchange.OPAL;
import static eu.tessera.ejb.exchange.TestExchange.OTTO;
import static eu.tessera.ejb.exchange.TestExchange.done;
import static eu.tessera.ejb.exchange.TestExchange.refused;
import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.ejb.config.TestClock;
import eu.tessera.ejb.exchange.Answer.Why;
import eu.tessera.ejb.exchange.OwnKeys.Key;
import eu.tessera.ejb.exchange.OwnKeys.State;
import eu.tessera.ejb.exchange.OwnKeys.Use;
import eu.tessera.persistence.schema.OnEveryDatabase;
import eu.tessera.persistence.schema.TestDatabase;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnEveryDatabase
class KeyRolloverTest {
  private final TestDatabase database;
  private final TestClock clock = new TestClock();
  @TempDir Path folder;
  private TestExchange node;
  private OwnKeys keys;

  KeyRolloverTest(TestDatabase database) {
    this.database = database.emptied();
  }

  @BeforeEach
  void open() {
    node = new TestExchange(database, folder, clock);
    keys = node.exchange.keys();
    keys.keys(OPAL); // made at the first start, and so the older ones
    clock.passes(Duration.ofMinutes(1));
  }

  @Test
  void each_use_has_a_key_of_its_own() {
    assertThat(keys.keys(OPAL)).extracting(Key::use).containsExactlyInAnyOrder(Use.values());
    assertThat(keys.keys(OPAL)).extracting(Key::certificate).doesNotHaveDuplicates();
    assertThat(node.keys.provider().signer()).isNotEqualTo(node.keys.connector().signer());
  }

  @Test
  void a_key_is_published_then_signs_then_the_old_one_retires() {
    X509Certificate old = signer();
    Key next = done(keys.publishNext(OPAL, Use.PROVIDER_SIGNING));
    assertThat(next.state()).isEqualTo(State.PUBLISHED);
    assertThat(signer()).isEqualTo(old);
    assertThat(published()).containsExactly(old, next.certificate());
    clock.passes(Duration.ofDays(8));
    done(keys.startUsing(OPAL, next.id(), false));
    assertThat(signer()).isEqualTo(next.certificate());
    assertThat(published()).containsExactly(next.certificate(), old);
    done(keys.retire(OPAL, id(old)));
    assertThat(published()).containsExactly(next.certificate());
    assertThat(node.keys.connector().signing()).hasSize(1);
  }

  @Test
  void a_key_that_services_cannot_know_yet_does_not_sign_unless_forced() {
    Key next = done(keys.publishNext(OPAL, Use.PROVIDER_SIGNING));
    clock.passes(Duration.ofDays(6));
    assertThat(refused(keys.startUsing(OPAL, next.id(), false))).isEqualTo(Why.WRONG_STATE);
    assertThat(signer()).isNotEqualTo(next.certificate());
    done(keys.startUsing(OPAL, next.id(), true));
    assertThat(signer()).isEqualTo(next.certificate());
  }

  @Test
  void the_key_that_signs_does_not_retire() {
    assertThat(refused(keys.retire(OPAL, id(signer())))).isEqualTo(Why.WRONG_STATE);
    assertThat(signer()).isNotNull();
  }

  @Test
  void a_retired_key_is_not_taken_into_use_again() {
    Key next = done(keys.publishNext(OPAL, Use.PROVIDER_SIGNING));
    done(keys.retire(OPAL, next.id()));
    assertThat(refused(keys.startUsing(OPAL, next.id(), true))).isEqualTo(Why.WRONG_STATE);
    assertThat(published()).hasSize(1);
  }

  @Test
  void no_third_key_is_published() {
    done(keys.publishNext(OPAL, Use.PROVIDER_SIGNING));
    assertThat(refused(keys.publishNext(OPAL, Use.PROVIDER_SIGNING))).isEqualTo(Why.WRONG_STATE);
    assertThat(refused(keys.startUsing(OPAL, UUID.randomUUID(), false))).isEqualTo(Why.NOT_FOUND);
  }

  @Test
  void two_operators_at_once_at_two_nodes_publish_one_key() throws Exception {
    OwnKeys other = new TestExchange(database, folder, clock).exchange.keys();
    assertThat(
            both(
                () -> keys.publishNext(OPAL, Use.PROVIDER_SIGNING),
                () -> other.publishNext(OTTO, Use.PROVIDER_SIGNING)))
        .as("done")
        .isEqualTo(1);
    assertThat(keys.keys(OPAL)).filteredOn(k -> k.use() == Use.PROVIDER_SIGNING).hasSize(2);
  }

  @Test
  void a_key_is_not_taken_into_use_and_retired_by_two_at_once() throws Exception {
    OwnKeys other = new TestExchange(database, folder, clock).exchange.keys();
    Key next = done(keys.publishNext(OPAL, Use.PROVIDER_SIGNING));
    assertThat(
            both(() -> keys.startUsing(OPAL, next.id(), true), () -> other.retire(OTTO, next.id())))
        .as("done")
        .isEqualTo(1);
    assertThat(keys.keys(OPAL))
        .filteredOn(k -> k.use() == Use.PROVIDER_SIGNING && k.state() == State.IN_USE)
        .hasSize(1);
  }

  private static int both(Callable<Answer<Key>> one, Callable<Answer<Key>> other) throws Exception {
    ExecutorService people = Executors.newFixedThreadPool(2);
    try {
      int done = 0;
      for (Future<Answer<Key>> answer : people.invokeAll(List.of(one, other))) {
        done += answer.get().value().isPresent() ? 1 : 0;
      }
      return done;
    } finally {
      people.shutdownNow();
    }
  }

  @Test
  void an_old_encryption_key_opens_until_it_retires() {
    var old = node.keys.provider().encryption().get(0);
    Key next = done(keys.publishNext(OPAL, Use.PROVIDER_ENCRYPTION));
    done(keys.startUsing(OPAL, next.id(), false));
    assertThat(node.keys.provider().encryption()).hasSize(2).contains(old);
    assertThat(node.keys.provider().encryption().get(0).certificate())
        .isEqualTo(next.certificate());
  }

  @Test
  void only_operators_roll_keys_over() {
    assertThat(refused(keys.publishNext(CARA, Use.PROVIDER_SIGNING))).isEqualTo(Why.NOT_ALLOWED);
    assertThat(refused(keys.retire(ANNA, id(signer())))).isEqualTo(Why.NOT_ALLOWED);
    assertThat(keys.keys(ANNA)).isEmpty();
  }

  private X509Certificate signer() {
    return node.keys.provider().signer().certificate();
  }

  private List<X509Certificate> published() {
    return node.keys.provider().signing().stream().map(k -> k.certificate()).toList();
  }

  private UUID id(X509Certificate certificate) {
    return keys.keys(OPAL).stream()
        .filter(k -> k.certificate().equals(certificate))
        .findFirst()
        .orElseThrow()
        .id();
  }
}
