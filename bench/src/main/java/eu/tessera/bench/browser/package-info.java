/**
 * The driver's side of HTTP: {@link eu.tessera.bench.browser.Browser} is one person's browser with
 * its cookies, {@link eu.tessera.bench.browser.Reply} what came back.
 *
 * <p>It speaks to the plain port, so that the price of TLS, which a load balancer pays in most
 * places, stays out of the figures. The cookies are {@code Secure}, so they are carried by hand,
 * and no redirect is followed unless the flow says so: each request of a flow stands in its code.
 */
package eu.tessera.bench.browser;
