package eu.tessera.bench.bare;

import de.mkammerer.argon2.Argon2Advanced;
import de.mkammerer.argon2.Argon2Factory;
import de.mkammerer.argon2.Argon2Factory.Argon2Types;
import java.nio.charset.StandardCharsets;

/** One try of a password: Argon2id (RFC 9106) by the native library, as the product calls it. */
public final class PasswordHash {
  /** The product's defaults; the bench sets none of its own. */
  private static final int ITERATIONS = 5;

  private static final int MEMORY_KIB = 7168;
  private static final int PARALLELISM = 1;

  private static final int WARM_UP = 40;
  private static final int TIMES = 10;

  private PasswordHash() {}

  /** What is measured, in words. */
  public static String name() {
    return "Argon2id, native, " + MEMORY_KIB + " KiB, " + ITERATIONS + " passes";
  }

  /** Milliseconds of CPU. */
  public static double cost() throws Exception {
    Argon2Advanced argon2 = Argon2Factory.createAdvanced(Argon2Types.ARGON2id);
    byte[] password = "Bench-Person-2026-0".getBytes(StandardCharsets.UTF_8);
    String hash = argon2.hash(ITERATIONS, MEMORY_KIB, PARALLELISM, password);
    return BareCost.of(() -> argon2.verify(hash, password), WARM_UP, TIMES);
  }
}
