package eu.tessera.demo.plain;

import static eu.tessera.demo.settings.DemoSettings.encoded;

import eu.tessera.demo.settings.DemoSettings;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The whole of a CAS client: {@code sign-in} sends away, {@code back} takes the ticket, the page
 * shows the answer, {@code sign-out} forgets it.
 */
public final class BudgetOffice extends HttpServlet {
  private static final Logger LOG = Logger.getLogger(BudgetOffice.class.getName());
  private static final String ASKED = "budget.asked";
  private static final String RECEIVED = "budget.received";

  private final transient DemoSettings settings;
  private final transient BackChannel tessera;

  /** Asks about a ticket; {@link TicketCheck} over HTTP. */
  @FunctionalInterface
  interface BackChannel {
    String ask(String service, String ticket, Wish wish) throws IOException;
  }

  public BudgetOffice(DemoSettings settings) {
    this(settings, new TicketCheck(settings.tessera(""))::ask);
  }

  BudgetOffice(DemoSettings settings, BackChannel tessera) {
    this.settings = settings;
    this.tessera = tessera;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    switch (path(request)) {
      case "/" -> show(request, response);
      case "/sign-in" -> sendAway(request, response);
      case "/back" -> takeTicket(request, response);
      default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!"/sign-out".equals(path(request))) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    var session = request.getSession();
    session.removeAttribute(RECEIVED);
    String goodbye = settings.own() + "/goodbye/budget?from=budget";
    response.sendRedirect(
        "everywhere".equals(request.getParameter("sign-out"))
            ? settings.tessera("/logout?url=" + encoded(goodbye))
            : goodbye);
  }

  private void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var received = (Received) request.getSession().getAttribute(RECEIVED);
    var page = received == null ? BudgetPages.closed(settings) : BudgetPages.open(received);
    page.send(response, HttpServletResponse.SC_OK);
  }

  private void sendAway(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Wish wish = Wish.of(request.getParameter("wish"));
    request.getSession().setAttribute(ASKED, wish);
    response.sendRedirect(
        settings.tessera("/login?service=" + encoded(service()) + wish.atLogin()));
  }

  /** A ticket counts only in the browser that asked for it, once (against login CSRF). */
  private void takeTicket(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var session = request.getSession();
    var wish = (Wish) session.getAttribute(ASKED);
    session.removeAttribute(ASKED);
    String ticket = request.getParameter("ticket");
    if (wish == null || ticket == null || ticket.length() > 256) {
      BudgetPages.emptyHanded(wish).send(response, HttpServletResponse.SC_OK);
      return;
    }
    request.changeSessionId();
    session.setAttribute(RECEIVED, ask(ticket, wish));
    response.sendRedirect(settings.own() + "/plain/");
  }

  private Received ask(String ticket, Wish wish) {
    try {
      String xml = tessera.ask(service(), ticket, wish);
      return new Received(xml, AnswerReader.read(xml));
    } catch (IOException e) {
      LOG.log(Level.WARNING, "No usable answer about a ticket.", e);
      return new Received("", new CasAnswer.Refused("no answer", "Tessera gave no usable answer."));
    }
  }

  private String service() {
    return settings.own() + "/plain/back";
  }

  private static String path(HttpServletRequest request) {
    return request.getPathInfo() == null ? "/" : request.getPathInfo();
  }
}
