package eu.tessera.web.signin;

import eu.tessera.ejb.config.ConfiguredValues;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;

/** Lets everything behind it see the client's network, and not the proxy's. */
@WebFilter("/*")
public class ClientAddressFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;

  @Inject private transient ConfiguredValues values;

  private transient ClientAddress address;

  @Override
  public void init() {
    address = ClientAddress.behind(values.text("tessera.proxies").orElse(""));
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    chain.doFilter(new Seen(request, address), response);
  }

  /** Works the address out only for those who ask, for single sign-on does not. */
  private static final class Seen extends HttpServletRequestWrapper {
    private final ClientAddress address;
    private String client;

    Seen(HttpServletRequest request, ClientAddress address) {
      super(request);
      this.address = address;
    }

    @Override
    public String getRemoteAddr() {
      if (client == null) {
        client =
            address.of(
                super.getRemoteAddr(),
                Collections.list(
                    ((HttpServletRequest) getRequest()).getHeaders("X-Forwarded-For")));
      }
      return client;
    }
  }
}
