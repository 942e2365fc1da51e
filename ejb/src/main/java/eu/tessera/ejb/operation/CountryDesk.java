package eu.tessera.ejb.operation;

import eu.tessera.ejb.audit.Audit;
import eu.tessera.ejb.audit.AuditEvent;
import eu.tessera.ejb.exchange.Actor;
import eu.tessera.ejb.exchange.Answer;
import eu.tessera.ejb.inbound.EidSignIn;
import eu.tessera.ejb.inbound.RefreshWish;
import eu.tessera.ejb.operation.CountryState.Lately;
import eu.tessera.ejb.operation.CountryState.Standing;
import eu.tessera.ejb.operation.CountryState.Trouble;
import eu.tessera.federation.eidas.Country;
import eu.tessera.federation.eidas.CountryCatalogue;
import eu.tessera.federation.eidas.CountryNodes;
import eu.tessera.federation.eidas.NodeMetadata;
import eu.tessera.federation.eidas.NodeStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the countries' nodes stand (B7); seen by approvers, refreshed by operators. */
public final class CountryDesk {
  /** What lately means. */
  public static final Duration LATELY = Duration.ofDays(1);

  /** Events at the most that are counted. */
  public static final int MOST = 5000;

  private final CountryCatalogue catalogue;
  private final CountryNodes nodes;
  private final RefreshWish wish;
  private final Audit audit;
  private final Clock clock;

  CountryDesk(
      CountryCatalogue catalogue, CountryNodes nodes, RefreshWish wish, Audit audit, Clock clock) {
    this.catalogue = catalogue;
    this.nodes = nodes;
    this.wish = wish;
    this.audit = audit;
    this.clock = clock;
  }

  /** All countries that are known, in the order in which citizens see them. */
  public Answer<List<CountryState>> states(Actor actor) {
    if (!actor.approver()) {
      return Answer.refused(
          Answer.Why.NOT_ALLOWED, "Approvers and operators see how the countries stand.");
    }
    Map<String, Lately> lately =
        LatelyByCountry.of(
            audit.ofKinds(LatelyByCountry.KINDS, clock.instant().minus(LATELY), MOST));
    return Answer.done(
        catalogue.all().stream()
            .map(c -> state(c, lately.getOrDefault(c.code(), Lately.NOTHING)))
            .toList());
  }

  /** Has the metadata of all nodes fetched, on every machine, within some seconds. */
  public Answer<List<CountryState>> refresh(Actor actor) {
    if (!actor.operator()) {
      return Answer.refused(Answer.Why.NOT_ALLOWED, "Only operators have metadata fetched.");
    }
    wish.now();
    audit.write(new AuditEvent.CountriesRefreshed(actor.uid()));
    return states(actor);
  }

  private CountryState state(Country country, Lately lately) {
    Optional<NodeMetadata> node = nodes.node(country.code());
    Optional<Trouble> trouble = trouble(country.code());
    return new CountryState(
        country.code(),
        country.name("en"),
        standing(country, node, trouble),
        country.atLeast(EidSignIn.LEAST),
        node.map(NodeMetadata::validUntil),
        trouble,
        lately);
  }

  private static Standing standing(
      Country country, Optional<NodeMetadata> node, Optional<Trouble> trouble) {
    if (country.connection().isEmpty()) {
      return Standing.NOT_CONNECTED;
    }
    if (node.isEmpty()) {
      return Standing.OUT;
    }
    if (!node.get().reaches(EidSignIn.LEAST)) {
      return Standing.TOO_LOW;
    }
    return trouble.isPresent() ? Standing.FAILING : Standing.GOOD;
  }

  private Optional<Trouble> trouble(String country) {
    return nodes
        .refreshTrouble(country)
        .or(
            () ->
                nodes
                    .status(country)
                    .filter(NodeStatus.OutOfService.class::isInstance)
                    .map(NodeStatus.OutOfService.class::cast))
        .map(
            out ->
                new Trouble(
                    Optional.of(out.since()).filter(at -> !at.equals(Instant.EPOCH)),
                    out.reason()));
  }
}
