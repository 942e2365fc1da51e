/**
 * The identity provider over HTTP (SAML Bindings 3.4 and 3.5, Profiles 4.1 and 4.4).
 *
 * <p>{@link eu.tessera.web.saml.SignOnServlet} takes the requests of services. A form from another
 * site brings no cookie of ours along, so its request is kept and the browser sent to {@link
 * eu.tessera.web.saml.ResumeServlet}, which is also where a page leads whose sign-in is no more.
 * {@code SignOnStart} begins the one path; {@code SamlHandover} ends it with an answer in SAML,
 * whatever the answer is, and {@code Carriage} gives it to the browser. {@link
 * eu.tessera.web.saml.StartServlet} begins here what no service asked for, where that is agreed.
 * {@link eu.tessera.web.saml.LogoutServlet} takes the logout messages of services, and {@link
 * eu.tessera.web.saml.TellServlet} sends the browser to one with ours.
 *
 * <p>Reading and writing is {@code federation.saml.idp}'s; what a service is told is {@code
 * ejb.assertion}'s.
 */
package eu.tessera.web.saml;
