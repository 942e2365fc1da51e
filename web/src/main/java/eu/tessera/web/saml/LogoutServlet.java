package eu.tessera.web.saml;

import eu.tessera.ejb.assertion.LogoutCourier;
import eu.tessera.ejb.assertion.ServiceLogouts;
import eu.tessera.ejb.logout.SingleLogout;
import eu.tessera.ejb.registry.SamlService;
import eu.tessera.ejb.registry.ServiceFolder;
import eu.tessera.federation.saml.idp.Incoming;
import eu.tessera.federation.saml.idp.LogoutAnswered;
import eu.tessera.federation.saml.idp.LogoutAsked;
import eu.tessera.federation.saml.idp.LogoutReader;
import eu.tessera.federation.saml.idp.NameId;
import eu.tessera.federation.saml.idp.Refusal;
import eu.tessera.web.page.ProblemCode;
import eu.tessera.web.signin.Explanations;
import eu.tessera.web.signin.HandBacks;
import eu.tessera.web.signin.Redirects;
import eu.tessera.web.signin.Troubles;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * {@code /cas/saml/slo}: logout messages of services, by HTTP-Redirect or HTTP-POST (SAML Profiles
 * 4.4.3): a request ends the session and is answered once the other services have been told; an
 * answer to a request of ours is kept for the page that shows how far they are.
 */
@WebServlet({LogoutServlet.PATH, LogoutServlet.GO + "*", LogoutServlet.DONE + "*"})
public class LogoutServlet extends HttpServlet {
  static final String PATH = "/saml/slo";

  /** Where a request goes on that came by a form, and so without a cookie. */
  static final String GO = "/saml/slo/go/";

  /** Where the answer to a service is given, once the others have been told. */
  static final String DONE = "/saml/slo/done/";

  private static final long serialVersionUID = 1L;

  @Inject private transient LogoutReader reader;
  @Inject private transient ServiceFolder services;
  @Inject private transient ServiceLogouts logouts;
  @Inject private transient LogoutCourier courier;
  @Inject private transient SingleLogout logout;
  @Inject private transient LogoutAnswers answers;
  @Inject private transient HandBacks handBacks;
  @Inject private transient Explanations explanations;
  @Inject private transient Troubles troubles;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String token = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
    String path = request.getServletPath() + "/";
    if (path.equals(GO)) {
      Optional<ServiceLogouts.Wish> wish = logouts.take(token);
      if (wish.isPresent()) {
        end(wish.get(), request, response);
      } else {
        shown(Optional.empty(), request, response);
      }
    } else if (path.equals(DONE)) {
      Optional<ServiceLogouts.Answer> due = logouts.answer(token);
      if (due.isPresent()) {
        answers.send(due.get().reply(), due.get().refusal(), request, response);
      } else {
        shown(Optional.empty(), request, response);
      }
    } else {
      take(Incoming.redirect(request.getQueryString()), false, request, response);
    }
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    take(Incoming.post(Forms.read(request)), true, request, response);
  }

  private void take(
      Incoming incoming, boolean posted, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (incoming.response()) {
      heard(reader.response(incoming), request, response);
      return;
    }
    LogoutAsked read = reader.request(incoming);
    if (read instanceof LogoutAsked.Unanswerable found) {
      explain(found.issuer(), "check " + found.check() + ": " + found.finding(), request, response);
    } else if (read instanceof LogoutAsked.Refused refused) {
      refuse(refused, request, response);
    } else if (read instanceof LogoutAsked.Asked asked) {
      ServiceLogouts.Wish wish = wish(asked);
      if (posted) {
        Redirects.seeOther(response, request.getContextPath() + GO + logouts.keep(wish));
      } else {
        end(wish, request, response);
      }
    }
  }

  private ServiceLogouts.Wish wish(LogoutAsked.Asked asked) {
    SamlService service = services.registry().byEntityId(asked.reply().entityId()).orElseThrow();
    NameId name = asked.subject();
    return new ServiceLogouts.Wish(
        asked.reply(),
        service.party().id(),
        service.party().name(),
        name.format(),
        name.value(),
        name.nameQualifier().orElse(""),
        name.spNameQualifier().orElse(""),
        asked.sessionIndexes());
  }

  private void end(
      ServiceLogouts.Wish wish, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ServiceLogouts.Outcome outcome =
        logouts.end(
            wish, handBacks.cookie(request), token -> request.getContextPath() + DONE + token);
    Optional<ServiceLogouts.Ended> ended = outcome.ended();
    if (ended.filter(ServiceLogouts.Ended::here).isPresent()) {
      handBacks.forget(response);
    }
    if (ended.flatMap(ServiceLogouts.Ended::round).isPresent()) {
      Redirects.seeOther(
          response, request.getContextPath() + "/logout/" + ended.get().round().get());
    } else {
      answers.send(wish.reply(), outcome.refusal(), request, response);
    }
  }

  private void refuse(
      LogoutAsked.Refused refused, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (refused.refusal() == Refusal.SEEN_BEFORE) {
      // the back button: the session is over, and the service was told so
      shown(Optional.empty(), request, response);
      return;
    }
    troubles.refused(
        "SAML_" + refused.refusal().name(),
        services
            .registry()
            .byEntityId(refused.reply().entityId())
            .map(s -> s.party().id())
            .orElse(refused.reply().entityId()),
        "logout, check " + refused.check() + ": " + refused.finding());
    answers.send(refused.reply(), Optional.of(refused.refusal()), request, response);
  }

  private void heard(LogoutAnswered read, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (read instanceof LogoutAnswered.Unusable found) {
      if (framed(request)) {
        answers.nothing(response);
      } else {
        String why = "logout answer, check " + found.check() + ": " + found.finding();
        explain(found.issuer(), why, request, response);
      }
      return;
    }
    Optional<LogoutCourier.Delivery> delivery = courier.delivered((LogoutAnswered.Answered) read);
    delivery.ifPresent(d -> logout.heard(d.round(), d.visit(), d.whole()));
    shown(delivery.map(LogoutCourier.Delivery::round), request, response);
  }

  /** In a frame of ours nothing is shown; else how far the services are. */
  private void shown(
      Optional<String> round, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (framed(request)) {
      answers.nothing(response);
    } else {
      Redirects.seeOther(
          response, request.getContextPath() + "/logout" + round.map(r -> "/" + r).orElse(""));
    }
  }

  private static boolean framed(HttpServletRequest request) {
    return List.of("iframe", "frame").contains(request.getHeader("Sec-Fetch-Dest"));
  }

  private void explain(
      Optional<String> issuer,
      String cause,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Optional<SamlService> service = issuer.flatMap(services.registry()::byEntityId);
    explanations.explain(
        ProblemCode.LOGOUT_REQUEST_INVALID,
        service.map(s -> s.party().id()),
        service.map(s -> s.party().name()).or(() -> issuer),
        "SAML " + cause,
        request,
        response);
  }
}
