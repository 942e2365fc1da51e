/**
 * Passwords that are publicly known, and therefore tried first by whoever breaks into accounts
 * (P6): {@link eu.tessera.ejb.factor.password.leaked.LeakedPasswords}, found in one of three ways:
 * in a shipped filter of the most used ones, in a downloaded corpus (a sorted file), or by asking
 * Have I Been Pwned for a range of hashes, which learns neither the password nor its hash.
 */
package eu.tessera.ejb.factor.password.leaked;
