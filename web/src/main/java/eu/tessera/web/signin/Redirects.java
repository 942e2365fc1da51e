package eu.tessera.web.signin;

import jakarta.servlet.http.HttpServletResponse;

/**
 * Sends the browser on. Written by hand, because the servlet's own {@code sendRedirect} may rewrite
 * the address, and a service's must stay byte for byte.
 */
public final class Redirects {
  private Redirects() {}

  /** After a form, so that a reload repeats nothing (RFC 9110 15.4.4). */
  public static void seeOther(HttpServletResponse response, String address) {
    send(response, HttpServletResponse.SC_SEE_OTHER, address);
  }

  /** To where somebody wants to be (RFC 9110 15.4.3). */
  public static void found(HttpServletResponse response, String address) {
    send(response, HttpServletResponse.SC_FOUND, address);
  }

  private static void send(HttpServletResponse response, int status, String address) {
    response.setStatus(status);
    response.setHeader("Location", address);
    response.setHeader("Cache-Control", "no-store");
    // an address may carry a ticket: it goes to nobody else
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setContentLength(0);
  }
}
