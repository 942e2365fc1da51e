/**
 * The eIDAS profile on top of SAML: how a citizen is sent to a country's node and what is believed
 * of the answer (SAML Message Format, Attribute Profile, Cryptographic Requirements, all 1.4).
 *
 * <p>{@link eu.tessera.federation.eidas.CountryCatalogue} reads rows of data; {@link
 * eu.tessera.federation.eidas.CountryNodes} fetches and verifies each row's metadata ahead of time,
 * and knows which countries can be offered. {@link eu.tessera.federation.eidas.EidasConnector} is
 * the one that callers speak to: {@code request} makes a signed question, {@code open} and {@code
 * check} take the answer through {@link eu.tessera.federation.eidas.ResponseCheck}, a list of small
 * named checks run in order, {@code metadata} says who we are.
 *
 * <p>Neighbours: {@code saml} does the XML and the cryptography; {@code identity} and {@code
 * assurance} are the words for what comes out.
 */
package eu.tessera.federation.eidas;
