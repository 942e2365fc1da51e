package eu.tessera.web.cas;

import eu.tessera.federation.cas.EcasSchema;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * The schema of the answers in EU Login's dialect, at the address of its namespace. Some clients
 * fetch it again and again, so it says when nothing has changed.
 */
@WebServlet({"/schemas", "/schemas/", "/schemas/ecas.xsd"})
public class SchemaServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final byte[] SCHEMA = EcasSchema.text().getBytes(StandardCharsets.UTF_8);
  private static final String TAG = "\"" + UUID.nameUUIDFromBytes(SCHEMA) + "\"";

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("ETag", TAG);
    response.setHeader("Cache-Control", "public, max-age=3600");
    response.setHeader("X-Content-Type-Options", "nosniff");
    if (TAG.equals(request.getHeader("If-None-Match"))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    response.setContentType("application/xml;charset=UTF-8");
    response.setContentLength(SCHEMA.length);
    response.getOutputStream().write(SCHEMA);
  }
}
