package eu.tessera.web.console;

import eu.tessera.ejb.assertion.Ask;
import eu.tessera.ejb.assertion.Assertions;
import eu.tessera.ejb.registry.RelyingParty;
import eu.tessera.ejb.registry.SamlService;
import eu.tessera.ejb.registry.ServiceFolder;
import eu.tessera.ejb.registry.UrlPattern;
import eu.tessera.ejb.session.Session;
import eu.tessera.ejb.ticket.Authentication;
import eu.tessera.ejb.ticket.ServiceTicket;
import eu.tessera.ejb.ticket.Validations;
import eu.tessera.federation.assurance.AuthenticationLevel;
import eu.tessera.federation.cas.Answers;
import eu.tessera.federation.cas.Dialect;
import eu.tessera.federation.cas.Endpoint;
import eu.tessera.federation.cas.Fingerprint;
import eu.tessera.federation.cas.Format;
import eu.tessera.federation.cas.Parameters;
import eu.tessera.federation.cas.ServiceUrl;
import eu.tessera.federation.cas.Validation;
import eu.tessera.federation.cas.ValidationRequest;
import eu.tessera.federation.saml.idp.Grant;
import eu.tessera.federation.saml.idp.Reply;
import eu.tessera.web.page.ConsoleView.Fact;
import eu.tessera.web.page.OperatorView.Told;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Says what a service would receive of the person who asks: by the same decisions and renderers as
 * the endpoints, with a ticket that is never stored and an answer that is never sent.
 */
final class Trials {
  private final Validations validations;
  private final Answers answers;
  private final Assertions assertions;
  private final ServiceFolder services;
  private final Clock clock;

  Trials(
      Validations validations,
      Answers answers,
      Assertions assertions,
      ServiceFolder services,
      Clock clock) {
    this.validations = validations;
    this.answers = answers;
    this.assertions = assertions;
    this.services = services;
    this.clock = clock;
  }

  /** What came of it. */
  record Result(Came came, String outcome, List<Told> told) {
    static Result no(String why) {
      return new Result(Came.REFUSED, why, List.of());
    }

    static Result untried(String why) {
      return new Result(Came.UNTRIED, why, List.of());
    }
  }

  /** Whether the service would be told who somebody is. */
  enum Came {
    TOLD,
    REFUSED,
    /** Nothing could be tried with what was typed. */
    UNTRIED
  }

  /**
   * Tries.
   *
   * @param url of the service; empty for the first of its definition
   * @param level asked for, besides what the definition asks
   */
  Result of(RelyingParty party, String url, Optional<AuthenticationLevel> level, Session session) {
    return party.protocol() == RelyingParty.Protocol.CAS
        ? byCas(party, url, level, session)
        : bySaml(party, session);
  }

  private Result byCas(
      RelyingParty party, String url, Optional<AuthenticationLevel> level, Session session) {
    String address = url.isEmpty() ? first(party) : url;
    Optional<ServiceUrl> service = ServiceUrl.read(address).asOptional();
    boolean its =
        service
            .flatMap(services.registry()::find)
            .filter(found -> found.id().equals(party.id()))
            .isPresent();
    if (!its) {
      return Result.untried(
          url.isEmpty()
              ? "The service has no one address to try. Write one that it uses."
              : "This address does not belong to the service. Write one that does.");
    }
    Instant now = clock.instant();
    ServiceTicket ticket =
        ServiceTicket.byBrowser(
            service.get(),
            party.id(),
            new Authentication(
                session.id(), session.account(), session.evidence(), session.expires()),
            false,
            Fingerprint.NONE,
            now);
    List<Told> told = new ArrayList<>();
    boolean good = false;
    String outcome = "";
    for (Endpoint endpoint :
        List.of(Endpoint.SERVICE_VALIDATE, Endpoint.P3_SERVICE_VALIDATE, Endpoint.LAX)) {
      Dialect spoken = endpoint.dialect(party.dialect());
      Optional<ValidationRequest> request = request(endpoint, address, level);
      if (request.isEmpty()) {
        return Result.untried("Nothing can be asked for this address.");
      }
      Validation validation = validations.decide(request.get(), spoken, Optional.of(ticket));
      if (endpoint == Endpoint.SERVICE_VALIDATE) {
        good = validation instanceof Validation.Success;
        outcome =
            validation instanceof Validation.Failure failure
                ? failure.code().in(spoken) + ": " + failure.sentence()
                : "As at /" + endpoint.path() + "; the other addresses are shown too.";
      }
      told.add(part(endpoint, spoken, Format.XML, validation, now));
    }
    return new Result(good ? Came.TOLD : Came.REFUSED, outcome, told);
  }

  /** An address that the definition takes; empty where its host is not said. */
  private static String first(RelyingParty party) {
    return party.urls().stream()
        .map(UrlPattern::text)
        .filter(text -> !text.contains("://*."))
        .map(text -> text.replaceFirst(":\\*(?=/|$)", ""))
        .findFirst()
        .orElse("");
  }

  private Told part(
      Endpoint endpoint, Dialect spoken, Format format, Validation validation, Instant now) {
    return new Told(
        "At /" + endpoint.path(),
        List.of(),
        Optional.of(answers.validation(endpoint, spoken, format, validation, now).body()));
  }

  private static Optional<ValidationRequest> request(
      Endpoint endpoint, String address, Optional<AuthenticationLevel> level) {
    String query =
        "ticket=ST-0-a-trial&userDetails=true&service="
            + URLEncoder.encode(address, StandardCharsets.UTF_8)
            + level.map(l -> "&authenticationLevel=" + l.name()).orElse("");
    return ValidationRequest.read(endpoint, Parameters.ofQuery(query)).asOptional();
  }

  private Result bySaml(RelyingParty party, Session session) {
    Optional<SamlService> service = services.registry().saml(party.id());
    if (service.isEmpty()) {
      return Result.untried("The metadata of this service cannot be used now.");
    }
    Ask ask = Ask.unasked(Reply.unasked(service.get().provider(), ""));
    Optional<Assertions.Foresight> foresight =
        assertions.foresee(service.get(), ask, session, session.evidence());
    if (foresight.isEmpty()) {
      return Result.no("Your account is not active.");
    }
    return foresight
        .get()
        .grant()
        .map(grant -> granted(ask.reply(), grant))
        .orElseGet(
            () -> {
              var refusal = foresight.get().refusal().orElseThrow();
              return Result.no(refusal.first() + " " + refusal.second() + ": " + refusal.message());
            });
  }

  private static Result granted(Reply reply, Grant grant) {
    return new Result(
        Came.TOLD,
        "The answer would be posted to " + reply.address() + ".",
        List.of(
            new Told(
                "The subject",
                List.of(
                    Fact.of("NameID", grant.subject().value()),
                    Fact.of("Format", grant.subject().format()),
                    Fact.of("AuthnContextClassRef", grant.contextClass()),
                    Fact.of("AuthnInstant", grant.signedInAt().toString())),
                Optional.empty()),
            new Told(
                "The attributes",
                grant.attributes().stream().map(a -> new Fact(a.name(), a.values())).toList(),
                Optional.empty())));
  }
}
