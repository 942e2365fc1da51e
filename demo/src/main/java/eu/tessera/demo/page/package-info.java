/**
 * How the demo's pages are made: {@link eu.tessera.demo.page.Html} escapes whatever is put into a
 * template, {@link eu.tessera.demo.page.Page} gives the frame, {@link
 * eu.tessera.demo.page.PageHeaders} the content security policy.
 *
 * <p>All pages work without JavaScript and ask no third party for anything. The outside world may
 * look different from Tessera, so nothing here is shared with it.
 */
package eu.tessera.demo.page;
