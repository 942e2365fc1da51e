package eu.tessera.web.saml;

import eu.tessera.ejb.assertion.Ask;
import eu.tessera.ejb.assertion.Asks;
import eu.tessera.ejb.assertion.Assertions;
import eu.tessera.ejb.registry.SamlService;
import eu.tessera.ejb.registry.ServiceFolder;
import eu.tessera.federation.saml.idp.Incoming;
import eu.tessera.federation.saml.idp.Refusal;
import eu.tessera.federation.saml.idp.SignOn;
import eu.tessera.federation.saml.idp.SignOnReader;
import eu.tessera.web.page.ProblemCode;
import eu.tessera.web.signin.Explanations;
import eu.tessera.web.signin.Redirects;
import eu.tessera.web.signin.Troubles;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * {@code /cas/saml/sso}: where services send the browser with a request for a sign-in, by
 * HTTP-Redirect or HTTP-POST (SAML Profiles 4.1.3).
 */
@WebServlet("/saml/sso")
public class SignOnServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient SignOnReader reader;
  @Inject private transient ServiceFolder services;
  @Inject private transient Asks asks;
  @Inject private transient Assertions assertions;
  @Inject private transient SignOnStart start;
  @Inject private transient Carriage carriage;
  @Inject private transient Explanations explanations;
  @Inject private transient Troubles troubles;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    take(reader.read(Incoming.redirect(request.getQueryString())), false, request, response);
  }

  /** A form from another site brings no cookie along; the link that it is turned into does. */
  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    take(reader.read(Incoming.post(Forms.read(request))), true, request, response);
  }

  private void take(
      SignOn read, boolean posted, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (read instanceof SignOn.Unanswerable unanswerable) {
      explain(unanswerable, request, response);
    } else if (read instanceof SignOn.Refused refused) {
      refuse(refused, request, response);
    } else if (read instanceof SignOn.Asked asked) {
      Ask ask = Ask.of(asked);
      SamlService service = services.registry().byEntityId(ask.entityId()).orElseThrow();
      if (posted) {
        goOn(asks.keep(ask), ask.entityId(), request, response);
      } else {
        start.begin(service, ask, request, response);
      }
    }
  }

  /** A request that came before leads on to where it stands, and is not answered twice. */
  private void refuse(
      SignOn.Refused refused, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String entityId = refused.reply().entityId();
    if (refused.refusal() == Refusal.SEEN_BEFORE) {
      goOn(Ask.key(entityId, refused.reply().inResponseTo()), entityId, request, response);
      return;
    }
    SamlService service = services.registry().byEntityId(entityId).orElseThrow();
    troubles.refused(
        "SAML_" + refused.refusal().name(),
        service.party().id(),
        "check " + refused.check() + ": " + refused.finding());
    carriage.send(
        assertions.refuse(service, Ask.unasked(refused.reply()), refused.refusal()),
        service.party().name(),
        request,
        response);
  }

  private void explain(
      SignOn.Unanswerable found, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<SamlService> service = found.issuer().flatMap(services.registry()::byEntityId);
    boolean unknown =
        switch (found.check()) {
          case SERVICE_KNOWN -> true;
          default -> false;
        };
    explanations.explain(
        unknown ? ProblemCode.SERVICE_UNKNOWN : ProblemCode.SERVICE_REQUEST_INVALID,
        service.map(s -> s.party().id()),
        service.map(s -> s.party().name()).or(found::issuer),
        "SAML check " + found.check() + ": " + found.finding(),
        request,
        response);
  }

  private static void goOn(
      String key, String entityId, HttpServletRequest request, HttpServletResponse response) {
    Redirects.seeOther(response, request.getContextPath() + SignOnStart.resume(key, entityId));
  }
}
