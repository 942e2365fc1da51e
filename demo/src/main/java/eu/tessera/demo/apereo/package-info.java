/**
 * The library: a service protected by the Apereo CAS client for Java exactly as it is published.
 *
 * <p>{@link eu.tessera.demo.apereo.ApereoDoor} registers the client's own filters (single sign-out,
 * authentication, ticket validation against {@code /p3/serviceValidate}, request wrapper) with the
 * addresses of this server; {@link eu.tessera.demo.apereo.Library} is the page behind them and
 * knows of CAS only what the client puts into the session.
 */
package eu.tessera.demo.apereo;
