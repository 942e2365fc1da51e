/**
 * The words for who somebody is: {@link eu.tessera.federation.identity.PersonIdentifier}, {@link
 * eu.tessera.federation.identity.PersonName}, and {@link
 * eu.tessera.federation.identity.EidIdentity}, what a country's node says of a person.
 *
 * <p>Pure vocabulary: every floor may use it, and it uses nothing but {@code assurance}.
 */
package eu.tessera.federation.identity;
