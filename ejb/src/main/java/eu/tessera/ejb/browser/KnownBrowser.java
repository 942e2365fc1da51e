package eu.tessera.ejb.browser;

import eu.tessera.persistence.browser.KnownBrowserRow;
import java.time.Instant;
import java.util.UUID;

/**
 * A browser in which an account has signed in.
 *
 * @param device a few words of ours, such as {@code Firefox on Linux}
 * @param remembered whether it shows the account's name next time
 * @param met when the account signed in there first
 * @param seen when last, to a day
 */
public record KnownBrowser(UUID id, String device, boolean remembered, Instant met, Instant seen) {
  static KnownBrowser of(KnownBrowserRow row) {
    return new KnownBrowser(row.id(), row.device(), row.remembered(), row.metAt(), row.seenAt());
  }
}
