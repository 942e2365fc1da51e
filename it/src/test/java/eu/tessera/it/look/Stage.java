package eu.tessera.it.look;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import eu.tessera.it.harness.Tessera;
import eu.tessera.it.harness.Visitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Shows kept pages to a browser, under their own addresses and policies. Style, pictures and
 * scripts are fetched from Tessera once; whatever else a page asks for is a finding.
 */
final class Stage {
  /** How the policy of every page begins. */
  static final String POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self'; media-src 'self'; script-src 'self';";

  private static final String LOOK = text("/look/look.js");
  private static final int HEIGHT = 800;

  private final Tessera tessera;
  private final Page page;
  private final Map<String, Route.FulfillOptions> assets = new HashMap<>();
  private final List<String> found = new ArrayList<>();
  private Seen shown;

  Stage(Tessera tessera, Visitor visitor) {
    this.tessera = tessera;
    this.page = visitor.page();
    BrowserContext profile = visitor.profile();
    profile.addInitScript(LOOK);
    profile.route("**/*", this::serve);
    page.onPageError(found::add);
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            found.add(message.text());
          }
        });
  }

  Page page() {
    return page;
  }

  /** Shows a page, and gives what was wrong with its loading. */
  List<String> show(Seen seen) {
    shown = seen;
    found.clear();
    page.navigate(seen.address());
    return List.copyOf(found);
  }

  /** Makes the window that wide, and waits until it is, or the next page would seem to move. */
  void resize(int width) {
    page.setViewportSize(width, HEIGHT);
    page.evaluate(
        "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
  }

  private void serve(Route route) {
    var address = route.request().url();
    if (route.request().isNavigationRequest() && address.equals(shown.address())) {
      route.fulfill(document());
    } else if (address.startsWith(tessera.page("/assets/")) && !address.endsWith("/away.js")) {
      route.fulfill(assets.computeIfAbsent(address, this::asset));
    } else if (address.endsWith("/bad.css")) {
      route.fulfill(
          new Route.FulfillOptions().setContentType("text/css").setBody(text("/look/bad.css")));
    } else if (shown.pictures().containsKey(address)) {
      var picture = shown.pictures().get(address);
      route.fulfill(new Route.FulfillOptions().setContentType("image/png").setBodyBytes(picture));
    } else if (address.endsWith("/away.js")) {
      // or the page would be gone before anybody sees it
      route.fulfill(new Route.FulfillOptions().setContentType("text/javascript").setBody(""));
    } else {
      found.add("asks for " + address);
      route.abort();
    }
  }

  private Route.FulfillOptions document() {
    return new Route.FulfillOptions()
        .setContentType("text/html;charset=UTF-8")
        .setHeaders(
            Map.of(
                "Content-Type",
                "text/html;charset=UTF-8",
                "Content-Security-Policy",
                shown.policy()))
        .setBodyBytes(shown.html().getBytes(StandardCharsets.UTF_8));
  }

  private Route.FulfillOptions asset(String address) {
    try {
      var answer =
          tessera
              .client()
              .send(
                  HttpRequest.newBuilder(URI.create(address)).build(),
                  HttpResponse.BodyHandlers.ofByteArray());
      return new Route.FulfillOptions()
          .setStatus(answer.statusCode())
          .setContentType(answer.headers().firstValue("content-type").orElse(""))
          .setBodyBytes(answer.body());
    } catch (IOException | InterruptedException failed) {
      throw new IllegalStateException(address, failed);
    }
  }

  /** What {@code look.js} finds by that expression, such as {@code fits()}. */
  @SuppressWarnings("unchecked")
  List<String> finds(String expression) {
    return (List<String>) page.evaluate("() => look." + expression);
  }

  /** A file of the tests. */
  static String text(String path) {
    try (var stream = Stage.class.getResourceAsStream(path)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
