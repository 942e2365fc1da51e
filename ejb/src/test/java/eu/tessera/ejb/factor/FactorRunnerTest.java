package eu.tessera.ejb.factor;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.ejb.grid.LocalGrid;
import eu.tessera.federation.assurance.Method;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FactorRunnerTest {
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final UUID ADA = UUID.randomUUID();
  private static final Source HOME = new Source("192.0.2.1", "");
  private static final Answer RIGHT = new Answer(Map.of("word", "right"));
  private static final Answer WRONG = new Answer(Map.of("word", "wrong"));

  private final AtomicInteger looks = new AtomicInteger();
  private final Queue<String> told = new ConcurrentLinkedQueue<>();
  private boolean room = true;

  /** A factor whose right answer is the word "right". */
  private final Factor word =
      new Factor() {
        @Override
        public Method method() {
          return Method.PASSWORD;
        }

        @Override
        public boolean setUpBy(UUID account) {
          return true;
        }

        @Override
        public Fit verify(Optional<UUID> account, Answer answer) {
          looks.incrementAndGet();
          if (!room) {
            return Fit.NO_ROOM;
          }
          return account.isPresent() && answer.field("word").equals("right")
              ? Fit.FITS
              : Fit.FITS_NOT;
        }
      };

  private final FactorRunner runner =
      new FactorRunner(
          List.of(word),
          new Tries(
              new LocalGrid().throttle(), Tries.Limits.DEFAULT, FactorRunnerTest::knows, CLOCK),
          new FactorRunner.Witness() {
            @Override
            public void wrong(Method method, Optional<UUID> account, Source source) {
              told.add("wrong " + source.address());
            }

            @Override
            public void throttled(Method method, Optional<UUID> account, Source source) {
              told.add("throttled " + source.address());
            }
          },
          CLOCK);

  private static boolean knows(UUID account, String browser) {
    return account.equals(ADA) && browser.equals("adas-browser");
  }

  private Verdict ask(Answer answer, Source from) {
    return runner.run(Method.PASSWORD, Optional.of(ADA), ADA.toString(), answer, from);
  }

  @Test
  void a_right_answer_is_a_proof_of_now() {
    assertThat(ask(RIGHT, HOME))
        .isInstanceOfSatisfying(
            Verdict.Proven.class,
            proven -> {
              assertThat(proven.account()).isEqualTo(ADA);
              assertThat(proven.proof().at()).isEqualTo(NOW);
              assertThat(proven.proof().method()).isEqualTo(Method.PASSWORD);
            });
  }

  @Test
  void after_five_wrong_answers_not_even_the_right_one_is_looked_at() {
    IntStream.range(0, 5).forEach(i -> assertThat(ask(WRONG, HOME)).isEqualTo(new Verdict.Wrong()));
    assertThat(ask(RIGHT, HOME)).isEqualTo(new Verdict.TooMany());
    assertThat(looks).hasValue(5);
  }

  @Test
  void what_does_not_succeed_is_told_to_the_auditor() {
    ask(RIGHT, HOME);
    IntStream.range(0, 6).forEach(i -> ask(WRONG, HOME));
    assertThat(told).hasSize(6).contains("wrong 192.0.2.1", "throttled 192.0.2.1");
  }

  @Test
  void a_stranger_who_guesses_does_not_shut_out_the_owner() {
    var stranger = new Source("198.51.100.7", "");
    IntStream.range(0, 20).forEach(i -> ask(WRONG, stranger));
    assertThat(ask(RIGHT, HOME)).isInstanceOf(Verdict.Proven.class);
  }

  @Test
  void a_stranger_who_locks_an_account_does_not_lock_out_its_owner() {
    var owner = new Source(HOME.address(), "", "adas-browser");
    // from everywhere, and from the owner's own network too
    IntStream.range(0, 300).forEach(i -> ask(WRONG, new Source("198.51.100." + i, "")));
    IntStream.range(0, 300).forEach(i -> ask(WRONG, HOME));
    assertThat(ask(RIGHT, HOME)).as("locked for strangers").isInstanceOf(Verdict.TooMany.class);
    assertThat(ask(RIGHT, owner)).as("and not for the owner").isInstanceOf(Verdict.Proven.class);
  }

  @Test
  void a_known_browser_in_the_wrong_hands_gets_few_tries_as_well() {
    var stolen = new Source(HOME.address(), "", "adas-browser");
    long looked =
        IntStream.range(0, 100).filter(i -> ask(WRONG, stolen) instanceof Verdict.Wrong).count();
    assertThat(looked).isEqualTo(10);
  }

  @Test
  void a_browser_that_another_account_knows_is_a_stranger() {
    var eves = new Source("198.51.100.7", "", "eves-browser");
    long looked =
        IntStream.range(0, 100).filter(i -> ask(WRONG, eves) instanceof Verdict.Wrong).count();
    assertThat(looked).isEqualTo(5);
  }

  @Test
  void when_very_much_is_wrong_in_total_strangers_get_fewer_tries_and_nobody_is_shut_out() {
    for (int i = 0; i <= 3000; i++) {
      var source = new Source("10.0." + i / 250 + "." + i % 250, "");
      runner.run(Method.PASSWORD, Optional.empty(), "name" + i, WRONG, source);
    }
    long looked =
        IntStream.range(0, 20).filter(i -> ask(WRONG, HOME) instanceof Verdict.Wrong).count();
    assertThat(looked).isEqualTo(2);
    assertThat(ask(RIGHT, new Source("192.0.2.2", ""))).isInstanceOf(Verdict.Proven.class);
  }

  @Test
  void guesses_from_very_many_places_are_stopped_too() {
    long looked =
        IntStream.range(0, 200)
            .filter(i -> ask(WRONG, new Source("192.0.2." + i, "")) instanceof Verdict.Wrong)
            .count();
    assertThat(looked).isEqualTo(50);
  }

  @Test
  void one_source_that_tries_very_many_names_is_stopped_too() {
    long looked =
        IntStream.range(0, 1000)
            .filter(
                i ->
                    runner.run(Method.PASSWORD, Optional.empty(), "name" + i, WRONG, HOME)
                        instanceof Verdict.Wrong)
            .count();
    assertThat(looked).isEqualTo(300);
  }

  @Test
  void honest_people_are_not_throttled() {
    IntStream.range(0, 1000)
        .forEach(i -> assertThat(ask(RIGHT, HOME)).isInstanceOf(Verdict.Proven.class));
  }

  @Test
  void a_busy_server_costs_no_attempt() {
    room = false;
    IntStream.range(0, 50).forEach(i -> assertThat(ask(RIGHT, HOME)).isEqualTo(new Verdict.Busy()));
    room = true;
    assertThat(ask(RIGHT, HOME)).isInstanceOf(Verdict.Proven.class);
  }

  @Test
  void parallel_guesses_get_no_more_looks_than_those_one_by_one() {
    IntStream.range(0, 200).parallel().forEach(i -> ask(WRONG, HOME));
    assertThat(looks).hasValue(5);
  }

  @Test
  void an_answer_is_never_printed() {
    assertThat(RIGHT.toString()).isEqualTo("****");
  }
}
