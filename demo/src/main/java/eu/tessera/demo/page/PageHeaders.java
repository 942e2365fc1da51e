package eu.tessera.demo.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Puts the headers on every answer. Scripts and styles come from this server's files only; a form
 * may lead to this server and, after a sign-out, to Tessera (browsers check redirects too).
 */
public final class PageHeaders extends HttpFilter {
  private final String policy;

  /**
   * @param tesseraOrigin scheme, host and port of Tessera
   */
  public PageHeaders(String tesseraOrigin) {
    this.policy = policy("'self' " + tesseraOrigin);
  }

  /** The policy with other targets for forms. */
  public static String policy(String formTargets) {
    return "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self';"
        + " base-uri 'none'; frame-ancestors 'none'; form-action "
        + formTargets;
  }

  @Override
  protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain on)
      throws IOException, ServletException {
    response.setHeader("Content-Security-Policy", policy);
    response.setHeader("X-Content-Type-Options", "nosniff");
    // The address of a page of this world may hold a ticket: tell it to nobody.
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    on.doFilter(request, response);
  }
}
