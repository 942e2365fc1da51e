/**
 * What stands in a service's metadata, for those who have to judge or compare it: plain records,
 * read from a document that has passed the front door. Reads what is wrong as readily as what is
 * right, and says where each thing stands, so that a report can name all mistakes at once.
 *
 * <p>{@link eu.tessera.federation.saml.inspect.InspectedMetadata} is one entity; {@link
 * eu.tessera.federation.saml.inspect.EntityStream} cuts a federation's file into entities without
 * ever holding the whole of it; {@link eu.tessera.federation.saml.inspect.AggregateSignature}
 * verifies such a file as a stream.
 *
 * <p>Neighbour: {@code saml.idp} reads the same metadata for use, and refuses what it cannot use.
 */
package eu.tessera.federation.saml.inspect;
