package eu.tessera.web.page;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Shows every page in every language in a real browser, under the real headers: {@code
 * /fr/identify}, {@code /nl/error-T-301}; {@code /} lists them. For designers, screenshots and
 * accessibility checks; part of no build.
 */
final class Gallery {
  private final Assets assets = Assets.load();
  private final Languages languages = Languages.load();
  private final Pages pages = new Pages(Site.at("/cas"), languages, assets);
  private final SecurityHeaders headers = new SecurityHeaders(URI.create("http://localhost"));

  private Gallery() {}

  /** Serves the gallery on a port of this machine. */
  public static void main(String[] arguments) throws IOException {
    int port = Integer.parseInt(arguments[0]);
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    Gallery gallery = new Gallery();
    server.createContext("/", gallery::page);
    server.createContext("/cas/assets", gallery::asset);
    server.start();
    System.out.println("http://localhost:" + port + "/");
  }

  private void page(HttpExchange exchange) throws IOException {
    String[] parts = exchange.getRequestURI().getPath().split("/");
    if (parts.length < 3) {
      String list = String.join("\n", names());
      send(exchange, Map.of("Content-Type", "text/plain"), list.getBytes(StandardCharsets.UTF_8));
      return;
    }
    Locale locale = languages.choose(Optional.of(parts[1]), Optional.empty(), Optional.empty());
    View view = TestViews.all(locale).get(parts[2]);
    PageContext context = PageContext.of(locale, exchange.getRequestURI().toString());
    if (view instanceof SignInView.SignedIn in) {
      context = context.signedInAs(in.name(), menu());
    } else if (view instanceof AccountView.Sessions
        || view.getClass().getEnclosingClass() == OwnForm.class) {
      context = context.signedInAs("Ana María García López", menu());
    }
    exchange.getResponseHeaders().set("Content-Type", "text/html;charset=UTF-8");
    send(exchange, headers(view), pages.render(view, context).getBytes(StandardCharsets.UTF_8));
  }

  private static PageContext.Menu menu() {
    return PageContext.Menu.sessions("/cas/userdata/mySessions.cgi", "/cas/logout");
  }

  private Map<String, String> headers(View view) {
    return view instanceof SignInView.Away away
        ? headers.ofPageFor(URI.create(away.destination()))
        : headers.ofPage();
  }

  private List<String> names() {
    return languages.offered().stream()
        .flatMap(l -> TestViews.all(l).keySet().stream().map(name -> "/" + l + "/" + name))
        .toList();
  }

  private void asset(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath().substring("/cas/assets".length());
    Assets.Asset asset = assets.at(path).orElseThrow();
    exchange.getResponseHeaders().set("Content-Type", asset.type());
    send(exchange, SecurityHeaders.ofAssets(), asset.content());
  }

  private static void send(HttpExchange exchange, Map<String, String> headers, byte[] body)
      throws IOException {
    headers.forEach(exchange.getResponseHeaders()::set);
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
