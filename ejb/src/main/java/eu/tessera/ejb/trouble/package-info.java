/**
 * What went wrong, kept for those who must mend it.
 *
 * <p>A person who meets a problem reads a code and a reference; a service whose ticket is refused
 * reads a code. Both come here as a {@link eu.tessera.ejb.trouble.Trouble}: {@link
 * eu.tessera.ejb.trouble.TroubleLog} takes it without waiting, writes it down within two seconds
 * and finds it again by reference or by service, for a month. However much goes wrong at once, what
 * is kept is bounded; the server's own log has every line.
 *
 * <p>No trouble tells a secret, or who somebody is.
 */
package eu.tessera.ejb.trouble;
