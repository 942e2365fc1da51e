package eu.tessera.web.console;

import eu.tessera.ejb.registry.RelyingParty;
import eu.tessera.ejb.registry.ServiceFolder;
import eu.tessera.ejb.trouble.Trouble;
import eu.tessera.ejb.trouble.TroubleLog;
import eu.tessera.web.page.ConsoleView;
import java.util.List;
import java.util.Optional;

/** Finds what went wrong, as far as somebody may know of it, with the catalogue's words beside. */
final class TroubleList {
  private final TroubleLog log;
  private final ServiceFolder services;
  private final Catalogue catalogue;

  TroubleList(TroubleLog log, ServiceFolder services, Catalogue catalogue) {
    this.log = log;
    this.services = services;
    this.catalogue = catalogue;
  }

  /** The latest: all for approvers and operators, for integrators those of their services. */
  List<ConsoleView.Trouble> latest(Visitor visitor, int most) {
    return log.latest().stream()
        .filter(trouble -> mayKnow(visitor, trouble))
        .limit(most)
        .map(this::shown)
        .toList();
  }

  /** The latest of one service; none for who may not know of it. */
  List<ConsoleView.Trouble> ofService(Visitor visitor, String service) {
    return log.ofService(service).stream()
        .filter(trouble -> mayKnow(visitor, trouble))
        .map(this::shown)
        .toList();
  }

  /**
   * What is known under a reference. Whoever has the reference was told it by the person who met
   * the problem, so it is shown to everybody here unless it belongs to somebody else's service.
   */
  List<ConsoleView.Trouble> byReference(Visitor visitor, String reference) {
    return log.byReference(reference).stream()
        .filter(trouble -> trouble.service().isEmpty() || mayKnow(visitor, trouble))
        .map(this::shown)
        .toList();
  }

  /** What a code means. */
  Optional<ConsoleView.Explained> explained(String code) {
    return catalogue
        .of(code)
        .map(entry -> new ConsoleView.Explained(entry.code(), entry.means(), entry.todo()));
  }

  private boolean mayKnow(Visitor visitor, Trouble trouble) {
    Optional<RelyingParty> party = trouble.service().flatMap(services.registry()::byId);
    return visitor.actor().approver()
        || party.filter(p -> visitor.actor().owns(p.owner())).isPresent();
  }

  private ConsoleView.Trouble shown(Trouble trouble) {
    return new ConsoleView.Trouble(
        trouble.reference(),
        trouble.at(),
        trouble.code(),
        trouble
            .service()
            .map(id -> services.registry().byId(id).map(RelyingParty::name).orElse(id)),
        trouble.cause(),
        explained(trouble.code()));
  }
}
