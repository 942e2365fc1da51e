/**
 * What is measured: each class is one flow, request by request, as a browser and a service make it.
 *
 * <p>{@link eu.tessera.bench.flow.Service} is the side of the service: it sends the browser to
 * sign-in and validates the ticket with which it comes back. {@link
 * eu.tessera.bench.flow.PasswordSignIn}, {@link eu.tessera.bench.flow.SingleSignOn} and {@link
 * eu.tessera.bench.flow.CountryAnswer} end with a validated ticket, {@link
 * eu.tessera.bench.flow.SamlSignOn} with a signed answer, {@link eu.tessera.bench.flow.Logout} when
 * the last service was told; {@link eu.tessera.bench.flow.Junk} holds what an attacker sends for
 * nothing.
 */
package eu.tessera.bench.flow;
