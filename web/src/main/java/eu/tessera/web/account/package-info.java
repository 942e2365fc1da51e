/**
 * My Account: what people see and change of their own.
 *
 * <p>Pages that are looked at are {@link eu.tessera.web.account.LookServlet}s, forms are {@link
 * eu.tessera.web.account.FormServlet}s, and the pages behind the links of letters {@link
 * eu.tessera.web.account.LetterServlet}s: read these three first, then any page. {@link
 * eu.tessera.web.account.Door} lets people in: by the one path ({@code web.signin}), and once more
 * to confirm a change. Every form carries a {@link eu.tessera.web.signin.FormProof}; what was typed
 * outlives a sign-in as a draft.
 *
 * <p>What happens is {@code ejb.change}'s and {@code ejb.dispute}'s; nothing is decided here.
 */
package eu.tessera.web.account;
