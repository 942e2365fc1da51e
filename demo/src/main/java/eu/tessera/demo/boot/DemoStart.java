package eu.tessera.demo.boot;

import eu.tessera.demo.apereo.ApereoDoor;
import eu.tessera.demo.node.NodeServlet;
import eu.tessera.demo.node.Nodes;
import eu.tessera.demo.page.Fault;
import eu.tessera.demo.page.OwnAddress;
import eu.tessera.demo.page.PageHeaders;
import eu.tessera.demo.plain.BudgetOffice;
import eu.tessera.demo.settings.DemoSettings;
import eu.tessera.demo.start.Goodbye;
import eu.tessera.demo.start.StartPage;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionTrackingMode;
import jakarta.servlet.annotation.WebListener;
import java.util.EnumSet;
import java.util.Set;

/** Puts the demo world together; addresses come from the settings, so nothing is in web.xml. */
@WebListener
public final class DemoStart implements ServletContextListener {
  @Override
  public void contextInitialized(ServletContextEvent event) {
    var context = event.getServletContext();
    var settings = DemoSettings.ofThisServer();
    var nodes = Nodes.start(settings);

    cookies(context);
    filter(context, "headers", new PageHeaders(settings.tesseraOrigin()), "/*");
    filter(
        context,
        "own-address",
        new OwnAddress(settings.server()),
        "",
        "/apereo/*",
        "/plain/*",
        "/goodbye");

    context.addServlet("start", new StartPage(settings, nodes)).addMapping("");
    context.addServlet("goodbye", new Goodbye()).addMapping("/goodbye/*");
    context.addServlet("fault", new Fault()).addMapping("/fault");
    context.addServlet("budget", new BudgetOffice(settings)).addMapping("/plain/*");
    context.addServlet("nodes", new NodeServlet(nodes)).addMapping("/node/*");
    new ApereoDoor(settings).open(context);
    context.log("The demo world is at " + settings.own() + "/");
  }

  /** Never a session id in an address; and a cookie that comes along when Tessera sends back. */
  private static void cookies(ServletContext context) {
    context.setSessionTrackingModes(Set.of(SessionTrackingMode.COOKIE));
    var cookie = context.getSessionCookieConfig();
    cookie.setName("demo-session");
    cookie.setHttpOnly(true);
    cookie.setSecure(true);
    cookie.setAttribute("SameSite", "Lax");
  }

  private static void filter(
      ServletContext context, String name, Filter filter, String... patterns) {
    context
        .addFilter(name, filter)
        .addMappingForUrlPatterns(
            EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR), true, patterns);
  }
}
