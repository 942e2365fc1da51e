package eu.tessera.web.signin;

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
  SESSION("__Host-TGC"),
  /** Which browser a flow belongs to. */
  BROWSER("__Host-browser");

  private static final String ATTRIBUTES = "; Path=/; Secure; HttpOnly; SameSite=Lax";
  private static final int LONGEST = 200;

  private final String cookie;

  Cookies(String cookie) {
    this.cookie = cookie;
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
    response.addHeader("Set-Cookie", cookie + "=" + value + ATTRIBUTES);
  }

  void forget(HttpServletResponse response) {
    response.addHeader("Set-Cookie", cookie + "=; Max-Age=0" + ATTRIBUTES);
  }
}
