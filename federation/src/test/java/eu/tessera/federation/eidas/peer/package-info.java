/**
 * A country's node in small: {@link eu.tessera.federation.eidas.peer.TestCountry} publishes signed
 * metadata, reads requests as strictly as the specification lets it, and answers for whom it is
 * told, signed and encrypted. The demo world runs it as it is.
 *
 * <p>It writes its XML as text and signs with xmlsec alone, so that it shares neither the building
 * nor the reading of messages with the side it is there to test. Room {@code spoil} holds the
 * single things that can be made wrong with an answer.
 */
package eu.tessera.federation.eidas.peer;
