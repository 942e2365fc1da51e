package eu.tessera.web.api;

import eu.tessera.ejb.access.Scope;
import eu.tessera.ejb.exchange.FederationFiles;
import eu.tessera.ejb.exchange.FederationFiles.FederationFile;
import eu.tessera.ejb.exchange.FederationFiles.NewFile;
import eu.tessera.ejb.exchange.FederationFiles.SetAsideEntity;
import eu.tessera.ejb.exchange.Page;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Federations' files: added by one, approved by another, uploaded or fetched. */
final class FederationRoutes {
  private static final Duration EVERY = Duration.ofHours(6);

  private final FederationFiles files;

  FederationRoutes(FederationFiles files) {
    this.files = files;
  }

  List<Route> all() {
    return List.of(
        Route.get(
            "/federations",
            Scope.READ,
            call ->
                Reply.ok(files.files(call.actor()).stream().map(FederationRoutes::shape).toList())),
        Route.post("/federations", Scope.SUBMIT, this::add),
        Route.get(
            "/federations/{id}",
            Scope.READ,
            call ->
                call.withId(
                    id ->
                        files
                            .file(call.actor(), id)
                            .map(file -> Reply.ok(shape(file)))
                            .orElseGet(Routes::none))),
        Route.get("/federations/{id}/aside", Scope.READ, this::aside),
        Route.post(
            "/federations/{id}/approve",
            Scope.APPROVE,
            call ->
                call.withId(
                    id -> Routes.told(files.approve(call.actor(), id), FederationRoutes::shape))),
        Route.upload(
            "/federations/{id}/file",
            Scope.SUBMIT,
            call ->
                call.withId(
                    id ->
                        Routes.told(
                            files.upload(call.actor(), id, call.document()),
                            FederationRoutes::shape))),
        Route.post(
            "/federations/{id}/refresh",
            Scope.SUBMIT,
            call ->
                call.withId(
                    id -> Routes.told(files.refresh(call.actor(), id), FederationRoutes::shape))),
        Route.post(
            "/federations/{id}/remove",
            Scope.SUBMIT,
            call ->
                call.withId(
                    id -> Routes.told(files.remove(call.actor(), id), FederationRoutes::shape))));
  }

  private Reply add(Call call) {
    String terms =
        call.body().path("terms").isObject() ? call.body().path("terms").toString() : "{}";
    Optional<String> address = Optional.of(call.text("address")).filter(a -> !a.isBlank());
    NewFile wanted =
        new NewFile(call.text("name"), terms, address, call.text("certificate"), EVERY);
    Reply reply = Routes.told(files.add(call.actor(), wanted), FederationRoutes::shape);
    return reply instanceof Reply.Content content ? Reply.made(content.body()) : reply;
  }

  private Reply aside(Call call) {
    return call.withId(
        id ->
            files.file(call.actor(), id).isEmpty()
                ? Routes.none()
                : Reply.ok(
                    Shapes.page(
                        files.setAside(
                            call.actor(),
                            id,
                            call.number("offset", 0),
                            call.number("limit", Page.MOST)),
                        FederationRoutes::shape)));
  }

  private static Object shape(SetAsideEntity entity) {
    return Map.of("entityId", entity.entityId(), "findings", Shapes.findings(entity.findings()));
  }

  private static Map<String, Object> shape(FederationFile file) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("id", file.id().toString());
    map.put("name", file.name());
    file.address().ifPresent(address -> map.put("address", address));
    map.put("addedBy", file.addedBy());
    file.approvedBy().ifPresent(by -> map.put("approvedBy", by));
    map.put("busy", file.busy());
    map.put("live", file.live());
    map.put("setAside", file.setAside());
    file.good().ifPresent(at -> map.put("good", at.toString()));
    file.failingSince().ifPresent(at -> map.put("failingSince", at.toString()));
    file.trouble().ifPresent(why -> map.put("trouble", why));
    return map;
  }
}
