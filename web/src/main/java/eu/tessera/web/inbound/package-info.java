/**
 * The way back from those who vouch for people: {@link eu.tessera.web.inbound.Arrivals} takes what
 * the browser brings from a country's node, {@link eu.tessera.web.inbound.EidasMetadataServlet}
 * tells the nodes who we are. The way there is a step of the sign-in, in {@code web.signin}.
 */
package eu.tessera.web.inbound;
