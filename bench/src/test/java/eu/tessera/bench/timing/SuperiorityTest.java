package eu.tessera.bench.timing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SuperiorityTest {
  private static final double TOLERATED = 0.1;

  private final Random random = new Random(7);

  @Test
  void equal_work_tells_nothing() {
    var superiority = Superiority.of(times(this::answer), times(this::answer));
    assertThat(superiority.share()).isCloseTo(0.5, within(superiority.within()));
    assertThat(superiority.tells(TOLERATED)).isFalse();
  }

  @Test
  void a_hash_that_is_left_out_tells_all() {
    var superiority = Superiority.of(times(() -> answer() + 17), times(this::answer));
    assertThat(superiority.share()).isGreaterThan(0.99);
    assertThat(superiority.tells(TOLERATED)).isTrue();
  }

  @Test
  void a_look_up_that_is_left_out_tells_whichever_side_it_is() {
    var slower = Superiority.of(times(() -> answer() + 1), times(this::answer));
    var quicker = Superiority.of(times(this::answer), times(() -> answer() + 1));
    assertThat(slower.tells(TOLERATED)).isTrue();
    assertThat(quicker.tells(TOLERATED)).isTrue();
    assertThat(quicker.share()).isLessThan(0.5);
  }

  @Test
  void a_machine_that_gets_slower_from_batch_to_batch_moves_nothing() {
    List<double[]> first = times(this::answer);
    List<double[]> second = times(this::answer);
    for (int batch = 0; batch < first.size(); batch++) {
      int load = batch * 5;
      first.set(batch, DoubleStream.of(first.get(batch)).map(t -> t + load).toArray());
      second.set(batch, DoubleStream.of(second.get(batch)).map(t -> t + load).toArray());
    }
    assertThat(Superiority.of(first, second).tells(TOLERATED)).isFalse();
  }

  @Test
  void few_knocks_do_not_pass_for_proof() {
    var superiority =
        Superiority.of(
            List.of(new double[] {2, 3}, new double[] {1, 4}),
            List.of(new double[] {1, 1}, new double[] {2, 2}));
    assertThat(superiority.share()).isGreaterThan(0.5);
    assertThat(superiority.tells(TOLERATED)).isFalse();
  }

  @Test
  void one_batch_has_no_interval() {
    List<double[]> one = List.of(new double[] {1});
    assertThatThrownBy(() -> Superiority.of(one, one)).isInstanceOf(IllegalArgumentException.class);
  }

  /** Milliseconds, with a long tail as answers over a network have it. */
  private double answer() {
    return 2 + Math.abs(random.nextGaussian()) + (random.nextInt(20) == 0 ? 10 : 0);
  }

  private static List<double[]> times(DoubleSupplier answer) {
    return new java.util.ArrayList<>(
        IntStream.range(0, 30)
            .mapToObj(batch -> DoubleStream.generate(answer).limit(20).toArray())
            .toList());
  }
}
