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

  /**
   * An installation under a context path. Help and the privacy statement are where EU Login has
   * them; those addresses lead on to the operator's own pages where there are such.
   */
  public static Site at(String base) {
    return new Site(
        base,
        base + "/login",
        Optional.of(base + "/help.html"),
        Optional.of(base + "/privacyStatement.html"),
        ZoneId.of("Europe/Brussels"));
  }
}
