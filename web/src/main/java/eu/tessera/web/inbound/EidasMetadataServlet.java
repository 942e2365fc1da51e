package eu.tessera.web.inbound;

import eu.tessera.ejb.config.Settings;
import eu.tessera.ejb.inbound.EidSignIn;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Our metadata for the countries' nodes, at the address that is also our name among them (eIDAS
 * Interoperability Architecture 1.4, 6.4): {@code /eidas/metadata/} and the host with its dots
 * turned into dashes.
 */
@WebServlet("/eidas/metadata/*")
public class EidasMetadataServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient EidSignIn eid;
  @Inject private transient Settings settings;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String ours = "/" + settings.baseUrl().getHost().replace('.', '-') + ".xml";
    if (!ours.equals(request.getPathInfo())) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    byte[] metadata = eid.metadata().getBytes(StandardCharsets.UTF_8);
    response.setContentType("application/samlmetadata+xml;charset=UTF-8");
    response.setHeader("Cache-Control", "public, max-age=300");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setContentLength(metadata.length);
    response.getOutputStream().write(metadata);
  }
}
