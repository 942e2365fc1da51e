package eu.tessera.web.saml;

import eu.tessera.ejb.assertion.Ask;
import eu.tessera.ejb.assertion.Asks;
import eu.tessera.ejb.registry.SamlService;
import eu.tessera.ejb.registry.ServiceFolder;
import eu.tessera.web.page.ProblemCode;
import eu.tessera.web.signin.Explanations;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * {@code /cas/saml/resume}: a request of a service that is kept here goes on; one that was answered
 * or is too old begins afresh for the same service, as far as that is possible. Never a dead end.
 */
@WebServlet(ResumeServlet.PATH)
public class ResumeServlet extends HttpServlet {
  static final String PATH = "/saml/resume";
  private static final long serialVersionUID = 1L;
  private static final int LONGEST = 1100;

  @Inject private transient Asks asks;
  @Inject private transient ServiceFolder services;
  @Inject private transient SignOnStart start;
  @Inject private transient Explanations explanations;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<Ask> ask = parameter(request, "ask").flatMap(asks::open);
    Optional<SamlService> service =
        ask.map(Ask::entityId)
            .or(() -> parameter(request, "sp"))
            .flatMap(services.registry()::byEntityId);
    if (service.isEmpty()) {
      explanations.explain(
          ProblemCode.FLOW_EXPIRED, Optional.empty(), "no such request", request, response);
    } else if (ask.isPresent() && service.get().answersGoTo(ask.get().reply().address())) {
      start.begin(service.get(), ask.get(), request, response);
    } else {
      start.afresh(service.get(), "", request, response);
    }
  }

  private static Optional<String> parameter(HttpServletRequest request, String name) {
    return Optional.ofNullable(request.getParameter(name)).filter(v -> v.length() <= LONGEST);
  }
}
