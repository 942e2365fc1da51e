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
          new LocalGrid().throttle(),
          FactorRunner.Limits.DEFAULT,
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
          Clock.fixed(NOW, ZoneOffset.UTC));

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
