package eu.tessera.demo.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Leads who comes by http, or by the name {@code localhost}, to the demo's one address: cookies and
 * tickets are bound to it, and Tessera shall be another site.
 */
public final class OwnAddress extends HttpFilter {
  private final String server;

  /**
   * @param server scheme, host and port, such as {@code https://127.0.0.1:8443}
   */
  public OwnAddress(String server) {
    this.server = server;
  }

  @Override
  protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain on)
      throws IOException, ServletException {
    if ("GET".equals(request.getMethod()) && !here(request)) {
      String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
      response.sendRedirect(server + request.getRequestURI() + query);
      return;
    }
    on.doFilter(request, response);
  }

  private boolean here(HttpServletRequest request) {
    return request.isSecure()
        && server.equals("https://" + request.getServerName() + ":" + request.getServerPort());
  }
}
