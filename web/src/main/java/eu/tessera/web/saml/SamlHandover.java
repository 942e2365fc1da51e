package eu.tessera.web.saml;

import eu.tessera.ejb.assertion.Ask;
import eu.tessera.ejb.assertion.Asks;
import eu.tessera.ejb.assertion.Assertions;
import eu.tessera.ejb.registry.SamlService;
import eu.tessera.ejb.registry.ServiceFolder;
import eu.tessera.ejb.session.Session;
import eu.tessera.ejb.signin.ReturnTo;
import eu.tessera.ejb.signin.SignInRequest;
import eu.tessera.federation.assurance.Evidence;
import eu.tessera.federation.saml.idp.Refusal;
import eu.tessera.web.signin.Handover;
import eu.tessera.web.signin.Redirects;
import eu.tessera.web.signin.Troubles;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Hands people back to SAML services: from the moment at which it is known where an answer goes,
 * every end of a sign-in is one, in SAML.
 */
final class SamlHandover implements Handover {
  private final ServiceFolder services;
  private final Assertions assertions;
  private final Asks asks;
  private final Carriage carriage;
  private final Troubles troubles;

  SamlHandover(
      ServiceFolder services,
      Assertions assertions,
      Asks asks,
      Carriage carriage,
      Troubles troubles) {
    this.services = services;
    this.assertions = assertions;
    this.asks = asks;
    this.carriage = carriage;
    this.troubles = troubles;
  }

  @Override
  public boolean leadsTo(ReturnTo returnTo) {
    return returnTo instanceof ReturnTo.SamlService;
  }

  @Override
  public void known(
      SignInRequest asked,
      Session session,
      Evidence evidence,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Ask ask = ask(asked);
    Optional<SamlService> service = service(ask);
    if (service.isEmpty() || !asks.mayAnswer(ask)) {
      beginAgain(asked, request, response);
      return;
    }
    Optional<Assertions.Answered> answer = assertions.answer(service.get(), ask, session, evidence);
    if (answer.isPresent()) {
      answer.get().refusal().ifPresent(refusal -> note(service.get(), refusal));
      carriage.send(answer.get().post(), service.get().party().name(), request, response);
    } else {
      // the session has ended between two looks
      answer(asked, Refusal.NOT_SIGNED_IN, request, response);
    }
  }

  @Override
  public void unknown(SignInRequest asked, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    refuse(asked, Refusal.PASSIVE, request, response);
  }

  @Override
  public void declined(
      SignInRequest asked, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    refuse(asked, Refusal.CANCELLED, request, response);
  }

  /** Answers no, once. */
  void refuse(
      SignInRequest asked,
      Refusal refusal,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    if (asks.mayAnswer(ask(asked))) {
      answer(asked, refusal, request, response);
    } else {
      beginAgain(asked, request, response);
    }
  }

  private void answer(
      SignInRequest asked,
      Refusal refusal,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Optional<SamlService> service = service(ask(asked));
    if (service.isEmpty()) {
      beginAgain(asked, request, response);
      return;
    }
    note(service.get(), refusal);
    carriage.send(
        assertions.refuse(service.get(), ask(asked), refusal),
        service.get().party().name(),
        request,
        response);
  }

  /** The service's people read why in the console, for the service itself may not tell them. */
  private void note(SamlService service, Refusal refusal) {
    troubles.refused(
        "SAML_" + refusal.name(), service.party().id(), "the service was answered in SAML");
  }

  /** There is no answer to give any more; what is kept of the request leads on, or says so. */
  private static void beginAgain(
      SignInRequest asked, HttpServletRequest request, HttpServletResponse response) {
    Redirects.seeOther(response, request.getContextPath() + asked.restart());
  }

  private static Ask ask(SignInRequest asked) {
    return ((ReturnTo.SamlService) asked.returnTo()).ask();
  }

  /** Empty too where the metadata no longer have the address: then nobody is answered there. */
  private Optional<SamlService> service(Ask ask) {
    return services
        .registry()
        .byEntityId(ask.entityId())
        .filter(s -> s.answersGoTo(ask.reply().address()));
  }
}
