package eu.tessera.web.saml;

import eu.tessera.ejb.assertion.Ask;
import eu.tessera.ejb.registry.SamlService;
import eu.tessera.ejb.registry.ServiceFolder;
import eu.tessera.federation.saml.idp.Reply;
import eu.tessera.web.page.ProblemCode;
import eu.tessera.web.signin.Explanations;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * {@code /cas/saml/start?provider=<entity id>&RelayState=<text>}: a sign-in that begins here (SAML
 * Profiles 4.1.5), for services whose definition says so. The answer goes where the metadata say,
 * and nowhere else.
 */
@WebServlet(StartServlet.PATH)
public class StartServlet extends HttpServlet {
  static final String PATH = "/saml/start";
  private static final long serialVersionUID = 1L;

  /** SAML Bindings 3.4.3. */
  private static final int LONGEST_RELAY_STATE = 80;

  @Inject private transient ServiceFolder services;
  @Inject private transient SignOnStart start;
  @Inject private transient Explanations explanations;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String provider = Optional.ofNullable(request.getParameter("provider")).orElse("");
    String relayState = Optional.ofNullable(request.getParameter("RelayState")).orElse("");
    Optional<SamlService> service = services.registry().byEntityId(provider);
    if (service.isEmpty()) {
      explanations.explain(
          ProblemCode.SERVICE_UNKNOWN, Optional.of(provider), "SAML start", request, response);
    } else if (!start.offered(service.get())) {
      start.explain(ProblemCode.START_NOT_OFFERED, service.get(), request, response);
    } else if (tooLong(relayState)) {
      explanations.explain(
          ProblemCode.REQUEST_INCOMPLETE, Optional.empty(), "RelayState", request, response);
    } else {
      start.begin(
          service.get(),
          Ask.unasked(Reply.unasked(service.get().provider(), relayState)),
          request,
          response);
    }
  }

  private static boolean tooLong(String relayState) {
    return relayState.getBytes(StandardCharsets.UTF_8).length > LONGEST_RELAY_STATE
        || relayState.chars().anyMatch(c -> c < 0x20);
  }
}
