package eu.tessera.web.api;

import eu.tessera.ejb.access.Scope;
import eu.tessera.ejb.exchange.Answer;
import eu.tessera.ejb.operation.AccountDesk;
import eu.tessera.ejb.operation.AuditDesk;
import eu.tessera.ejb.operation.CountryDesk;
import eu.tessera.ejb.operation.MailDesk;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;

/** What those who run Tessera look at and do. */
final class OperationRoutes {
  private final CountryDesk countries;
  private final MailDesk mail;
  private final AuditDesk audit;
  private final AccountDesk accounts;

  OperationRoutes(CountryDesk countries, MailDesk mail, AuditDesk audit, AccountDesk accounts) {
    this.countries = countries;
    this.mail = mail;
    this.audit = audit;
    this.accounts = accounts;
  }

  List<Route> all() {
    return List.of(
        Route.get(
            "/countries",
            Scope.READ,
            call -> Routes.told(countries.states(call.actor()), Operations::countries)),
        Route.post(
            "/countries/refresh",
            Scope.OPERATE,
            call -> Routes.told(countries.refresh(call.actor()), Operations::countries)),
        Route.get(
            "/mail",
            Scope.OPERATE,
            call -> Routes.told(mail.state(call.actor()), Operations::mail)),
        Route.post(
            "/mail/again",
            Scope.OPERATE,
            call -> Routes.told(mail.again(call.actor()), letters -> Map.of("letters", letters))),
        Route.post(
            "/mail/{id}/drop",
            Scope.OPERATE,
            call ->
                call.withId(id -> Routes.told(mail.drop(call.actor(), id), Operations::letter))),
        Route.get(
            "/audit",
            Scope.OPERATE,
            call -> Routes.told(audit.standing(call.actor()), Operations::audit)),
        Route.post(
            "/audit/check",
            Scope.OPERATE,
            call -> Routes.told(audit.check(call.actor()), Operations::audit)),
        Route.get("/audit/events", Scope.OPERATE, this::events),
        Route.post("/accounts/find", Scope.OPERATE, this::account),
        Route.post(
            "/accounts/{uid}/end-sessions",
            Scope.OPERATE,
            call ->
                Routes.told(
                    accounts.endSessions(call.actor(), call.at(1)),
                    sessions -> Map.of("sessions", sessions))));
  }

  private Reply account(Call call) {
    return Routes.told(accounts.find(call.actor(), call.text("login")), Operations::account);
  }

  private Reply events(Call call) {
    try {
      Answer<AuditDesk.Span> span =
          audit.fetch(
              call.actor(),
              Instant.parse(call.query().getOrDefault("from", "")),
              Instant.parse(call.query().getOrDefault("to", "")));
      return span.value()
          .<Reply>map(
              s ->
                  new Reply.Stream(
                      "application/x-ndjson", out -> audit.file().write(s.from(), s.to(), out)))
          .orElseGet(() -> Reply.no(Problem.of(span.refusal().orElseThrow())));
    } catch (DateTimeParseException unreadable) {
      return Reply.no(
          Problem.of(422, "INVALID", "Write from and to as 2027-01-31T17:00:00Z (RFC 3339)."));
    }
  }
}
