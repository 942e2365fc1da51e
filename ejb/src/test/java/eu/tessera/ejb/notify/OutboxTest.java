package eu.tessera.ejb.notify;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.persistence.schema.OnEveryDatabase;
import eu.tessera.persistence.schema.TestDatabase;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class OutboxTest {
  private final TestMail mail;
  private final Outbox outbox;

  OutboxTest(TestDatabase database) {
    this.mail = new TestMail(database.emptied());
    this.outbox = new Outbox(true, mail.queue);
  }

  @Test
  void an_operator_sees_what_waits_and_neither_text_nor_address() {
    mail.post.enqueue(TestLetters.ada(), new Letter.NoAccountHere(TestLetters.link("/new?t=xyz")));
    Outbox.State state = outbox.state(10);
    assertThat(state.waiting()).isEqualTo(1);
    assertThat(state.failed()).isEmpty();
    assertThat(state.oldest()).singleElement().satisfies(i -> assertThat(i.attempts()).isZero());
    assertThat(state.toString())
        .contains("password.unknown", "a…@example.org")
        .doesNotContain("ada@", "xyz", "Lovelace");
  }

  @Test
  void a_letter_that_the_server_puts_off_says_by_which_reply() {
    mail.post.enqueue(TestLetters.ada(), new Letter.NoAccountHere(TestLetters.link("/new")));
    mail.server = letter -> new Carrier.Outcome(Carrier.Outcome.Kind.LATER, 451);
    mail.node().round();
    assertThat(outbox.state(10).failed().orElseThrow().reply()).hasValue(451);
  }

  @Test
  void what_did_not_go_is_tried_again_at_once_when_an_operator_says_so() {
    mail.post.enqueue(TestLetters.ada(), new Letter.NoAccountHere(TestLetters.link("/new")));
    mail.reachable = false;
    Delivery node = mail.node();
    node.round();
    mail.clock.passes(Duration.ofSeconds(31));
    mail.reachable = true;
    node.round();
    assertThat(mail.carried).as("it waits for its turn").isEmpty();
    assertThat(outbox.again()).isEqualTo(1);
    node.round();
    assertThat(mail.carried).hasSize(1);
  }

  @Test
  void a_letter_that_a_node_has_in_hand_is_not_hastened() {
    mail.post.enqueue(TestLetters.ada(), new Letter.NoAccountHere(TestLetters.link("/new")));
    mail.queue.take(1, mail.clock.instant().plus(Duration.ofMinutes(15)));
    assertThat(outbox.again()).isZero();
    assertThat(mail.queue.take(1, mail.clock.instant())).isEmpty();
  }

  @Test
  void a_letter_that_tells_of_a_security_event_is_not_thrown_away() {
    mail.post.enqueue(TestLetters.ada(), new Letter.PasswordChanged(TestLetters.occasion()));
    Outbox.Item item = outbox.state(1).oldest().get(0);
    assertThat(item.event()).isTrue();
    assertThat(outbox.drop(item.id())).isEmpty();
    mail.node().round();
    assertThat(mail.carried).hasSize(1);
  }

  @Test
  void every_letter_of_a_security_event_is_known_by_its_key_and_no_other() {
    assertThat(TestLetters.all())
        .allSatisfy(
            letter ->
                assertThat(Letter.Event.KEYS.contains(letter.key()))
                    .as(letter.key())
                    .isEqualTo(letter instanceof Letter.Event));
  }

  @Test
  void a_letter_that_is_thrown_away_is_not_sent() {
    mail.post.enqueue(TestLetters.ada(), new Letter.NoAccountHere(TestLetters.link("/new")));
    UUID id = outbox.state(1).oldest().get(0).id();
    assertThat(outbox.drop(id)).isPresent();
    assertThat(outbox.drop(id)).isEmpty();
    mail.node().round();
    assertThat(mail.carried).isEmpty();
  }
}
