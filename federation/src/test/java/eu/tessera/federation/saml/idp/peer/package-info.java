/**
 * A service provider of SAML 2.0 in small: {@link
 * eu.tessera.federation.saml.idp.peer.TestServiceProvider} asks for a sign-in by both bindings,
 * reads answers as strictly as the strictest product, takes part in logout, and misbehaves on
 * request ({@link eu.tessera.federation.saml.idp.peer.Bending}).
 */
package eu.tessera.federation.saml.idp.peer;
