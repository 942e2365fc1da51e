package eu.tessera.web.saml;

import eu.tessera.ejb.registry.SamlService;
import eu.tessera.ejb.registry.ServiceFolder;
import eu.tessera.federation.saml.idp.LogoutMessages;
import eu.tessera.federation.saml.idp.LogoutReply;
import eu.tessera.federation.saml.idp.Outgoing;
import eu.tessera.federation.saml.idp.Refusal;
import eu.tessera.web.page.SecurityHeaders;
import eu.tessera.web.signin.Redirects;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;

/** Answers services that asked for a logout; always, as far as they have a place for answers. */
final class LogoutAnswers {
  private final ServiceFolder services;
  private final LogoutMessages messages;
  private final Carriage carriage;
  private final SecurityHeaders headers;
  private final Clock clock;

  LogoutAnswers(
      ServiceFolder services,
      LogoutMessages messages,
      Carriage carriage,
      SecurityHeaders headers,
      Clock clock) {
    this.services = services;
    this.messages = messages;
    this.carriage = carriage;
    this.headers = headers;
    this.clock = clock;
  }

  /** Sends the browser back with the answer; a service without a place for it gets none. */
  void send(
      LogoutReply reply,
      Optional<Refusal> refusal,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Optional<SamlService> service = services.registry().byEntityId(reply.entityId());
    Optional<Outgoing> answer =
        service.flatMap(s -> messages.response(s.at(clock.instant()), reply, refusal));
    if (answer.isPresent()) {
      carriage.send(answer.get(), service.get().party().name(), request, response);
    } else {
      Redirects.seeOther(response, request.getContextPath() + "/logout");
    }
  }

  /** An empty page for a frame of ours. */
  void nothing(HttpServletResponse response) throws IOException {
    SecurityHeaders.framedByUs(headers.ofPage()).forEach(response::setHeader);
    response.setContentType("text/html;charset=UTF-8");
    byte[] page =
        "<!DOCTYPE html><html lang=\"en\"><head><title>Tessera</title></head><body></body></html>"
            .getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    response.setContentLength(page.length);
    response.getOutputStream().write(page);
  }
}
