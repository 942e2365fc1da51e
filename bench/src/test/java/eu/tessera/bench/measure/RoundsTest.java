package eu.tessera.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RoundsTest {
  private static final Duration LONG = Duration.ofMinutes(1);

  @Test
  void rounds_count_only_once_the_cost_has_settled() throws Exception {
    var course = new Course(90, 50, 20, 11, 10, 10, 10, 10, 12, 11);
    Figure figure = course.figure(new Plan(1, 3, LONG));
    assertThat(figure.settled()).isTrue();
    assertThat(figure.warmUp())
        .extracting(Round::cpu)
        .containsExactly(90.0, 50.0, 20.0, 11.0, 10.0, 10.0, 10.0);
    assertThat(figure.rounds()).extracting(Round::cpu).containsExactly(10.0, 12.0, 11.0);
    assertThat(figure.median()).isEqualTo(11);
  }

  @Test
  void a_cost_that_does_not_settle_is_told_as_such() throws Exception {
    Figure figure = new Course(10, 20).figure(new Plan(1, 2, Duration.ZERO));
    assertThat(figure.settled()).isFalse();
    assertThat(figure.median()).isEqualTo(15);
  }

  @Test
  void what_is_prepared_costs_nothing() throws Exception {
    var course = new Course(5, 5);
    course.preparation = 1000;
    assertThat(course.figure(new Plan(1, 2, Duration.ZERO)).most()).isEqualTo(5);
  }

  /** A flow whose cost in each round is written down beforehand. */
  private static final class Course implements Flow {
    private final int[] costs;
    private final AtomicInteger taken = new AtomicInteger();
    private int round;
    private int preparation;

    Course(int... costs) {
      this.costs = costs;
    }

    Figure figure(Plan plan) throws Exception {
      return new Rounds(() -> new CpuTime(taken.get(), 0)).take(this, plan);
    }

    @Override
    public String name() {
      return "course";
    }

    @Override
    public void prepare(int times) {
      taken.addAndGet(preparation);
    }

    @Override
    public void once() {
      taken.addAndGet(costs[round++]);
    }
  }
}
