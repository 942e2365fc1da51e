package eu.tessera.ejb.assertion;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.ejb.config.TestClock;
import eu.tessera.ejb.grid.LocalGrid;
import eu.tessera.federation.saml.idp.Reply;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class AsksTest {
  private final TestClock clock = new TestClock();
  private final Asks asks = new Asks(new LocalGrid(), clock);

  @Test
  void what_is_asked_is_found_until_it_is_answered() {
    Ask ask = ask("_1");
    String key = asks.keep(ask);
    assertThat(asks.open(key)).contains(ask);
    assertThat(asks.open(Ask.key(ask.entityId(), "_1"))).contains(ask);
    assertThat(asks.open(Ask.key("https://other.example", "_1"))).isEmpty();
    assertThat(asks.mayAnswer(ask)).isTrue();
    assertThat(asks.open(key)).isEmpty();
  }

  @Test
  void a_request_is_answered_once_but_for_a_double_click() {
    Ask ask = ask("_1");
    asks.keep(ask);
    assertThat(asks.mayAnswer(ask)).isTrue();
    assertThat(asks.mayAnswer(ask)).isTrue();
    clock.passes(Duration.ofSeconds(5));
    assertThat(asks.mayAnswer(ask)).isFalse();
    // keeping it again, by the back button, does not open it again
    asks.keep(ask);
    assertThat(asks.mayAnswer(ask)).isFalse();
  }

  @Test
  void what_nobody_asked_may_be_answered_any_time() {
    Ask ask = Ask.unasked(new Reply("https://sp.example", "https://sp.example/acs", "", ""));
    assertThat(asks.mayAnswer(ask)).isTrue();
    clock.passes(Duration.ofMinutes(1));
    assertThat(asks.mayAnswer(ask)).isTrue();
  }

  @Test
  void of_many_at_once_the_clock_of_the_first_counts() throws Exception {
    Ask ask = ask("_1");
    asks.keep(ask);
    var threads = Executors.newFixedThreadPool(8);
    try {
      Callable<Boolean> one = () -> asks.mayAnswer(ask);
      for (Future<Boolean> answer : threads.invokeAll(java.util.Collections.nCopies(40, one))) {
        assertThat(answer.get()).isTrue(); // all within the moment of a double click
      }
    } finally {
      threads.shutdownNow();
    }
    clock.passes(Duration.ofSeconds(6));
    assertThat(asks.mayAnswer(ask)).isFalse();
  }

  @Test
  void what_the_grid_keeps_can_travel_to_other_nodes() throws Exception {
    Asks.Kept kept = new Asks.Kept(ask("_1"), TestClock.START);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new ObjectOutputStream(bytes).writeObject(kept);
    assertThat(new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject())
        .isEqualTo(kept);
  }

  private static Ask ask(String id) {
    Ask plain = Ask.unasked(new Reply("https://sp.example", "https://sp.example/acs", id, "state"));
    return new Ask(
        plain.reply(),
        true,
        false,
        "",
        true,
        plain.comparison(),
        List.of("urn:oasis:names:tc:SAML:2.0:ac:classes:Password"),
        List.of(new Ask.Expected("", "n00abcde")),
        false);
  }
}
