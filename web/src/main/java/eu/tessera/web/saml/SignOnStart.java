package eu.tessera.web.saml;

import eu.tessera.ejb.assertion.Ask;
import eu.tessera.ejb.assertion.Asks;
import eu.tessera.ejb.assertion.SignOnTerms;
import eu.tessera.ejb.registry.RelyingParty;
import eu.tessera.ejb.registry.SamlService;
import eu.tessera.ejb.signin.Purpose;
import eu.tessera.ejb.signin.ReturnTo;
import eu.tessera.ejb.signin.SignInRequest;
import eu.tessera.federation.assurance.Demand;
import eu.tessera.federation.saml.idp.Reply;
import eu.tessera.web.page.ProblemCode;
import eu.tessera.web.signin.Begin;
import eu.tessera.web.signin.Explanations;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;

/** Begins the one path for a SAML service. */
final class SignOnStart {
  private final Asks asks;
  private final Begin begin;
  private final SamlHandover handover;
  private final Explanations explanations;
  private final Clock clock;

  SignOnStart(
      Asks asks, Begin begin, SamlHandover handover, Explanations explanations, Clock clock) {
    this.asks = asks;
    this.begin = begin;
    this.handover = handover;
    this.explanations = explanations;
    this.clock = clock;
  }

  /** Signs in for what a service asks. */
  void begin(SamlService service, Ask ask, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    RelyingParty party = service.party();
    Optional<Demand> demand = SignOnTerms.demand(party, ask);
    String restart =
        ask.reply().solicited() ? resume(asks.keep(ask), ask.entityId()) : start(ask.reply());
    SignInRequest asked =
        new SignInRequest(
            Purpose.SIGN_IN,
            new ReturnTo.SamlService(party.id(), party.name(), ask),
            demand.orElse(party.demand()),
            SignOnTerms.thirdParty(party, ask),
            ask.fresh(),
            ask.passive(),
            restart);
    if (demand.isPresent()) {
      begin.signIn(asked, false, request, response);
    } else {
      handover.refuse(asked, SignOnTerms.impossible(party, ask), request, response);
    }
  }

  /**
   * Begins anew for a service whose request was answered or is too old: without a request where
   * that is agreed, else by showing the way to the service, so that nobody is stuck.
   */
  void afresh(
      SamlService service,
      String relayState,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    if (offered(service)) {
      begin(service, Ask.unasked(Reply.unasked(service.provider(), relayState)), request, response);
    } else {
      explain(ProblemCode.ASK_ENDED, service, request, response);
    }
  }

  /** Whether a sign-in may begin here: agreed, and by metadata that still hold (2.3.2). */
  boolean offered(SamlService service) {
    return service.party().saml().startsHere() && service.holds(clock.instant());
  }

  /** Tells a person to go to the service. */
  void explain(
      ProblemCode code,
      SamlService service,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    explanations.backToService(
        code, service.party().id(), service.party().name(), home(service), request, response);
  }

  /** The front door of the service, as far as metadata tell it. */
  private static String home(SamlService service) {
    URI place = URI.create(service.provider().defaultConsumer().location());
    return place.getScheme() + "://" + place.getRawAuthority() + "/";
  }

  /** Where what was asked goes on, or begins afresh. */
  static String resume(String key, String entityId) {
    return ResumeServlet.PATH + "?ask=" + key + "&sp=" + encoded(entityId);
  }

  private static String start(Reply reply) {
    return StartServlet.PATH
        + "?provider="
        + encoded(reply.entityId())
        + (reply.relayState().isEmpty() ? "" : "&RelayState=" + encoded(reply.relayState()));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
