/**
 * The languages of CAS: what a service may ask ({@link eu.tessera.federation.cas.LoginRequest},
 * {@link eu.tessera.federation.cas.ValidationRequest}, {@link
 * eu.tessera.federation.cas.ProxyRequest}, {@link eu.tessera.federation.cas.LogoutRequest}), what
 * it is told ({@link eu.tessera.federation.cas.Validation}), and how each dialect writes it ({@link
 * eu.tessera.federation.cas.Answers}).
 *
 * <p>Two dialects are kept apart: EU Login's, flat and in its own namespace, and the standard's
 * (CAS protocol specification 3.0.3), with {@code cas:attributes} in Yale's. {@link
 * eu.tessera.federation.cas.Endpoint} says which address speaks which, and what it fixes.
 *
 * <p>Everything here reads or writes; nothing decides. Requests come as {@link
 * eu.tessera.federation.cas.Parameters}, service addresses as {@link
 * eu.tessera.federation.cas.ServiceUrl}, and what cannot be read is a {@link
 * eu.tessera.federation.cas.Reading.Refused}, never an exception.
 *
 * <p>Uses {@code assurance} only.
 */
package eu.tessera.federation.cas;
