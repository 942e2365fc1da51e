/**
 * Sign-ins by somebody else's word: today the eIDAS nodes of the countries.
 *
 * <p>{@link eu.tessera.ejb.inbound.EidSignIn} sends a person to the node of a country and says what
 * came of it: it remembers each request in the grid under its id, takes it away when an answer
 * names it, lets {@code federation.eidas} judge the answer, and finds the account that the eID
 * opens. {@link eu.tessera.ejb.inbound.InboundRoom} wires it up and fetches the nodes' metadata
 * ahead.
 *
 * <p>Neighbours: {@code signin} knows where the person stands; {@code account} which account an eID
 * opens. A new source (a wallet, a social network) is another room beside this one's classes.
 */
package eu.tessera.ejb.inbound;
