package eu.tessera.ejb.factor.password;

import eu.tessera.ejb.config.ConfiguredValues;

/**
 * What a password costs to try (RFC 9106). The defaults are OWASP's smallest memory with its number
 * of passes, the same as Keycloak's.
 *
 * @param memoryKib {@code tessera.password.memory}, default 7168 KiB
 * @param iterations {@code tessera.password.iterations}, default 5
 * @param parallelism {@code tessera.password.parallelism}, default 1
 */
public record PasswordCost(int memoryKib, int iterations, int parallelism) {
  public static PasswordCost read(ConfiguredValues values) {
    return new PasswordCost(
        values.number("tessera.password.memory", 7168, 7168, 1 << 20),
        values.number("tessera.password.iterations", 5, 1, 100),
        values.number("tessera.password.parallelism", 1, 1, 16));
  }
}
