/**
 * What people see: the pages, their languages, their pictures, and the headers they travel with.
 *
 * <p>An endpoint builds a {@link eu.tessera.web.page.View} (one record for each page) and a {@link
 * eu.tessera.web.page.PageContext} (who reads it, where), and {@link eu.tessera.web.page.Pages}
 * makes HTML of both. To add a page: a record in {@code View}, a template of the same name under
 * {@code src/main/jte}, and a section in each {@code messages_xx.properties}. To add a language:
 * one more such file; {@link eu.tessera.web.page.Languages} offers it once it is complete.
 *
 * <p>Nothing is decided here. Pages carry no inline script or style and load nothing from
 * elsewhere, so {@link eu.tessera.web.page.SecurityHeaders} can forbid both; every form works
 * without JavaScript. {@link eu.tessera.web.page.AssetServlet} serves style, icons and flags, which
 * {@code src/main/frontend} makes at build time.
 */
package eu.tessera.web.page;
