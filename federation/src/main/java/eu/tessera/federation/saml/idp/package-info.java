/**
 * The identity provider of SAML 2.0 (Web Browser SSO and Single Logout profiles), as values in and
 * values out; HTTP, sessions and policy are elsewhere.
 *
 * <p>The path: {@link eu.tessera.federation.saml.idp.Incoming} is what a browser brought; {@link
 * eu.tessera.federation.saml.idp.SignOnReader} takes it through named checks and gives a {@link
 * eu.tessera.federation.saml.idp.SignOn}: read well, refused in SAML, or not to be answered at all.
 * {@link eu.tessera.federation.saml.idp.Answers} writes the response for it, already in canonical
 * form. {@link eu.tessera.federation.saml.idp.LogoutReader} and {@link
 * eu.tessera.federation.saml.idp.LogoutMessages} do the same for logout.
 *
 * <p>Services are known by their metadata: {@link eu.tessera.federation.saml.idp.PeerMetadata} says
 * what stands there, {@link eu.tessera.federation.saml.idp.ServiceProvider} is what is held of it.
 * Answers go to addresses of the metadata only, never to one that only a request names.
 */
package eu.tessera.federation.saml.idp;
