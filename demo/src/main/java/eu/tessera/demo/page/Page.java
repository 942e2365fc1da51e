package eu.tessera.demo.page;

import eu.tessera.demo.settings.DemoSettings;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * A whole page: the frame around what a room has to say.
 *
 * @param title what the browser's tab says
 * @param look whose colours it wears: {@code demo}, {@code library}, {@code budget}, or a country
 * @param banner the line at the top that says where one is
 * @param main the content, with its own level-one heading
 * @param script a file of {@code assets} that makes the page more comfortable, or empty
 */
public record Page(String title, String look, Html banner, Html main, String script) {

  /** A page without a script. */
  public Page(String title, String look, Html banner, Html main) {
    this(title, look, banner, main, "");
  }

  /** Writes the page; never stored by the browser, for most pages show what a person is. */
  public void send(HttpServletResponse response, int status) throws IOException {
    byte[] body = html().toString().getBytes(StandardCharsets.UTF_8);
    response.setStatus(status);
    response.setContentType("text/html; charset=UTF-8");
    response.setHeader("Cache-Control", "no-store");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  Html html() {
    return Html.of(
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{}</title>
        <link rel="stylesheet" href="{}/assets/demo.css">
        <link rel="icon" href="{}/assets/mark.svg" type="image/svg+xml">
        {}
        </head>
        <body data-look="{}">
        <a class="skip" href="#main">Skip to the content</a>
        <header class="banner"><div class="wide">{}</div></header>
        <main id="main" class="wide" data-page="{}">
        {}
        </main>
        <footer class="wide"><p>Part of the Tessera demo world. Everything and everybody here is \
        invented. <a href="{}/">Back to the start</a></p></footer>
        </body>
        </html>
        """,
        title,
        DemoSettings.ROOT,
        DemoSettings.ROOT,
        Html.when(
            !script.isEmpty(),
            Html.of("<script src=\"{}/assets/{}\" defer></script>", DemoSettings.ROOT, script)),
        look,
        banner,
        look,
        main,
        DemoSettings.ROOT);
  }
}
