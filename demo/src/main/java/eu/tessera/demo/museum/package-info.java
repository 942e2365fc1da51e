/**
 * The museum: a service that speaks SAML 2.0 and shows all that it is told.
 *
 * <p>{@link eu.tessera.demo.museum.Museum} is its pages and addresses, {@code Wish} the ways in
 * which it asks, {@code Correspondence} its messages, spoken by the test service provider of {@code
 * federation}; {@code MuseumFiles} writes its metadata and its definition into the folder that
 * Tessera watches, as an operator would.
 */
package eu.tessera.demo.museum;
