package eu.tessera.web.api;

import eu.tessera.ejb.access.Scope;
import eu.tessera.ejb.exchange.Answer;
import eu.tessera.ejb.exchange.ExpiryCalendar;
import eu.tessera.ejb.exchange.OwnKeys;
import eu.tessera.ejb.exchange.Page;
import eu.tessera.ejb.exchange.Proposal;
import eu.tessera.ejb.exchange.ServiceExchange;
import eu.tessera.ejb.exchange.ServiceQuery;
import eu.tessera.ejb.registry.MetadataDocument;
import eu.tessera.ejb.registry.ServiceFolder;
import eu.tessera.ejb.trouble.TroubleLog;
import eu.tessera.federation.cas.ServiceUrl;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** What there is at which path, and which scope it takes. */
final class Resources {
  private static final Duration AHEAD = Duration.ofDays(365);
  private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  private final ServiceExchange exchange;
  private final ExpiryCalendar calendar;
  private final OwnKeys keys;
  private final TroubleLog troubles;
  private final ServiceFolder services;
  private final Clock clock;

  Resources(
      ServiceExchange exchange,
      ExpiryCalendar calendar,
      OwnKeys keys,
      TroubleLog troubles,
      ServiceFolder services,
      Clock clock) {
    this.exchange = exchange;
    this.calendar = calendar;
    this.keys = keys;
    this.troubles = troubles;
    this.services = services;
    this.clock = clock;
  }

  Reply answer(Call call) {
    return switch (call.path().isEmpty() ? "" : call.at(0)) {
      case "services" -> services(call);
      case "submissions" -> submissions(call);
      case "check" -> call.is("POST", 1) ? within(call, Scope.SUBMIT, () -> check(call)) : none();
      case "explain" -> call.is("GET", 1) ? within(call, Scope.READ, () -> explain(call)) : none();
      case "expiry" ->
          call.is("GET", 1)
              ? within(
                  call,
                  Scope.READ,
                  () ->
                      Reply.ok(
                          calendar.until(call.actor(), clock.instant().plus(AHEAD)).stream()
                              .map(Shapes::ending)
                              .toList()))
              : none();
      case "keys" -> keys(call);
      default -> none();
    };
  }

  private Reply services(Call call) {
    if (call.is("GET", 1)) {
      ServiceQuery query =
          new ServiceQuery(
              call.query().getOrDefault("q", ""),
              Optional.empty(),
              call.number("offset", 0),
              call.number("limit", Page.MOST));
      return within(
          call,
          Scope.READ,
          () -> Reply.ok(Shapes.page(exchange.services(call.actor(), query), Shapes::service)));
    }
    if (call.is("GET", 2)) {
      return within(
          call,
          Scope.READ,
          () ->
              exchange
                  .service(call.actor(), call.at(1))
                  .map(entry -> Reply.ok(Shapes.service(entry)))
                  .orElseGet(Resources::none));
    }
    return call.path().size() == 3 ? ofService(call) : none();
  }

  private Reply ofService(Call call) {
    String id = call.at(1);
    if (exchange.service(call.actor(), id).isEmpty()
        && exchange.history(call.actor(), id).isEmpty()) {
      return none();
    }
    return switch (call.method() + " " + call.at(2)) {
      case "GET versions" ->
          within(
              call,
              Scope.READ,
              () ->
                  Reply.ok(
                      exchange.history(call.actor(), id).stream().map(Shapes::version).toList()));
      case "GET troubles" ->
          within(
              call,
              Scope.READ,
              () ->
                  // not for who once wrote a version of a service that is another's
                  exchange.service(call.actor(), id).isEmpty()
                      ? none()
                      : Reply.ok(troubles.ofService(id).stream().map(Shapes::trouble).toList()));
      case "POST rollback" ->
          within(
              call,
              Scope.APPROVE,
              () ->
                  told(
                      exchange.rollBack(call.actor(), id, call.body().path("version").asInt(0)),
                      Shapes::version));
      case "POST refresh" ->
          within(
              call, Scope.SUBMIT, () -> told(exchange.refresh(call.actor(), id), Shapes::service));
      default -> none();
    };
  }

  private Reply submissions(Call call) {
    if (call.is("GET", 1)) {
      return within(
          call,
          Scope.READ,
          () ->
              Reply.ok(
                  Shapes.page(
                      exchange.open(
                          call.actor(), call.number("offset", 0), call.number("limit", Page.MOST)),
                      Shapes::version)));
    }
    if (call.is("POST", 1)) {
      return within(call, Scope.SUBMIT, () -> submit(call));
    }
    if (call.path().size() < 2 || !call.at(1).matches(ID)) {
      return none();
    }
    UUID id = UUID.fromString(call.at(1));
    return call.is("GET", 2)
        ? within(
            call,
            Scope.READ,
            () ->
                exchange
                    .submission(call.actor(), id)
                    .map(version -> Reply.ok(Shapes.version(version)))
                    .orElseGet(Resources::none))
        : call.is("POST", 3) ? decide(call, id) : none();
  }

