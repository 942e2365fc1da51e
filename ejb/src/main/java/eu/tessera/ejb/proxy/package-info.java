/**
 * Proxy authentication of CAS (2.5.4, 2.7): a service that knows who came may call another one in
 * that person's name.
 *
 * <p>{@link eu.tessera.ejb.proxy.ProxyGranting} looks at every validation that names a {@code
 * pgtUrl}: if the definition allows it and the callback takes the proxy granting ticket, a {@link
 * eu.tessera.ejb.proxy.ProxyGrant} is kept for as long as the session lives, two hours at the most.
 * With it {@link eu.tessera.ejb.proxy.ProxyTickets} issues tickets for other services, which {@code
 * ejb.ticket} keeps and validates like those that a browser carries, from the same {@link
 * eu.tessera.ejb.ticket.Authentication}: no level can be gained on the way.
 *
 * <p>The callback is an address that somebody else chose, called from inside our network: {@link
 * eu.tessera.ejb.proxy.HttpsCallbacks} holds the rules for that, and {@link
 * eu.tessera.ejb.proxy.GuardedPost} keeps them for what other rooms post. Neighbours: {@code
 * ticket}, {@code registry} for the rights, {@code session}, {@code grid}.
 */
package eu.tessera.ejb.proxy;
