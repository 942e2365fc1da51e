package eu.tessera.ejb.confirmation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.tessera.ejb.config.Database;
import eu.tessera.ejb.config.StoredIn;
import eu.tessera.ejb.config.TestClock;
import eu.tessera.ejb.config.TestVault;
import eu.tessera.ejb.confirmation.OneTimeLink.State;
import eu.tessera.persistence.confirmation.OneTimeLinkRepository;
import eu.tessera.persistence.schema.OnEveryDatabase;
import eu.tessera.persistence.schema.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class OneTimeLinksTest {
  private static final String WHO = "8a2d";

  private final TestClock clock = new TestClock();
  private final Database database;
  private final OneTimeLinks links;

  OneTimeLinksTest(TestDatabase database) {
    this.database = new StoredIn(database.emptied());
    this.links = new OneTimeLinks(this.database, TestVault.vault(), clock);
  }

  @Test
  void a_link_is_taken_once() {
    String token = links.issue(Purpose.RESET, WHO, "péage").value();
    assertThat(links.take(Purpose.RESET, token))
        .hasValueSatisfying(
            link -> {
              assertThat(link.payload()).isEqualTo("péage");
              assertThat(link.subject()).isEqualTo(WHO);
            });
    assertThat(links.take(Purpose.RESET, token)).isEmpty();
    assertThat(links.find(token).orElseThrow().state()).isEqualTo(State.USED);
  }

  @Test
  void looking_at_a_link_does_not_use_it() {
    String token = links.issue(Purpose.REGISTRATION, WHO, "{}").value();
    IntStream.range(0, 5).forEach(i -> assertThat(links.find(token).orElseThrow().open()).isTrue());
    assertThat(links.take(Purpose.REGISTRATION, token)).isPresent();
  }

  @Test
  void a_link_for_one_purpose_does_nothing_for_another() {
    String token = links.issue(Purpose.NOT_ME, WHO, "").value();
    assertThat(links.find(Purpose.RESET, token)).isEmpty();
    assertThat(links.take(Purpose.RESET, token)).isEmpty();
    assertThat(links.take(Purpose.NOT_ME, token)).isPresent();
  }

  @Test
  void a_late_link_is_known_as_late_and_cannot_be_taken() {
    String token = links.issue(Purpose.REGISTRATION, WHO, "{}").value();
    clock.passes(Duration.ofHours(24));
    assertThat(links.find(token).orElseThrow().state()).isEqualTo(State.LATE);
    assertThat(links.take(Purpose.REGISTRATION, token)).isEmpty();
  }

  @Test
  void a_link_is_good_until_the_end_of_its_life() {
    String token = links.issue(Purpose.REGISTRATION, WHO, "{}").value();
    clock.passes(Duration.ofHours(24).minusSeconds(1));
    assertThat(links.take(Purpose.REGISTRATION, token)).isPresent();
  }

  @Test
  void of_all_that_take_a_link_at_once_one_gets_it() throws Exception {
    String token = links.issue(Purpose.RESET, WHO, "").value();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<Boolean>> all =
          IntStream.range(0, 8)
              .<Callable<Boolean>>mapToObj(i -> () -> links.take(Purpose.RESET, token).isPresent())
              .toList();
      int taken = 0;
      for (Future<Boolean> one : threads.invokeAll(all)) {
        taken += one.get() ? 1 : 0;
      }
      assertThat(taken).isEqualTo(1);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void a_transaction_that_does_not_hold_leaves_the_link_as_it_was() {
    String token = links.issue(Purpose.RESET, WHO, "").value();
    assertThatThrownBy(
            () ->
                database.change(
                    e -> {
                      assertThat(links.take(e, Purpose.RESET, token)).isPresent();
                      throw new IllegalStateException("rolled back");
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(links.take(Purpose.RESET, token)).isPresent();
  }

  @Test
  void open_links_of_a_subject_are_revoked_together_and_no_others() {
    String one = links.issue(Purpose.RESET, WHO, "").value();
    String two = links.issue(Purpose.RESET, WHO, "").value();
    String other = links.issue(Purpose.RESET, "another", "").value();
    String otherwise = links.issue(Purpose.NOT_ME, WHO, "").value();
    assertThat(links.revoke(Purpose.RESET, WHO)).isEqualTo(2);
    assertThat(links.take(Purpose.RESET, one)).isEmpty();
    assertThat(links.take(Purpose.RESET, two)).isEmpty();
    assertThat(links.take(Purpose.RESET, other)).isPresent();
    assertThat(links.take(Purpose.NOT_ME, otherwise)).isPresent();
  }

  @Test
  void neither_the_token_nor_the_payload_lies_in_the_database() {
    Token token = links.issue(Purpose.REGISTRATION, WHO, "citizen@example.org");
    database.read(
        e -> {
          assertThat(new OneTimeLinkRepository(e).find(token.value())).isEmpty();
          byte[] sealed = new OneTimeLinkRepository(e).find(token.digest()).get().sealedPayload();
          assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("example.org");
          return null;
        });
    assertThat(token).hasToString("****");
    assertThat(links.find(token.value()).orElseThrow().toString()).doesNotContain("example.org");
  }

  @Test
  void what_is_no_token_finds_nothing() {
    for (String text : List.of("", "'", "a".repeat(31), "a".repeat(33), "é".repeat(32), "\0")) {
      assertThat(links.find(text)).as(text).isEmpty();
      assertThat(links.take(Purpose.RESET, text)).as(text).isEmpty();
    }
    assertThat(links.find("a".repeat(32))).isEmpty();
  }

  @Test
  void links_are_forgotten_a_month_after_their_end() {
    String token = links.issue(Purpose.RESET, WHO, "").value();
    clock.passes(Duration.ofDays(31));
    assertThat(links.sweep()).isZero();
    clock.passes(Duration.ofSeconds(1));
    assertThat(links.sweep()).isEqualTo(1);
    assertThat(links.find(token)).isEmpty();
  }
}
