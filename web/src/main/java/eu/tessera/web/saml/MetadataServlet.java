package eu.tessera.web.saml;

import eu.tessera.ejb.assertion.OwnMetadata;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * {@code /cas/saml/metadata}: our metadata for services, at the address that is also our name among
 * them (SAML Metadata 4.1).
 */
@WebServlet("/saml/metadata")
public class MetadataServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient OwnMetadata own;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    byte[] metadata = own.bytes();
    // SAML Metadata, appendix A
    response.setContentType("application/samlmetadata+xml;charset=UTF-8");
    response.setHeader("Cache-Control", "public, max-age=300");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setContentLength(metadata.length);
    response.getOutputStream().write(metadata);
  }
}
