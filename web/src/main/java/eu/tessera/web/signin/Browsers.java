package eu.tessera.web.signin;

import eu.tessera.ejb.signin.Browser;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/** Knows a browser again by a random cookie, made once and shared by all its tabs. */
public final class Browsers {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  private Browsers() {}

  /** The browser, if it has been here. */
  public static Optional<Browser> known(HttpServletRequest request) {
    return Cookies.BROWSER.read(request).map(Browser::holding);
  }

  /** The browser; one that has not been here gets its cookie. */
  public static Browser meet(HttpServletRequest request, HttpServletResponse response) {
    return known(request).orElseGet(() -> greet(response));
  }

  /** The digest of the cookie that lasts; empty where nobody has signed in yet. */
  public static Optional<String> device(HttpServletRequest request) {
    return Cookies.DEVICE.read(request).map(cookie -> Browser.holding(cookie).digest());
  }

  /**
   * The same for a browser in which somebody has just signed in. The cookie is sent once more, and
   * lives a year from then.
   */
  static String meetDevice(HttpServletRequest request, HttpServletResponse response) {
    String cookie = Cookies.DEVICE.read(request).orElseGet(Browsers::random);
    Cookies.DEVICE.write(response, cookie);
    return Browser.holding(cookie).digest();
  }

  private static Browser greet(HttpServletResponse response) {
    String cookie = random();
    Cookies.BROWSER.write(response, cookie);
    return Browser.holding(cookie);
  }

  private static String random() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
