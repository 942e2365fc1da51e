package eu.tessera.ejb.registration;

import eu.tessera.ejb.grid.Grid;
import eu.tessera.ejb.grid.GridMap;
import java.time.Duration;
import java.util.Optional;

/**
 * What somebody typed on the sign-in page that belongs to nobody, so that the page "Create an
 * account" (S3) and the reset have it filled in. Kept under the browser's digest for some minutes,
 * because an address of ours must not hold an e-mail address: histories and logs keep those.
 */
public final class TypedLogins {
  private static final Duration LIFE = Duration.ofMinutes(30);
  private static final int MOST = 50_000;
  private static final int LONGEST = 320;

  private final GridMap<String> typed;

  public TypedLogins(Grid grid) {
    this.typed = grid.map("typed-logins", MOST);
  }

  /**
   * Keeps what was typed; what is longer than 320 characters is not kept.
   *
   * @param browser digest of the browser's cookie ({@code Browser.digest()})
   */
  public void keep(String browser, String login) {
    if (!login.isBlank() && login.length() <= LONGEST) {
      typed.put(browser, login.strip(), LIFE);
    }
  }

  /** What was typed last in that browser. */
  public Optional<String> typedIn(String browser) {
    return typed.get(browser);
  }
}
