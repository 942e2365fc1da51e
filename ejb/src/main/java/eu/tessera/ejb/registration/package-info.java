/**
 * Creating an account (P1 to P4) and finding back into one (S9), both by a link that proves a
 * mailbox. Until its mail is confirmed and a password is set, a registration is nothing but such a
 * link: there is no account, and no page tells whether an address has one.
 *
 * <p>Neighbours: {@code confirmation} keeps the links, {@code notify} writes the letters, {@code
 * factor.password.policy} judges the password, {@code captcha} keeps programs out.
 */
package eu.tessera.ejb.registration;
