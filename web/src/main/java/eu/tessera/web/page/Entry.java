package eu.tessera.web.page;

import java.util.Objects;

/**
 * An entry of the menu beside a page.
 *
 * @param label in the reader's language
 * @param href a path of this server
 * @param current whether it is the page that is shown
 */
public record Entry(String label, String href, boolean current) {
  public Entry {
    Objects.requireNonNull(label);
    Links.local(href);
  }
}
