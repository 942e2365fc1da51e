package eu.tessera.demo.boot;

import eu.tessera.demo.apereo.ApereoDoor;
import eu.tessera.demo.mailbox.MailServer;
import eu.tessera.demo.mailbox.Mailbox;
import eu.tessera.demo.mailbox.MailboxPages;
import eu.tessera.demo.museum.House;
import eu.tessera.demo.museum.Museum;
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
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Puts the demo world together; addresses come from the settings, so nothing is in web.xml. */
@WebListener
public final class DemoStart implements ServletContextListener {
  private static final String SMTP_URL = "tessera.smtp.url";

  private MailServer mailServer;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    var context = event.getServletContext();
    var settings = DemoSettings.ofThisServer();
    var nodes = Nodes.start(settings);
    var mailbox = new Mailbox(Clock.systemUTC());
    boolean open = openMailServer(mailbox);

    cookies(context);
    filter(context, "headers", new PageHeaders(settings.tesseraOrigin()), "/*");
    filter(
        context,
        "own-address",
        new OwnAddress(settings.server()),
        "",
        "/apereo/*",
        "/plain/*",
        House.MUSEUM.path() + "/*",
        House.GALLERY.path() + "/*",
        "/goodbye");

    context.addServlet("start", new StartPage(settings, nodes)).addMapping("");
    context.addServlet("goodbye", new Goodbye()).addMapping("/goodbye/*");
    context.addServlet("fault", new Fault()).addMapping("/fault");
    context.addServlet("budget", new BudgetOffice(settings)).addMapping("/plain/*");
    for (House house : List.of(House.MUSEUM, House.GALLERY)) {
      context
          .addServlet(house.title(), Museum.open(settings, house))
          .addMapping(house.path() + "/*");
    }
    context.addServlet("nodes", new NodeServlet(nodes)).addMapping("/node/*");
    context
        .addServlet("mailbox", new MailboxPages(mailbox, open))
        .addMapping("/mailbox/*", "/mailbox.json");
    new ApereoDoor(settings).open(context);
    context.log("The demo world is at " + settings.own() + "/");
  }

  /**
   * Tessera is deployed after the demo and in the same process, so it finds the address among the
   * system properties, where the launcher puts what the operator has set.
   */
  private boolean openMailServer(Mailbox mailbox) {
    if (DemoSettings.isSet(SMTP_URL)) {
      return false;
    }
    mailServer = MailServer.open(mailbox);
    System.setProperty(SMTP_URL, mailServer.url());
    return true;
  }

  @Override
  public void contextDestroyed(ServletContextEvent event) {
    if (mailServer != null) {
      mailServer.close();
      System.clearProperty(SMTP_URL);
    }
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
