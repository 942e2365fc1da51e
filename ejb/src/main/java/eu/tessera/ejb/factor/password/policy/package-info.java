/**
 * What a new password must be (P5, P6): {@link eu.tessera.ejb.factor.password.policy.NewPasswords}
 * says what is wrong with one that somebody chose and proposes others; {@link
 * eu.tessera.ejb.factor.password.policy.PasswordPolicy} is the record of rules, with the presets
 * {@code eulogin} and {@code asvs}; what is publicly known is asked of the room {@code leaked}.
 *
 * <p>Only a password that is being set meets a rule. One that exists is never looked at again, so
 * no later rule locks anybody out. A password is judged as it is hashed: in Unicode NFC (RFC 8265
 * 4.2.2), nothing cut, trimmed or folded.
 */
package eu.tessera.ejb.factor.password.policy;
