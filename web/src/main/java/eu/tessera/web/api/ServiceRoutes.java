package eu.tessera.web.api;

import eu.tessera.ejb.access.Scope;
import eu.tessera.ejb.exchange.Page;
import eu.tessera.ejb.exchange.ServiceExchange;
import eu.tessera.ejb.exchange.ServiceQuery;
import eu.tessera.ejb.exchange.Submission;
import eu.tessera.ejb.trouble.TroubleLog;
import java.util.List;
import java.util.Optional;

/** Services, as far as somebody may see them. */
final class ServiceRoutes {
  private final ServiceExchange exchange;
  private final TroubleLog troubles;

  ServiceRoutes(ServiceExchange exchange, TroubleLog troubles) {
    this.exchange = exchange;
    this.troubles = troubles;
  }

  List<Route> all() {
    return List.of(
        Route.get("/services", Scope.READ, this::list),
        Route.get("/services/{id}", Scope.READ, this::one),
        Route.get("/services/{id}/versions", Scope.READ, this::versions),
        Route.get("/services/{id}/troubles", Scope.READ, this::troubles),
        Route.post("/services/{id}/rollback", Scope.APPROVE, this::rollBack),
        Route.post(
            "/services/{id}/refresh",
            Scope.SUBMIT,
            call -> Routes.told(exchange.refresh(call.actor(), call.at(1)), Shapes::service)));
  }

  private Reply list(Call call) {
    ServiceQuery query =
        new ServiceQuery(
            call.query().getOrDefault("q", ""),
            Optional.empty(),
            call.number("offset", 0),
            call.number("limit", Page.MOST));
    return Reply.ok(Shapes.page(exchange.services(call.actor(), query), Shapes::service));
  }

  private Reply one(Call call) {
    return exchange
        .service(call.actor(), call.at(1))
        .map(entry -> Reply.ok(Shapes.service(entry)))
        .orElseGet(Routes::none);
  }

  private Reply versions(Call call) {
    List<Submission> versions = exchange.history(call.actor(), call.at(1));
    return versions.isEmpty() && exchange.service(call.actor(), call.at(1)).isEmpty()
        ? Routes.none()
        : Reply.ok(versions.stream().map(Shapes::version).toList());
  }

  private Reply troubles(Call call) {
    // not for who once wrote a version of a service that is another's
    return exchange.service(call.actor(), call.at(1)).isEmpty()
        ? Routes.none()
        : Reply.ok(troubles.ofService(call.at(1)).stream().map(Shapes::trouble).toList());
  }

  private Reply rollBack(Call call) {
    int version = call.body().path("version").asInt(0);
    // who may not know of it is told no more than that it is not there
    return exchange.service(call.actor(), call.at(1)).isEmpty()
            && exchange.history(call.actor(), call.at(1)).isEmpty()
        ? Routes.none()
        : Routes.told(exchange.rollBack(call.actor(), call.at(1), version), Shapes::version);
  }
}
