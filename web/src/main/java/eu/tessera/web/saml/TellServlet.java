package eu.tessera.web.saml;

import eu.tessera.ejb.assertion.LogoutCourier;
import eu.tessera.ejb.logout.KnownBy;
import eu.tessera.ejb.logout.LogoutRound;
import eu.tessera.ejb.logout.SingleLogout;
import eu.tessera.ejb.logout.Told;
import eu.tessera.federation.saml.idp.Outgoing;
import eu.tessera.web.signin.Redirects;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;

/**
 * {@code /cas/saml/slo/tell/<round>/<visit>}: sends the browser to a service with the message that
 * its session is over, in a frame of the page that shows how far the services are, or by a link on
 * it. The round's name is nobody's to guess, and whoever has it gains a message that they are
 * logged out.
 */
@WebServlet("/saml/slo/tell/*")
public class TellServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient SingleLogout logout;
  @Inject private transient LogoutCourier courier;
  @Inject private transient Carriage carriage;
  @Inject private transient LogoutAnswers answers;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String[] names = Optional.ofNullable(request.getPathInfo()).orElse("").split("/");
    boolean framed = "iframe".equals(request.getHeader("Sec-Fetch-Dest"));
    Optional<LogoutRound.Errand> errand =
        names.length == 3
            ? visit(names[2]).flatMap(v -> logout.find(names[1]).flatMap(r -> r.errand(v)))
            : Optional.empty();
    Optional<KnownBy.Subject> subject =
        errand.filter(e -> e.told() != Told.TOLD).flatMap(e -> e.by().stream().findFirst());
    Optional<Outgoing> letter =
        subject.flatMap(s -> courier.letter(names[1], errand.get().visit(), s));
    if (letter.isEmpty()) {
      nothingToTell(framed, request, response);
    } else if (framed) {
      carriage.sendFramed(letter.get(), errand.get().name(), request, response);
    } else {
      carriage.send(letter.get(), errand.get().name(), request, response);
    }
  }

  private void nothingToTell(
      boolean framed, HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (framed) {
      answers.nothing(response);
    } else {
      Redirects.seeOther(response, request.getContextPath() + "/logout");
    }
  }

  private static Optional<UUID> visit(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException noVisit) {
      return Optional.empty();
    }
  }
}
