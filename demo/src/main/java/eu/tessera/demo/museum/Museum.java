package eu.tessera.demo.museum;

import eu.tessera.demo.node.NodeKeys;
import eu.tessera.demo.page.Page;
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
  private static final Logger LOG = Logger.getLogger(Museum.class.getName());
  private static final String ASKED = ".asked";
  private static final String RECEIVED = ".received";

  private final transient DemoSettings settings;
  private final transient Correspondence letters;
  private final transient House house;
  private final transient MuseumPages pages;
  private final transient String metadata;
  private final transient Visitors visitors = new Visitors();

  /** Makes its keys and registers it. */
  public static Museum open(DemoSettings settings, House house) {
    Clock clock = Clock.systemUTC();
    NodeKeys keys = new NodeKeys(settings.demoFolder().resolve(house.word()), clock);
    try {
      OwnKey signing = keys.of("signing", house.title(), k -> k.signingForServices(2048));
      OwnKey encryption = keys.of("encryption", house.title(), NewKeys::encryption);
      if (house.known()) {
        MuseumFiles.write(settings, signing, encryption);
      }
      return new Museum(
          settings,
          house,
          new Correspondence(settings, house, signing, encryption, clock),
          MuseumFiles.metadata(settings.own() + house.path(), house.title(), signing, encryption));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Museum(DemoSettings settings, House house, Correspondence letters, String metadata) {
    this.settings = settings;
    this.house = house;
    this.pages = new MuseumPages(house);
    this.metadata = metadata;
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
      case "/metadata.xml" -> send(metadata, response);
      case "/broken-metadata.xml" -> send(MuseumFiles.broken(metadata), response);
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
    (received.isEmpty() ? closed() : pages.open(received.get()))
        .send(response, HttpServletResponse.SC_OK);
  }

  private Page closed() {
    return house.known() ? pages.closed() : pages.notYet();
  }

  private static void send(String xml, HttpServletResponse response) throws IOException {
    response.setContentType("application/samlmetadata+xml;charset=UTF-8");
    response.getWriter().write(xml);
  }

  private Optional<Visitors.Answer> received(HttpSession session) {
    return Optional.ofNullable((Visitors.Answer) session.getAttribute(house.word() + RECEIVED))
        .filter(a -> !visitors.ended(a.told()));
  }

  private void sendAway(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Wish wish = Wish.of(request.getParameter("wish"));
    var letter = letters.ask(wish, "_" + UUID.randomUUID());
    request.getSession().setAttribute(house.word() + ASKED, letter.id());
    if (letter.form().isEmpty()) {
      response.sendRedirect(letter.address() + "?" + letter.query());
    } else {
      pages.onTheWay(letter.address(), letter.form()).send(response, 200);
    }
  }

  /** A form from another site brings no cookie, so whose answer it is shows at the next step. */
  private void take(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String answer = request.getParameter("SAMLResponse");
    try {
      Told told = letters.read(answer == null ? "" : answer);
      String key = visitors.land(new Visitors.Answer(told, Correspondence.text(answer)));
      response.sendRedirect(settings.own() + house.path() + "/landed?answer=" + key);
    } catch (AnswerRefused | RuntimeException e) {
      LOG.log(Level.WARNING, "No usable answer.", e);
      pages.unusable().send(response, HttpServletResponse.SC_BAD_REQUEST);
    }
  }

  /** An answer counts only in the browser that asked for it, once; or where nobody asked. */
  private void land(HttpServletRequest request, HttpServletResponse response) throws IOException {
    HttpSession session = request.getSession();
    String key = request.getParameter("answer");
    Optional<Visitors.Answer> answer = key == null ? Optional.empty() : visitors.fetch(key);
    Object asked = session.getAttribute(house.word() + ASKED);
    session.removeAttribute(house.word() + ASKED);
    boolean ours =
        answer
            .map(a -> a.told().inResponseTo())
            .filter(id -> id.isEmpty() || id.equals(asked))
            .isPresent();
    if (ours) {
      request.changeSessionId();
      session.setAttribute(house.word() + RECEIVED, answer.get());
    }
    response.sendRedirect(settings.own() + house.path() + "/");
  }

  private void signOut(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    HttpSession session = request.getSession();
    Optional<Visitors.Answer> received = received(session);
    session.removeAttribute(house.word() + RECEIVED);
    boolean everywhere = "everywhere".equals(request.getParameter("sign-out"));
    response.sendRedirect(
        everywhere && received.filter(a -> a.told().success()).isPresent()
            ? letters.logout(received.get().told())
            : settings.own() + house.path() + "/");
  }

  private void hear(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String query = Optional.ofNullable(request.getQueryString()).orElse("");
    String url = request.getRequestURL() + "?" + query;
    try {
      if (query.contains("SAMLResponse=")) {
        pages.goodbye(letters.outcome(url)).send(response, HttpServletResponse.SC_OK);
        return;
      }
      var farewell = letters.farewell(url);
      visitors.end(farewell.sessionIndex());
      String state = Optional.ofNullable(request.getParameter("RelayState")).orElse("");
      response.sendRedirect(letters.loggedOut(farewell, state));
    } catch (AnswerRefused | RuntimeException e) {
      LOG.log(Level.WARNING, "No usable logout message.", e);
      pages.unusable().send(response, HttpServletResponse.SC_BAD_REQUEST);
    }
  }

  private static String path(HttpServletRequest request) {
    return request.getPathInfo() == null ? "/" : request.getPathInfo();
  }
}
