package eu.tessera.web.signin;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * The one place that handles what nobody expected: the log has all of it under a reference, the
 * page has the reference.
 */
@WebFilter("/*")
public class LastResort extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = System.getLogger("eu.tessera.trouble");

  @Inject private transient Explanations explanations;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try {
      chain.doFilter(request, response);
    } catch (IOException gone) {
      // the browser went away in the middle: nobody is left to tell
      LOG.log(Level.DEBUG, "a connection ended early: {0}", gone.getClass().getSimpleName());
    } catch (RuntimeException | ServletException failure) {
      if (response.isCommitted()) {
        throw failure;
      }
      response.reset();
      explanations.explain(failure, request, response);
    }
  }
}
