/**
 * CAS over HTTP, in the standard's words and in EU Login's.
 *
 * <p>{@link eu.tessera.web.cas.LoginServlet} begins the one path for a service; {@link
 * eu.tessera.web.cas.LoginInitServlet} takes what a service asks beforehand. {@link
 * eu.tessera.web.cas.ValidateServlet} tells a service who came, after {@code Visiting} has had the
 * session remember it, {@link eu.tessera.web.cas.SoapValidateServlet} by EU Login's web service,
 * {@link eu.tessera.web.cas.SamlValidateServlet} in SAML 1.1. {@link
 * eu.tessera.web.cas.ProxyServlet} gives out tickets by which services call each other. {@link
 * eu.tessera.web.cas.LogoutServlet} ends the session, and {@link
 * eu.tessera.web.cas.LogoutRoundServlet} shows how far the services are with that news.
 *
 * <p>Reading and writing the protocol is {@code federation.cas}'s; what a ticket is worth is {@code
 * ejb.ticket}'s, telling services is {@code ejb.logout}'s.
 */
package eu.tessera.web.cas;
