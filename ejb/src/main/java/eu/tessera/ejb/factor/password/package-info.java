/**
 * The password factor. {@link eu.tessera.ejb.factor.password.Passwords} sets and verifies; {@link
 * eu.tessera.ejb.factor.password.PasswordHashing} computes Argon2id (native) behind a bulkhead, so
 * that guesses cannot starve the server: at most as many computations at once as there are cores,
 * and who waits longer than two seconds is told that the server is busy.
 *
 * <p>An account that does not exist, or has no password, costs the same as one that has. Hashes lie
 * sealed for their own row. Throttling and lock-out are the runner's, one room up.
 */
package eu.tessera.ejb.factor.password;
