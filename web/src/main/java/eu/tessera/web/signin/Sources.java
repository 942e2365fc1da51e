package eu.tessera.web.signin;

import eu.tessera.ejb.factor.Source;
import jakarta.servlet.http.HttpServletRequest;

/** Where a request comes from. */
public final class Sources {
  private static final int LONGEST = 200;

  private Sources() {}

  /**
   * The client's address as the connection shows it, what the browser says it is, and by what it is
   * known.
   */
  public static Source of(HttpServletRequest request) {
    String agent = request.getHeader("User-Agent");
    String device = agent == null ? "" : agent.replaceAll("[^\\x20-\\x7e]", "");
    return new Source(
        request.getRemoteAddr(),
        device.length() > LONGEST ? device.substring(0, LONGEST) : device,
        Browsers.device(request).orElse(""));
  }
}
