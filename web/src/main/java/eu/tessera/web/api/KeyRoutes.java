package eu.tessera.web.api;

import eu.tessera.ejb.access.Scope;
import eu.tessera.ejb.exchange.OwnKeys;
import java.util.Arrays;
import java.util.List;

/** Our keys and their roll-over. */
final class KeyRoutes {
  private final OwnKeys keys;

  KeyRoutes(OwnKeys keys) {
    this.keys = keys;
  }

  List<Route> all() {
    return List.of(
        Route.get(
            "/keys",
            Scope.READ,
            call -> Reply.ok(keys.keys(call.actor()).stream().map(Shapes::key).toList())),
        Route.post("/keys", Scope.KEYS, this::publish),
        Route.post(
            "/keys/{id}/use",
            Scope.KEYS,
            call ->
                call.withId(
                    id ->
                        Routes.told(
                            keys.startUsing(
                                call.actor(), id, call.body().path("forced").asBoolean(false)),
                            Shapes::key))),
        Route.post(
            "/keys/{id}/retire",
            Scope.KEYS,
            call -> call.withId(id -> Routes.told(keys.retire(call.actor(), id), Shapes::key))));
  }

  private Reply publish(Call call) {
    return Arrays.stream(OwnKeys.Use.values())
        .filter(use -> use.name().equals(call.text("use")))
        .findFirst()
        .map(use -> Routes.told(keys.publishNext(call.actor(), use), Shapes::key))
        .orElseGet(
            () ->
                Reply.no(
                    Problem.of(
                        422,
                        "INVALID",
                        "Write one of these into use: " + List.of(OwnKeys.Use.values()))));
  }
}
