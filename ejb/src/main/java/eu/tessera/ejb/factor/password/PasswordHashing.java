package eu.tessera.ejb.factor.password;

import de.mkammerer.argon2.Argon2Advanced;
import de.mkammerer.argon2.Argon2Factory;
import de.mkammerer.argon2.Argon2Factory.Argon2Types;
import eu.tessera.ejb.config.StartRefused;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Argon2id (RFC 9106) by the native library, let in by a bulkhead. A hash is the usual encoded text
 * and carries its parameters, so that older ones still verify.
 */
final class PasswordHashing {
  private final Argon2Advanced argon2 = library();
  private final PasswordCost cost;
  private final Semaphore bulkhead;
  private final long patienceMillis;
  private final String nobodys;

  PasswordHashing(PasswordCost cost) {
    this(cost, Runtime.getRuntime().availableProcessors(), 2000);
  }

  PasswordHashing(PasswordCost cost, int atOnce, long patienceMillis) {
    this.cost = cost;
    this.bulkhead = new Semaphore(atOnce, true);
    this.patienceMillis = patienceMillis;
    this.nobodys = computed(randomPassword());
  }

  /** The hash of a password; empty when the bulkhead stayed full. The bytes are wiped. */
  Optional<String> hash(byte[] password) {
    return letIn(() -> computed(password), password);
  }

  /**
   * Tries a password.
   *
   * @param hash what it is tried against; where there is none, against that of nobody, at the same
   *     cost
   * @return empty when the bulkhead stayed full
   */
  Optional<Try> verify(Optional<String> hash, byte[] password) {
    return letIn(() -> tried(hash, password), password);
  }

  private Try tried(Optional<String> hash, byte[] password) {
    boolean matches = argon2.verify(hash.orElse(nobodys), password) && hash.isPresent();
    return new Try(
        matches,
        matches
            && argon2.needsRehash(
                hash.get(), cost.iterations(), cost.memoryKib(), cost.parallelism()));
  }

  private String computed(byte[] password) {
    return argon2.hash(cost.iterations(), cost.memoryKib(), cost.parallelism(), password);
  }

  private <T> Optional<T> letIn(Supplier<T> computation, byte[] password) {
    try {
      if (!bulkhead.tryAcquire(patienceMillis, TimeUnit.MILLISECONDS)) {
        return Optional.empty();
      }
      try {
        return Optional.of(computation.get());
      } finally {
        bulkhead.release();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } finally {
      Arrays.fill(password, (byte) 0);
    }
  }

  private static Argon2Advanced library() {
    try {
      return Argon2Factory.createAdvanced(Argon2Types.ARGON2id);
    } catch (LinkageError notLoaded) {
      throw new StartRefused(
          "The native Argon2 library cannot be loaded: name a folder from which programs may run in"
              + " the Java option -Djna.tmpdir.",
          notLoaded);
    }
  }

  private static byte[] randomPassword() {
    byte[] random = new byte[24];
    new SecureRandom().nextBytes(random);
    return Base64.getEncoder().encode(random);
  }

  /**
   * @param matches whether it is the password
   * @param outdated whether its hash should be made anew, with today's cost
   */
  record Try(boolean matches, boolean outdated) {}
}
