package eu.tessera.web.page;

import java.time.ZoneId;
import java.util.Optional;

/**
 * What is the same on all pages of one installation.
 *
 * @param base the context path, {@code /cas} or empty
 * @param home where the product's name leads
 * @param help where help is, if there is any
 * @param privacy the privacy statement, if there is one
 * @param zone in which times are shown
 */
public record Site(
    String base, String home, Optional<String> help, Optional<String> privacy, ZoneId zone) {
  public Site {
    if (!base.isEmpty()) {
      Links.local(base);
    }
    Links.local(home);
    help.ifPresent(Links::localOrAbsolute);
    privacy.ifPresent(Links::localOrAbsolute);
  }

  /** An installation under a context path, with nothing of its own yet. */
  public static Site at(String base) {
    return new Site(
        base, base + "/login", Optional.empty(), Optional.empty(), ZoneId.of("Europe/Brussels"));
  }
}
