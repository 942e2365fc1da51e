/**
 * What SAML services are told, and what they ask: the half of the identity provider that knows
 * accounts, sessions and policy. {@code federation.saml.idp} knows the messages, {@code web.saml}
 * the browser.
 *
 * <p>{@link eu.tessera.ejb.assertion.Ask} is what a verified request asks, small enough to be kept;
 * {@link eu.tessera.ejb.assertion.Asks} keeps it while somebody signs in, and lets it be answered
 * once. {@link eu.tessera.ejb.assertion.SignOnTerms} joins it with what the definition demands.
 * {@link eu.tessera.ejb.assertion.Assertions} decides who is named how ({@link
 * eu.tessera.ejb.assertion.Names}) and with what ({@link eu.tessera.ejb.assertion.Wording}), has
 * the session remember it, and answers. {@link eu.tessera.ejb.assertion.ServiceLogouts} ends the
 * session that a service names; {@link eu.tessera.ejb.assertion.LogoutCourier} tells services.
 *
 * <p>Neighbours: {@code registry} knows the services and what each may be told, {@code logout}
 * remembers visits, {@code signin} decides whether somebody may be handed back at all.
 */
package eu.tessera.ejb.assertion;
