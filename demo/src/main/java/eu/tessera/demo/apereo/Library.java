package eu.tessera.demo.apereo;

import eu.tessera.demo.arrival.Arrival;
import eu.tessera.demo.arrival.ArrivalView;
import eu.tessera.demo.page.Html;
import eu.tessera.demo.page.Page;
import eu.tessera.demo.settings.DemoSettings;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import org.apereo.cas.client.util.AbstractCasFilter;
import org.apereo.cas.client.validation.Assertion;

/** The page behind the Apereo client: shows the assertion that the client left in the session. */
final class Library extends HttpServlet {
  private final transient DemoSettings settings;

  Library(DemoSettings settings) {
    this.settings = settings;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var assertion =
        (Assertion) request.getSession().getAttribute(AbstractCasFilter.CONST_CAS_ASSERTION);
    page(arrival(assertion)).send(response, HttpServletResponse.SC_OK);
  }

  /** Signs out here, and then everywhere if the button said so. */
  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    request.getSession().invalidate();
    String goodbye = settings.own() + "/goodbye/library?from=library";
    response.sendRedirect(
        "everywhere".equals(request.getParameter("sign-out"))
            ? settings.tessera("/logout?service=" + DemoSettings.encoded(goodbye))
            : goodbye);
  }

  /** What the client understood: the principal's attributes, then those of the assertion. */
  static Arrival arrival(Assertion assertion) {
    var fields = new LinkedHashMap<String, List<String>>();
    assertion.getAttributes().forEach((name, value) -> fields.put(name, texts(value)));
    assertion
        .getPrincipal()
        .getAttributes()
        .forEach((name, value) -> fields.put(name, texts(value)));
    return new Arrival(assertion.getPrincipal().getName(), fields);
  }

  private static List<String> texts(Object value) {
    return value instanceof Collection<?> many
        ? many.stream().map(String::valueOf).toList()
        : List.of(String.valueOf(value));
  }

  private Page page(Arrival arrival) {
    return new Page(
        "The library",
        "library",
        Html.of("The library <span class=\"by\">a service with the Apereo CAS client</span>"),
        Html.of(
            """
            {}
            <form method="post" action="{}{}" class="actions">
            <button name="sign-out" value="here">Sign out here</button>
            <button name="sign-out" value="everywhere" class="quiet">Sign out everywhere</button>
            </form>
            <section>
            <h2>What the library received</h2>
            <p>The Apereo CAS client for Java, unchanged, asked <code>{}</code> and understood this:</p>
            {}
            </section>
            """,
            ArrivalView.greeting(arrival),
            DemoSettings.ROOT,
            ApereoDoor.PATH,
            settings.tessera("/p3/serviceValidate"),
            ArrivalView.everything(arrival)));
  }
}
