/**
 * The console for programs: services, their versions, troubles, what expires, and our keys, as JSON
 * under {@code /api/v1}. Described by {@code openapi.yaml} beside this and by docs/api.md.
 *
 * <p>{@link eu.tessera.web.api.ApiServlet} lets in who brings a good bearer token (RFC 6750; no
 * cookie is looked at, so no other site can use somebody's browser for it), and asks {@code
 * Resources} what there is at the path. What a token may is bounded three times: by its scopes, by
 * the roles of the account that made it, and by the exchange, which decides as it does for the
 * pages. Refusals are problem documents (RFC 9457).
 */
package eu.tessera.web.api;
