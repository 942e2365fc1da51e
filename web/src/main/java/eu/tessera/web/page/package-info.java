/**
 * What people see: the pages, their languages, their pictures, and the headers they travel with.
 *
 * <p>An endpoint builds a {@link eu.tessera.web.page.View} (one record for each page) and a {@link
 * eu.tessera.web.page.PageContext} (who reads it, where), and {@link eu.tessera.web.page.Pages}
 * makes HTML of both. To add a page: a record in the room's view such as {@code SignInView}, a
 * template of the same name under {@code src/main/jte}, and its texts in the room's section of each
 * language, {@code messages/<language>/<section>.properties}. To add a language: one more folder;
 * {@link eu.tessera.web.page.Languages} offers it once it is complete.
 *
 * <p>Nothing is decided here. Pages carry no inline script or style and load nothing from
 * elsewhere, so {@link eu.tessera.web.page.SecurityHeaders} can forbid both; every form works
 * without JavaScript. {@link eu.tessera.web.page.AssetServlet} serves style, icons and flags, which
 * {@code src/main/frontend} makes at build time.
 */
package eu.tessera.web.page;
