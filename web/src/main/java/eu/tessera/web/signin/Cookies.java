package eu.tessera.web.signin;

import eu.tessera.ejb.browser.KnownBrowsers;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;

/**
 * The cookies of sign-in. All are bound to this host by their prefix (RFC 6265bis 4.1.3.2), unseen
 * by scripts, and {@code Lax}: they come along when another site leads here by a link or a
 * redirect, and not when it posts.
 */
enum Cookies {
  /** Who is signed in, until the browser is closed. */
  SESSION("__Host-TGC", ""),
  /** Which browser a flow belongs to, until it is closed. */
  BROWSER("__Host-browser", ""),
  /** In which browser somebody has signed in before; a random value that says nothing else. */
  DEVICE("__Host-device", "; Max-Age=" + KnownBrowsers.LIFE.toSeconds());

  private static final String ATTRIBUTES = "; Path=/; Secure; HttpOnly; SameSite=Lax";
  private static final int LONGEST = 200;

  private final String cookie;
  private final String life;

  /**
   * @param life an attribute of its own; none for a cookie that ends with the browser's session
   */
  Cookies(String cookie, String life) {
    this.cookie = cookie;
    this.life = life;
  }

  /** The value that the browser sent; a value too long to be ours counts as none. */
  Optional<String> read(HttpServletRequest request) {
    Cookie[] sent = request.getCookies();
    return sent == null
        ? Optional.empty()
        : Arrays.stream(sent)
            .filter(c -> c.getName().equals(cookie))
            .map(Cookie::getValue)
            .filter(v -> !v.isEmpty() && v.length() <= LONGEST)
            .findFirst();
  }

  void write(HttpServletResponse response, String value) {
    response.addHeader("Set-Cookie", cookie + "=" + value + life + ATTRIBUTES);
  }

  void forget(HttpServletResponse response) {
    response.addHeader("Set-Cookie", cookie + "=; Max-Age=0" + ATTRIBUTES);
  }
}
