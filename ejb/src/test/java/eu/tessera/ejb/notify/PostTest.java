package eu.tessera.ejb.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.tessera.ejb.config.Database;
import eu.tessera.ejb.config.StoredIn;
import eu.tessera.ejb.config.TestVault;
import eu.tessera.ejb.grid.LocalGrid;
import eu.tessera.ejb.notify.Carrier.Outcome;
import eu.tessera.ejb.notify.Post.Posted;
import eu.tessera.persistence.notify.MailRepository;
import eu.tessera.persistence.schema.OnEveryDatabase;
import eu.tessera.persistence.schema.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class PostTest {
  private static final Letter REQUEST = new Letter.ResetPassword(TestLetters.LINK, 24);
  private static final Asker STRANGER = Asker.stranger("192.0.2.1");
  private static final Letter EVENT = new Letter.PasswordChanged(TestLetters.occasion());

  private final TestDatabase database;
  private final TestMail mail;

  PostTest(TestDatabase database) {
    this.database = database.emptied();
    this.mail = new TestMail(database);
  }

  @Test
  void what_is_handed_in_is_sent_once_and_then_gone() {
    assertThat(mail.post.enqueue(TestLetters.ada(), REQUEST)).isEqualTo(Posted.QUEUED);
    assertThat(mail.queue.waiting()).isEqualTo(1);
    mail.node().round();
    mail.node().round();
    assertThat(mail.carried).hasSize(1);
    Envelope sent = mail.carried.get(0);
    assertThat(sent.to()).isEqualTo("ada@example.org");
    assertThat(sent.text()).contains("Ada Lovelace", "confirm?t=abc&u=1");
    assertThat(mail.queue.waiting()).isZero();
  }

  @Test
  void a_letter_survives_a_restart() {
    mail.post.enqueue(TestLetters.ada(), REQUEST);
    TestMail restarted = new TestMail(database);
    restarted.node().round();
    assertThat(restarted.carried).extracting(Envelope::kind).containsExactly("password.reset");
  }

  @Test
  void nothing_of_a_letter_can_be_read_in_the_database() {
    mail.post.enqueue(TestLetters.ada(), REQUEST);
    byte[] row =
        database.transaction(
            e -> new MailRepository(e).due(mail.clock.instant(), 1).get(0).sealedLetter());
    assertThat(new String(row, StandardCharsets.ISO_8859_1))
        .doesNotContain("ada", "example", "confirm", "password");
  }

  @Test
  void a_letter_sealed_for_another_row_is_thrown_away() {
    mail.post.enqueue(TestLetters.ada(), REQUEST);
    database.sql("update mail set id = '" + new java.util.UUID(1, 2) + "'");
    mail.node().round();
    assertThat(mail.carried).isEmpty();
    assertThat(mail.queue.waiting()).isZero();
  }

  @Test
  void a_letter_of_a_transaction_that_did_not_hold_is_never_sent() {
    Database house = new StoredIn(database);
    assertThatThrownBy(
            () ->
                house.change(
                    entities -> {
                      mail.post.enqueue(entities, TestLetters.ada(), REQUEST, STRANGER);
                      throw new IllegalStateException("the account could not be changed");
                    }))
        .hasMessageContaining("could not be changed");
    assertThat(mail.queue.waiting()).isZero();
    house.change(entities -> mail.post.enqueue(entities, TestLetters.ada(), REQUEST, STRANGER));
    assertThat(mail.queue.waiting()).isEqualTo(1);
  }

  @Test
  void a_pretended_letter_is_part_of_its_callers_transaction_and_takes_no_second_connection() {
    assertThatThrownBy(
            () ->
                mail.database.change(
                    e -> {
                      mail.post.pretend(e, TestLetters.ada(), REQUEST, STRANGER);
                      throw new IllegalStateException("rolled back");
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(mail.queue.waiting()).isZero();
  }

  private Posted pretended() {
    return mail.database.write(e -> mail.post.pretend(e, TestLetters.ada(), REQUEST, STRANGER));
  }

  @Test
  void a_pretended_letter_lies_in_the_queue_like_any_other_and_is_not_sent() {
    assertThat(pretended()).isEqualTo(Posted.QUEUED);
    mail.post.enqueue(TestLetters.ada(), EVENT);
    assertThat(mail.queue.waiting()).isEqualTo(2);
    mail.node().round();
    assertThat(mail.carried).extracting(Envelope::kind).containsExactly("password.changed");
    assertThat(mail.queue.waiting()).isZero();
  }

  @Test
  void what_did_not_go_is_tried_again_after_longer_and_longer_pauses() {
    List<Duration> pauses = new ArrayList<>();
    mail.server = letter -> new Outcome(Outcome.Kind.LATER, 451);
    mail.post.enqueue(TestLetters.ada(), REQUEST);
    Delivery node = mail.node();
    for (int attempt = 1; attempt <= 3; attempt++) {
      node.round();
      Duration pause = Duration.ZERO;
      while (due() == 0) {
        mail.clock.passes(Duration.ofMinutes(1));
        pause = pause.plusMinutes(1);
      }
      pauses.add(pause);
    }
    assertThat(pauses)
        .containsExactly(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15));
    mail.server = letter -> new Outcome(Outcome.Kind.SENT, 250);
    node.round();
    assertThat(mail.carried).hasSize(1);
  }

  @Test
  void each_attempt_carries_the_same_message_id() {
    List<String> ids = new ArrayList<>();
    mail.server =
        letter -> {
          ids.add(letter.messageId());
          return new Outcome(Outcome.Kind.LATER, 451);
        };
    mail.post.enqueue(TestLetters.ada(), REQUEST);
    Delivery node = mail.node();
    node.round();
    mail.clock.passes(Duration.ofMinutes(2));
    node.round();
    assertThat(ids).hasSize(2);
    assertThat(ids.get(0)).isEqualTo(ids.get(1)).endsWith("@localhost>");
  }

  @Test
  void what_can_never_go_is_given_up_at_once_and_what_could_not_for_a_day_then() {
    mail.server = letter -> new Outcome(Outcome.Kind.NEVER, 550);
    mail.post.enqueue(TestLetters.ada(), REQUEST);
    mail.node().round();
    assertThat(mail.queue.waiting()).isZero();

    mail.server = letter -> new Outcome(Outcome.Kind.LATER, 451);
    mail.post.enqueue(TestLetters.ada(), REQUEST);
    Delivery node = mail.node();
    for (int minute = 0; minute <= 24 * 60; minute += 10) {
      node.round();
      mail.clock.passes(Duration.ofMinutes(10));
    }
    assertThat(mail.queue.waiting()).isZero();
    assertThat(mail.carried).isEmpty();
  }

  @Test
  void while_the_server_is_away_letters_wait_and_go_when_it_is_back() {
    mail.reachable = false;
    for (int i = 0; i < 3; i++) {
      mail.post.enqueue(TestLetters.to("ada" + i + "@example.org", "", "en"), REQUEST);
    }
    Delivery node = mail.node();
    node.round();
    node.round();
    mail.reachable = true;
    assertThat(mail.queue.waiting()).isEqualTo(3);
    mail.clock.passes(Duration.ofMinutes(2));
    node.round();
    assertThat(mail.carried).hasSize(3);
  }

  @Test
  void what_a_killed_node_had_taken_is_sent_by_another_once_its_time_is_over() {
    mail.post.enqueue(TestLetters.ada(), REQUEST);
    mail.queue.take(1, mail.clock.instant().plusSeconds(900)); // and then kill -9
    Delivery other = mail.node();
    other.round();
    assertThat(mail.carried).isEmpty();
    mail.clock.passes(Duration.ofSeconds(901));
    other.round();
    assertThat(mail.carried).hasSize(1);
  }

  @Test
  void two_nodes_send_each_letter_once() throws Exception {
    for (int i = 0; i < 20; i++) {
      mail.post.enqueue(TestLetters.to("ada" + i + "@example.org", "", "en"), REQUEST);
    }
    ExecutorService nodes = Executors.newFixedThreadPool(2);
    try {
      Callable<Boolean> round =
          () -> {
            Delivery node = mail.node();
            while (due() > 0) {
              node.round();
            }
            return true;
          };
      for (Future<Boolean> done : nodes.invokeAll(List.of(round, round))) {
        assertThat(done.get()).isTrue();
      }
    } finally {
      nodes.shutdownNow();
    }
    assertThat(mail.carried).extracting(Envelope::to).hasSize(20).doesNotHaveDuplicates();
  }

  @Test
  void one_address_gets_ten_letters_of_a_kind_an_hour_and_a_third_of_them_from_one_network() {
    for (int i = 0; i < 3; i++) {
      assertThat(asked("192.0.2.1", REQUEST)).isEqualTo(Posted.QUEUED);
    }
    assertThat(asked("192.0.2.1", REQUEST)).isEqualTo(Posted.TOO_MANY);
    for (int i = 0; i < 7; i++) {
      assertThat(asked("198.51.100." + i, REQUEST)).isEqualTo(Posted.QUEUED);
    }
    assertThat(asked("203.0.113.1", REQUEST)).isEqualTo(Posted.TOO_MANY);
    assertThat(
            handed(
                TestLetters.to("ADA@Example.org", "", "en"),
                REQUEST,
                Asker.stranger("203.0.113.2")))
        .isEqualTo(Posted.TOO_MANY);
    assertThat(handed(TestLetters.to("bob@example.org", "", "en"), REQUEST, STRANGER))
        .isEqualTo(Posted.QUEUED);
  }

  @Test
  void a_pretended_letter_is_counted_like_any_other() {
    for (int i = 0; i < 3; i++) {
      assertThat(pretended()).isEqualTo(Posted.QUEUED);
    }
    assertThat(pretended()).isEqualTo(Posted.TOO_MANY);
    assertThat(asked("192.0.2.1", REQUEST)).isEqualTo(Posted.TOO_MANY);
  }

  @Test
  void no_flood_of_strangers_silences_what_the_house_has_to_tell() {
    flooded(REQUEST);
    for (int i = 0; i < 50; i++) {
      assertThat(handed(TestLetters.ada(), EVENT, Asker.house())).isEqualTo(Posted.QUEUED);
    }
    assertThat(handed(TestLetters.ada(), EVENT, Asker.house())).isEqualTo(Posted.TOO_MANY);
  }

  @Test
  void a_flood_of_registrations_uses_up_no_reset() {
    flooded(new Letter.AlreadyRegistered(TestLetters.LINK));
    flooded(new Letter.AddressTaken(TestLetters.LINK));
    assertThat(asked("203.0.113.7", REQUEST)).isEqualTo(Posted.QUEUED);
  }

  @Test
  void an_owner_in_a_known_browser_gets_a_letter_however_many_strangers_asked() {
    flooded(REQUEST);
    assertThat(handed(TestLetters.ada(), REQUEST, Asker.knownBrowser("home")))
        .isEqualTo(Posted.QUEUED);
    for (int i = 0; i < 9; i++) {
      handed(TestLetters.ada(), REQUEST, Asker.knownBrowser("home"));
    }
    assertThat(handed(TestLetters.ada(), REQUEST, Asker.knownBrowser("home")))
        .isEqualTo(Posted.TOO_MANY);
  }

  @Test
  void all_together_have_a_limit_that_neither_the_house_nor_a_known_browser_counts_in() {
    TestMail small = new TestMail(database, "tessera.mail.per.hour", "2");
    for (int i = 0; i < 2; i++) {
      assertThat(handed(small, REQUEST, STRANGER)).isEqualTo(Posted.QUEUED);
    }
    assertThat(handed(small, REQUEST, STRANGER)).isEqualTo(Posted.FULL);
    assertThat(handed(small, EVENT, Asker.house())).isEqualTo(Posted.QUEUED);
    assertThat(handed(small, REQUEST, Asker.knownBrowser("home"))).isEqualTo(Posted.QUEUED);
  }

  @Test
  void the_last_tenth_of_the_queue_is_kept_for_what_owners_must_be_told() {
    TestMail small = new TestMail(database, "tessera.mail.waiting", "10");
    for (int i = 0; i < 9; i++) {
      assertThat(handed(small, REQUEST, Asker.stranger("192.0.2." + i))).isEqualTo(Posted.QUEUED);
    }
    assertThat(handed(small, REQUEST, Asker.stranger("192.0.2.99"))).isEqualTo(Posted.FULL);
    assertThat(handed(small, EVENT, Asker.house())).isEqualTo(Posted.QUEUED);
    assertThat(handed(small, EVENT, Asker.house())).isEqualTo(Posted.FULL);
  }

  @Test
  void a_change_whose_letter_cannot_be_kept_is_undone() {
    TestMail small = new TestMail(database, "tessera.mail.waiting", "1");
    small.database.change(e -> small.post.tell(e, TestLetters.ada(), EVENT));
    assertThatThrownBy(
            () ->
                small.database.change(
                    e -> {
                      small.queue.add(
                          e,
                          new Scriptorium(ZoneOffset.UTC, "example.org")
                              .write(TestLetters.ada(), REQUEST, false));
                      small.post.tell(e, TestLetters.ada(), EVENT);
                    }))
        .isInstanceOf(Untold.class);
    assertThat(small.queue.waiting()).isEqualTo(1);
  }

  @Test
  void an_owner_finds_what_waits_and_nobody_finds_what_was_pretended() {
    handed(TestLetters.ada(), REQUEST, STRANGER);
    pretended();
    assertThat(mail.post.waitingFor(TestLetters.to("ADA@Example.org", "", "en").address()))
        .extracting(Post.Waiting::subject)
        .containsExactly("Choose a new password");
    assertThat(mail.post.waitingFor(TestLetters.to("bob@example.org", "", "en").address()))
        .isEmpty();
  }

  private void flooded(Letter letter) {
    for (int i = 0; i < 30; i++) {
      asked("198.51.100." + i, letter);
    }
    assertThat(asked("198.51.100.99", letter)).isEqualTo(Posted.TOO_MANY);
  }

  private Posted asked(String source, Letter letter) {
    return handed(TestLetters.ada(), letter, Asker.stranger(source));
  }

  private Posted handed(Recipient to, Letter letter, Asker asker) {
    return mail.database.write(e -> mail.post.enqueue(e, to, letter, asker));
  }

  private static Posted handed(TestMail at, Letter letter, Asker asker) {
    return at.database.write(e -> at.post.enqueue(e, TestLetters.ada(), letter, asker));
  }

  @Test
  void the_queue_has_a_bound() {
    TestMail small = new TestMail(database, "tessera.mail.waiting", "2");
    small.post.enqueue(TestLetters.ada(), EVENT);
    small.post.enqueue(TestLetters.ada(), EVENT);
    assertThat(small.post.enqueue(TestLetters.ada(), EVENT)).isEqualTo(Posted.FULL);
    small.node().round();
    small.post.counted(small.queue.waiting());
    assertThat(small.post.enqueue(TestLetters.ada(), EVENT)).isEqualTo(Posted.QUEUED);
  }

  @Test
  void without_a_mail_server_nothing_is_taken_in() {
    MailSettings with = TestMail.settings();
    MailSettings none = new MailSettings(Optional.empty(), with.from(), ZoneOffset.UTC, 1, 1, 1);
    PostOffice closed =
        new PostOffice(
            none,
            new Scriptorium(ZoneOffset.UTC, "example.org"),
            mail.queue,
            new LocalGrid().throttle(),
            TestVault.vault());
    assertThat(closed.available()).isFalse();
    assertThat(closed.enqueue(TestLetters.ada(), REQUEST)).isEqualTo(Posted.UNAVAILABLE);
    assertThat(mail.queue.waiting()).isZero();
    assertThat(mail.post.available()).isTrue();
  }

  private int due() {
    return database.transaction(e -> new MailRepository(e).due(mail.clock.instant(), 100).size());
  }
}
