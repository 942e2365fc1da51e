package eu.tessera.it.harness;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;

/**
 * Photographs every page of the gallery ({@code eu.tessera.web.page.Gallery}, which must be
 * running) in some languages, narrow and wide, light and dark: for designers and translators; part
 * of no build. Stops at a page that needs scrolling sideways.
 */
public final class Pictures {
  private Pictures() {}

  /**
   * Takes them.
   *
   * @param arguments the gallery's address, the folder to fill, and the languages, such as {@code
   *     http://localhost:8500 target/pictures en el bg}
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    var gallery = arguments[0];
    var folder = Path.of(arguments[1]);
    var languages = List.of(arguments).subList(2, arguments.length);
    var pages =
        pages(gallery).stream().filter(page -> languages.contains(page.split("/")[1])).toList();
    try (var playwright = Playwright.create();
        var browser =
            playwright
                .chromium()
                .launch(
                    new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(System.getenv("CHROMIUM"))))) {
      for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        take(browser, scheme, gallery, folder, pages);
      }
    }
  }

  private static List<String> pages(String gallery) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(gallery + "/")).build();
    return HttpClient.newHttpClient()
        .send(request, HttpResponse.BodyHandlers.ofString())
        .body()
        .lines()
        .toList();
  }

  private static void take(
      Browser browser, ColorScheme scheme, String gallery, Path folder, List<String> pages) {
    try (var profile = browser.newContext(new Browser.NewContextOptions().setColorScheme(scheme))) {
      var page = profile.newPage();
      // the page that goes on by itself stays to be seen
      page.route("**/away.js", route -> route.abort());
      for (var path : pages) {
        page.navigate(gallery + path);
        for (int width : List.of(Visitor.NARROW, Visitor.WIDE)) {
          var name = path.substring(1).replace('/', '-');
          shot(page, folder.resolve(name + "-" + width + "-" + scheme + ".png"), width);
        }
      }
    }
  }

  private static void shot(Page page, Path file, int width) {
    page.setViewportSize(width, Visitor.HEIGHT);
    page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    var needed = (Number) page.evaluate("document.documentElement.scrollWidth");
    assertThat(needed.intValue()).as(page.url()).isLessThanOrEqualTo(width);
  }
}
