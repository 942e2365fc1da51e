package eu.tessera.web.page;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Serves {@link Assets} from memory, compressed where the browser takes it. An address that names
 * another version is unknown: what it would get might not be what the page was made for.
 */
@WebServlet("/assets/*")
public class AssetServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private transient Assets assets;

  @Override
  public void init() {
    assets = Assets.load();
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getPathInfo() == null ? "" : request.getPathInfo();
    Assets.Asset asset = assets.at(path).orElse(null);
    if (asset == null) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    boolean zip = takesGzip(request.getHeader("Accept-Encoding"));
    byte[] body = zip ? asset.zipped() : asset.content();
    if (zip) {
      response.setHeader("Content-Encoding", "gzip");
    }
    SecurityHeaders.ofAssets().forEach(response::setHeader);
    response.setContentType(asset.type());
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  /** RFC 9110 12.5.3, as far as browsers use it: named, and not with weight zero. */
  static boolean takesGzip(String header) {
    if (header == null) {
      return false;
    }
    for (String coding : header.split(",")) {
      String[] parts = coding.strip().split("\\s*;\\s*");
      if (parts[0].equalsIgnoreCase("gzip")) {
        return parts.length == 1 || !parts[1].matches("[qQ]=0(\\.0{0,3})?");
      }
    }
    return false;
  }
}
