/**
 * What the verification methods keep. Now: passwords, one to an account, as a sealed Argon2id hash
 * ({@link eu.tessera.persistence.factor.PasswordRow}). Devices, tokens and keys join here as their
 * factors come, each with a row and a repository of its own.
 */
package eu.tessera.persistence.factor;
