/**
 * CAS over HTTP, in the standard's words and in EU Login's.
 *
 * <p>{@link eu.tessera.web.cas.LoginServlet} begins the one path for a service, {@link
 * eu.tessera.web.cas.LogoutServlet} ends the session, {@link eu.tessera.web.cas.ValidateServlet}
 * tells a service who came, and {@link eu.tessera.web.cas.SamlValidateServlet} in SAML 1.1. {@link
 * eu.tessera.web.cas.LoginInitServlet} takes what a service asks beforehand, {@link
 * eu.tessera.web.cas.ProxyServlet} gives out tickets by which services call each other. Reading and
 * writing the protocol is {@code federation.cas}'s; what a ticket is worth is {@code ejb.ticket}'s.
 */
package eu.tessera.web.cas;
