/**
 * Where the systems that keep staff bring their accounts: SCIM 2.0 (RFC 7643, 7644) as far as Users
 * go, at {@code /scim/v2}: list with paging and the filter {@code userName eq "…"}, read, create,
 * replace, and patch of what can be changed; and a file of comma-separated values at {@code
 * /scim/v2/Users.csv}, with {@code ?dryRun=true} to look only.
 *
 * <p>Both ask for a bearer token with the scope {@code users} (RFC 6750), made in the console or
 * set as {@code TESSERA_PROVISIONING_TOKEN}. Left out on purpose: DELETE (an account that is not
 * active keeps its uid, so nobody else ever gets it), groups and bulk. {@code ejb.provisioning}
 * does the work.
 */
package eu.tessera.web.provisioning;
