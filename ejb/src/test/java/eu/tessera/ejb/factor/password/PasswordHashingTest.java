package eu.tessera.ejb.factor.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.tessera.ejb.config.ConfiguredValues;
import eu.tessera.ejb.config.StartRefused;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PasswordHashingTest {
  private static final PasswordCost DEFAULT =
      PasswordCost.read(new ConfiguredValues(name -> Optional.empty()));

  @Test
  void the_default_cost_is_seven_mebibytes_and_five_passes() {
    String hash = new PasswordHashing(DEFAULT).hash(bytes("x")).orElseThrow();
    assertThat(hash).startsWith("$argon2id$v=19$m=7168,t=5,p=1$");
  }

  @Test
  void a_cost_below_what_is_advised_is_refused() {
    assertThatThrownBy(
            () ->
                PasswordCost.read(
                    new ConfiguredValues(
                        name ->
                            name.equals("tessera.password.memory")
                                ? Optional.of("1024")
                                : Optional.empty())))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("TESSERA_PASSWORD_MEMORY");
  }

  @Test
  void nobody_costs_the_same_as_somebody() {
    PasswordHashing hashing = new PasswordHashing(DEFAULT);
    Optional<String> hash = hashing.hash(bytes("the right one"));
    long[] somebody = new long[15];
    long[] nobody = new long[15];
    for (int i = -3; i < somebody.length; i++) {
      long one = cost(hashing, hash);
      long two = cost(hashing, Optional.empty());
      if (i >= 0) {
        somebody[i] = one;
        nobody[i] = two;
      }
    }
    assertThat((double) median(nobody)).isBetween(0.6 * median(somebody), 1.67 * median(somebody));
  }

  @Test
  void a_full_bulkhead_answers_busy_instead_of_starving_the_server() throws Exception {
    PasswordHashing narrow = new PasswordHashing(new PasswordCost(64 * 1024, 10, 1), 1, 1);
    ExecutorService guesser = Executors.newSingleThreadExecutor();
    try {
      CountDownLatch begun = new CountDownLatch(1);
      Future<Integer> guesses =
          guesser.submit(
              () -> {
                int answered = 0;
                begun.countDown();
                for (int i = 0; i < 6; i++) {
                  answered += narrow.verify(Optional.empty(), bytes("guess")).isPresent() ? 1 : 0;
                }
                return answered;
              });
      assertThat(begun.await(5, TimeUnit.SECONDS)).isTrue();
      int busy = 0;
      while (!guesses.isDone()) {
        busy += narrow.verify(Optional.empty(), bytes("other")).isEmpty() ? 1 : 0;
      }
      assertThat(busy).isPositive();
      assertThat(narrow.verify(Optional.empty(), bytes("later"))).isPresent();
    } finally {
      guesser.shutdownNow();
    }
  }

  @Test
  void the_bytes_of_a_password_are_wiped() {
    PasswordHashing hashing = new PasswordHashing(new PasswordCost(64, 1, 1));
    byte[] password = bytes("Demo-Citizen-2026");
    hashing.hash(password);
    assertThat(password).containsOnly(0);
  }

  private static long cost(PasswordHashing hashing, Optional<String> hash) {
    long start = System.nanoTime();
    assertThat(hashing.verify(hash, bytes("a guess")).orElseThrow().matches()).isFalse();
    return System.nanoTime() - start;
  }

  private static long median(long[] times) {
    long[] sorted = times.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
