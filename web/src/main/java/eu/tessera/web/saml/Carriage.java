package eu.tessera.web.saml;

import eu.tessera.federation.saml.idp.Outgoing;
import eu.tessera.web.page.HandoverView;
import eu.tessera.web.page.SecurityHeaders;
import eu.tessera.web.signin.Answers;
import eu.tessera.web.signin.Redirects;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** Gives the browser a finished message to carry. */
final class Carriage {
  private final Answers answers;

  Carriage(Answers answers) {
    this.answers = answers;
  }

  /**
   * Sends the browser to a service.
   *
   * @param name of the service, for people
   */
  void send(Outgoing message, String name, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    send(message, name, false, request, response);
  }

  /** The same, from a page of ours that stands in a frame of another page of ours. */
  void sendFramed(
      Outgoing message, String name, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    send(message, name, true, request, response);
  }

  private void send(
      Outgoing message,
      String name,
      boolean framed,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    if (message instanceof Outgoing.Redirect redirect) {
      Redirects.found(response, redirect.url());
      return;
    }
    Outgoing.Post form = (Outgoing.Post) message;
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put(form.field(), form.value());
    if (!form.relayState().isEmpty()) {
      fields.put("RelayState", form.relayState());
    }
    URI action = URI.create(form.action());
    answers.send(
        new HandoverView(form.action(), fields, name),
        answers.context(request, response),
        HttpServletResponse.SC_OK,
        headers ->
            framed
                ? SecurityHeaders.framedByUs(headers.ofHandover(action))
                : headers.ofHandover(action),
        response);
  }
}
