package eu.tessera.demo.museum;

import eu.tessera.demo.node.NodeKeys;
import eu.tessera.demo.settings.DemoSettings;
import eu.tessera.federation.saml.NewKeys;
import eu.tessera.federation.saml.OwnKey;
import eu.tessera.federation.saml.idp.peer.AnswerRefused;
import eu.tessera.federation.saml.idp.peer.Told;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The whole of a SAML service: {@code sign-in} sends away, {@code acs} takes the answer, the page
 * shows it, {@code sign-out} forgets it or ends it everywhere, {@code slo} hears of logouts.
 */
public final class Museum extends HttpServlet {
  /** Below the demo's base address. */
  public static final String PATH = "/museum";

  private static final Logger LOG = Logger.getLogger(Museum.class.getName());
  private static final String ASKED = "museum.asked";
  private static final String RECEIVED = "museum.received";

  private final transient DemoSettings settings;
  private final transient Correspondence letters;
  private final transient Visitors visitors = new Visitors();

  /** Makes its keys and registers it. */
  public static Museum open(DemoSettings settings) {
    Clock clock = Clock.systemUTC();
    NodeKeys keys = new NodeKeys(settings.demoFolder().resolve("museum"), clock);
    try {
      OwnKey signing = keys.of("signing", "The museum", k -> k.signingForServices(2048));
      OwnKey encryption = keys.of("encryption", "The museum", NewKeys::encryption);
      MuseumFiles.write(settings, signing, encryption);
      return new Museum(settings, new Correspondence(settings, signing, encryption, clock));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Museum(DemoSettings settings, Correspondence letters) {
    this.settings = settings;
    this.letters = letters;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    switch (path(request)) {
      case "/" -> show(request, response);
      case "/sign-in" -> sendAway(request, response);
      case "/landed" -> land(request, response);
      case "/slo" -> hear(request, response);
      default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    switch (path(request)) {
      case "/acs" -> take(request, response);
      case "/sign-out" -> signOut(request, response);
      default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Optional<Visitors.Answer> received = received(request.getSession());
    (received.isEmpty() ? MuseumPages.closed() : MuseumPages.open(received.get()))
        .send(response, HttpServletResponse.SC_OK);
  }

  private Optional<Visitors.Answer> received(HttpSession session) {
    return Optional.ofNullable((Visitors.Answer) session.getAttribute(RECEIVED))
        .filter(a -> !visitors.ended(a.told()));
  }

  private void sendAway(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Wish wish = Wish.of(request.getParameter("wish"));
    var letter = letters.ask(wish, "_" + UUID.randomUUID());
    request.getSession().setAttribute(ASKED, letter.id());
    if (letter.form().isEmpty()) {
      response.sendRedirect(letter.address() + "?" + letter.query());
    } else {
      MuseumPages.onTheWay(letter.address(), letter.form()).send(response, 200);
    }
  }

  /** A form from another site brings no cookie, so whose answer it is shows at the next step. */
  private void take(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String answer = request.getParameter("SAMLResponse");
    try {
      Told told = letters.read(answer == null ? "" : answer);
      String key = visitors.land(new Visitors.Answer(told, Correspondence.text(answer)));
      response.sendRedirect(settings.own() + PATH + "/landed?answer=" + key);
    } catch (AnswerRefused | RuntimeException e) {
      LOG.log(Level.WARNING, "No usable answer.", e);
      MuseumPages.unusable().send(response, HttpServletResponse.SC_BAD_REQUEST);
    }
  }

  /** An answer counts only in the browser that asked for it, once; or where nobody asked. */
  private void land(HttpServletRequest request, HttpServletResponse response) throws IOException {
    HttpSession session = request.getSession();
    String key = request.getParameter("answer");
    Optional<Visitors.Answer> answer = key == null ? Optional.empty() : visitors.fetch(key);
    Object asked = session.getAttribute(ASKED);
    session.removeAttribute(ASKED);
    boolean ours =
        answer
            .map(a -> a.told().inResponseTo())
            .filter(id -> id.isEmpty() || id.equals(asked))
            .isPresent();
    if (ours) {
      request.changeSessionId();
      session.setAttribute(RECEIVED, answer.get());
    }
    response.sendRedirect(settings.own() + PATH + "/");
  }

  private void signOut(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    HttpSession session = request.getSession();
    Optional<Visitors.Answer> received = received(session);
    session.removeAttribute(RECEIVED);
    boolean everywhere = "everywhere".equals(request.getParameter("sign-out"));
    response.sendRedirect(
        everywhere && received.filter(a -> a.told().success()).isPresent()
            ? letters.logout(received.get().told())
            : settings.own() + PATH + "/");
  }

  private void hear(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String query = Optional.ofNullable(request.getQueryString()).orElse("");
    String url = request.getRequestURL() + "?" + query;
    try {
      if (query.contains("SAMLResponse=")) {
        MuseumPages.goodbye(letters.outcome(url)).send(response, HttpServletResponse.SC_OK);
        return;
      }
      var farewell = letters.farewell(url);
      visitors.end(farewell.sessionIndex());
      String state = Optional.ofNullable(request.getParameter("RelayState")).orElse("");
      response.sendRedirect(letters.loggedOut(farewell, state));
    } catch (AnswerRefused | RuntimeException e) {
      LOG.log(Level.WARNING, "No usable logout message.", e);
      MuseumPages.unusable().send(response, HttpServletResponse.SC_BAD_REQUEST);
    }
  }

  private static String path(HttpServletRequest request) {
    return request.getPathInfo() == null ? "/" : request.getPathInfo();
  }
}
