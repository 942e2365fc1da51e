package eu.tessera.ejb.factor.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.tessera.ejb.config.ConfiguredValues;
import eu.tessera.ejb.config.StartRefused;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PasswordHashingTest {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
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
    PasswordHashing narrow = new PasswordHashing(new PasswordCost(8 * 1024, 4, 1), 1, 1);
    Callable<Long> guesses =
        () ->
            IntStream.range(0, 10)
                .filter(i -> narrow.verify(Optional.empty(), bytes("guess")).isPresent())
                .count();
    ExecutorService guessers = Executors.newFixedThreadPool(4);
    long answered = 0;
    try {
      for (Future<Long> guesser : guessers.invokeAll(Collections.nCopies(4, guesses))) {
        answered += guesser.get();
      }
    } finally {
      guessers.shutdownNow();
    }
    assertThat(answered).isBetween(1L, 39L);
    assertThat(narrow.verify(Optional.empty(), bytes("later"))).isPresent();
  }

  @Test
  void the_bytes_of_a_password_are_wiped() {
    PasswordHashing hashing = new PasswordHashing(new PasswordCost(64, 1, 1));
    byte[] password = bytes("Demo-Citizen-2026");
    hashing.hash(password);
    assertThat(password).containsOnly(0);
  }

  private static long cost(PasswordHashing hashing, Optional<String> hash) {
    // of this thread's processor, so that other load on the machine does not matter
    long start = THREADS.getCurrentThreadCpuTime();
    assertThat(hashing.verify(hash, bytes("a guess")).orElseThrow().matches()).isFalse();
    return THREADS.getCurrentThreadCpuTime() - start;
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
