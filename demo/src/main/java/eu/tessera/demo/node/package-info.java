/**
 * The countries' eIDAS nodes in small. One {@link eu.tessera.demo.node.Node} per country, each with
 * its own keys, reached under {@code /demo/node/XX/}.
 *
 * <p>The path through it: Tessera's page posts an AuthnRequest to {@code sso}; the {@link
 * eu.tessera.demo.node.NodeProtocol} verifies it; it waits in {@link
 * eu.tessera.demo.node.PendingRequests} while the page {@code choose} asks who one is; the answer
 * goes back by a page that posts itself to Tessera. The protocol is spoken by federation's {@code
 * TestCountry}; this room has the pages and the wiring. {@link eu.tessera.demo.node.CountryRows}
 * tells Tessera whom to trust.
 */
package eu.tessera.demo.node;