  private Reply decide(Call call, UUID id) {
    return switch (call.at(2)) {
      case "approve" -> within(call, Scope.APPROVE, () -> approve(call, id));
      case "reject" ->
          within(
              call,
              Scope.APPROVE,
              () -> told(exchange.reject(call.actor(), id, call.text("reason")), Shapes::version));
      case "withdraw" ->
          within(
              call, Scope.SUBMIT, () -> told(exchange.withdraw(call.actor(), id), Shapes::version));
      default -> none();
    };
  }

  private Reply approve(Call call, UUID id) {
    try {
      return told(
          exchange.approve(call.actor(), id, moment(call, "goLive"), moment(call, "oldKeysUntil")),
          Shapes::version);
    } catch (DateTimeParseException unreadable) {
      return Reply.no(
          Problem.of(422, "INVALID", "Write moments as 2027-01-31T17:00:00Z (RFC 3339)."));
    }
  }

  private static Optional<Instant> moment(Call call, String field) {
    return Optional.of(call.text(field)).filter(text -> !text.isEmpty()).map(Instant::parse);
  }

  private Reply check(Call call) {
    return proposal(call)
        .map(p -> told(exchange.check(call.actor(), p), Shapes::checked))
        .orElseGet(Resources::tooLarge);
  }

  private Reply submit(Call call) {
    return proposal(call)
        .map(
            p -> {
              Reply reply = told(exchange.submit(call.actor(), p), Shapes::version);
              return reply instanceof Reply.Content content ? Reply.made(content.body()) : reply;
            })
        .orElseGet(Resources::tooLarge);
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

  private Reply explain(Call call) {
    Optional<ServiceUrl> url = ServiceUrl.read(call.query().getOrDefault("url", "")).asOptional();
    return url.isEmpty()
        ? Reply.no(Problem.of(422, "INVALID", "The parameter url is no address of a service."))
        : Reply.ok(
            Map.of(
                "matches",
                services.registry().find(url.get()).isPresent(),
                "sentences",
                services.registry().explain(url.get())));
  }

  private Reply keys(Call call) {
    if (call.is("GET", 1)) {
      return within(
          call,
          Scope.READ,
          () -> Reply.ok(keys.keys(call.actor()).stream().map(Shapes::key).toList()));
    }
    if (call.is("POST", 1)) {
      return within(
          call,
          Scope.KEYS,
          () ->
              Arrays.stream(OwnKeys.Use.values())
                  .filter(u -> u.name().equals(call.text("use")))
                  .findFirst()
                  .map(use -> told(keys.publishNext(call.actor(), use), Shapes::key))
                  .orElseGet(
                      () ->
                          Reply.no(
                              Problem.of(
                                  422,
                                  "INVALID",
                                  "Write one of these into use: "
                                      + List.of(OwnKeys.Use.values())))));
    }
    if (!call.is("POST", 3) || !call.at(1).matches(ID)) {
      return none();
    }
    UUID id = UUID.fromString(call.at(1));
    boolean forced = call.body().path("forced").asBoolean(false);
    return switch (call.at(2)) {
      case "use" ->
          within(
              call, Scope.KEYS, () -> told(keys.startUsing(call.actor(), id, forced), Shapes::key));
      case "retire" ->
          within(call, Scope.KEYS, () -> told(keys.retire(call.actor(), id), Shapes::key));
      default -> none();
    };
  }

  private static Reply within(Call call, Scope scope, Supplier<Reply> act) {
    return call.scopes().contains(scope)
        ? act.get()
        : Reply.no(
            Problem.of(
                403,
                "SCOPE",
                "The token is not for this: it takes the scope " + scope.word() + "."));
  }

  private static <T> Reply told(Answer<T> answer, Function<T, ?> shape) {
    return answer
        .value()
        .map(value -> Reply.ok(shape.apply(value)))
        .orElseGet(() -> Reply.no(Problem.of(answer.refusal().orElseThrow())));
  }

  private static Reply none() {
    return Reply.no(Problem.notFound());
  }

  private static Reply tooLarge() {
    return Reply.no(
        Problem.of(413, "TOO_LARGE", "Metadata of one entity have a megabyte at the most."));
  }
}
