package eu.tessera.demo.start;

import eu.tessera.demo.page.Html;
import eu.tessera.demo.page.Page;
import eu.tessera.demo.settings.DemoSettings;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Where a sign-out of a service ends. */
public final class Goodbye extends HttpServlet {
  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean library = "library".equals(request.getParameter("from"));
    String name = library ? "The library" : "The budget office";
    new Page(
            "Goodbye",
            library ? "library" : "budget",
            Html.of("{}", name),
            Html.of(
                """
                <h1 data-field="outcome">Goodbye</h1>
                <p class="lead">{} has forgotten you. If you did not sign out everywhere, Tessera \
                still knows you, and the next sign-in asks nothing.</p>
                <p><a class="button" href="{}/{}/">Come in again</a></p>
                """,
                name,
                DemoSettings.ROOT,
                library ? "apereo" : "plain"))
        .send(response, HttpServletResponse.SC_OK);
  }
}
