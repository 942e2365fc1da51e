package eu.tessera.bench.timing;

import eu.tessera.bench.browser.Browser;
import eu.tessera.bench.browser.Site;
import java.util.Random;

/** Browsers all over the network: no throttle counts two knocks as one source's. */
final class Sources {
  private final Site site;
  private final Random random;

  Sources(Site site, Random random) {
    this.site = site;
    this.random = random;
  }

  /** A browser from where none came before, most likely. */
  Browser browser() {
    return Browser.at(
        site, "10." + random.nextInt(256) + "." + random.nextInt(256) + "." + random.nextInt(256));
  }

  Site site() {
    return site;
  }
}
