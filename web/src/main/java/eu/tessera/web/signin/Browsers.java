package eu.tessera.web.signin;

import eu.tessera.ejb.signin.Browser;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/** Knows a browser again by a random cookie, made once and shared by all its tabs. */
final class Browsers {
  private static final int BYTES = 32;

  private final SecureRandom random = new SecureRandom();

  /** The browser, if it has been here. */
  Optional<Browser> known(HttpServletRequest request) {
    return Cookies.BROWSER.read(request).map(Browser::holding);
  }

  /** The browser; one that has not been here gets its cookie. */
  Browser of(HttpServletRequest request, HttpServletResponse response) {
    return known(request).orElseGet(() -> meet(response));
  }

  private Browser meet(HttpServletResponse response) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    String cookie = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    Cookies.BROWSER.write(response, cookie);
    return Browser.holding(cookie);
  }
}
