package eu.tessera.web.api;

import eu.tessera.ejb.access.Scope;
import eu.tessera.ejb.exchange.Answer;
import eu.tessera.ejb.exchange.Page;
import eu.tessera.ejb.exchange.Proposal;
import eu.tessera.ejb.exchange.ServiceExchange;
import eu.tessera.ejb.exchange.Submission;
import eu.tessera.ejb.registry.MetadataDocument;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

/** Versions of services on their way: checked, submitted, decided on. */
final class SubmissionRoutes {
  private final ServiceExchange exchange;

  SubmissionRoutes(ServiceExchange exchange) {
    this.exchange = exchange;
  }

  List<Route> all() {
    return List.of(
        Route.post("/check", Scope.SUBMIT, this::check),
        Route.get("/submissions", Scope.READ, this::list),
        Route.post("/submissions", Scope.SUBMIT, this::submit),
        Route.get("/submissions/{id}", Scope.READ, call -> call.withId(id -> one(call, id))),
        Route.post(
            "/submissions/{id}/approve",
            Scope.APPROVE,
            call -> decided(call, (c, id) -> approve(c, id))),
        Route.post(
            "/submissions/{id}/reject",
            Scope.APPROVE,
            call -> decided(call, (c, id) -> exchange.reject(c.actor(), id, c.text("reason")))),
        Route.post(
            "/submissions/{id}/withdraw",
            Scope.SUBMIT,
            call -> decided(call, (c, id) -> exchange.withdraw(c.actor(), id))));
  }

  private Reply list(Call call) {
    return Reply.ok(
        Shapes.page(
            exchange.open(call.actor(), call.number("offset", 0), call.number("limit", Page.MOST)),
            Shapes::version));
  }

  private Reply one(Call call, UUID id) {
    return exchange
        .submission(call.actor(), id)
        .map(version -> Reply.ok(Shapes.version(version)))
        .orElseGet(Routes::none);
  }

  /** Who may not know of a version is told no more than that it is not there. */
  private Reply decided(Call call, BiFunction<Call, UUID, Answer<Submission>> act) {
    return call.withId(
        id ->
            exchange.submission(call.actor(), id).isEmpty()
                ? Routes.none()
                : Routes.told(act.apply(call, id), Shapes::version));
  }

  private Answer<Submission> approve(Call call, UUID id) {
    try {
      return exchange.approve(
          call.actor(), id, moment(call, "goLive"), moment(call, "oldKeysUntil"));
    } catch (DateTimeParseException unreadable) {
      return Answer.refused(
          Answer.Why.INVALID, "Write moments as 2027-01-31T17:00:00Z (RFC 3339).");
    }
  }

  private static Optional<Instant> moment(Call call, String field) {
    return Optional.of(call.text(field)).filter(text -> !text.isEmpty()).map(Instant::parse);
  }

  private Reply check(Call call) {
    return proposal(call)
        .map(p -> Routes.told(exchange.check(call.actor(), p), Shapes::checked))
        .orElseGet(SubmissionRoutes::tooLarge);
  }

  private Reply submit(Call call) {
    return proposal(call)
        .map(
            p -> {
              Reply reply = Routes.told(exchange.submit(call.actor(), p), Shapes::version);
              return reply instanceof Reply.Content content ? Reply.made(content.body()) : reply;
            })
        .orElseGet(SubmissionRoutes::tooLarge);
  }

  /** Empty when the metadata are too large. */
  private static Optional<Proposal> proposal(Call call) {
    byte[] xml = call.text("metadata").getBytes(StandardCharsets.UTF_8);
    if (xml.length > MetadataDocument.LARGEST) {
      return Optional.empty();
    }
    String definition =
        call.body().path("definition").isObject()
            ? call.body().path("definition").toString()
            : call.text("definition");
    return Optional.of(
        new Proposal(
            call.text("service"),
            definition,
            xml.length == 0 ? Optional.empty() : Optional.of(MetadataDocument.of(xml))));
  }

  private static Reply tooLarge() {
    return Reply.no(
        Problem.of(413, "TOO_LARGE", "Metadata of one entity have a megabyte at the most."));
  }
}
