package eu.tessera.web.api;

import eu.tessera.ejb.access.Scope;
import eu.tessera.ejb.exchange.ExpiryCalendar;
import eu.tessera.ejb.registry.RelyingParty;
import eu.tessera.ejb.registry.ServiceFolder;
import eu.tessera.federation.cas.ServiceUrl;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** What is looked up: addresses, and what ends when. */
final class LookUpRoutes {
  private static final Duration AHEAD = Duration.ofDays(365);

  private final ExpiryCalendar calendar;
  private final ServiceFolder services;
  private final Clock clock;

  LookUpRoutes(ExpiryCalendar calendar, ServiceFolder services, Clock clock) {
    this.calendar = calendar;
    this.services = services;
    this.clock = clock;
  }

  List<Route> all() {
    return List.of(
        Route.get("/explain", Scope.READ, this::explain),
        Route.get(
            "/expiry",
            Scope.READ,
            call ->
                Reply.ok(
                    calendar.until(call.actor(), clock.instant().plus(AHEAD)).stream()
                        .map(Shapes::ending)
                        .toList())));
  }

  private Reply explain(Call call) {
    Optional<ServiceUrl> url = ServiceUrl.read(call.query().getOrDefault("url", "")).asOptional();
    if (url.isEmpty()) {
      return Reply.no(Problem.of(422, "INVALID", "The parameter url is no address of a service."));
    }
    Predicate<RelyingParty> told = party -> call.actor().sees(party.owner());
    return Reply.ok(
        Map.of(
            "matches",
            services.registry().find(url.get()).isPresent(),
            "sentences",
            services.registry().explain(url.get(), told)));
  }
}
