package eu.tessera.ejb.exchange;

import eu.tessera.ejb.config.Database;
import eu.tessera.ejb.exchange.Submission.Content;
import eu.tessera.ejb.exchange.Submission.Draft;
import eu.tessera.ejb.exchange.Submission.Origin;
import eu.tessera.ejb.registry.RelyingParty;
import eu.tessera.ejb.registry.ServiceDefinition;
import eu.tessera.federation.saml.inspect.InspectedMetadata;
import eu.tessera.persistence.registry.ServiceVersionRepository;
import java.util.Optional;
import java.util.UUID;

/** What an integrator does: has a proposal checked, keeps it, asks for a second person's yes. */
final class Proposing {
  private final Database database;
  private final Catalogue catalogue;
  private final Proposals proposals;
  private final Versions versions;
  private final Steps steps;

  Proposing(
      Database database, Catalogue catalogue, Proposals proposals, Versions versions, Steps steps) {
    this.database = database;
    this.catalogue = catalogue;
    this.proposals = proposals;
    this.versions = versions;
    this.steps = steps;
  }

  Answer<Checked> check(Actor actor, Proposal proposal) {
    Optional<Answer<Checked>> refusal = mayPropose(actor, proposal.service());
    if (refusal.isPresent()) {
      return refusal.get();
    }
    Reading reading = read(actor, proposal);
    Optional<Difference> difference =
        catalogue
            .side(proposal.service())
            .filter(live -> reading.party().isPresent())
            .map(live -> Differences.between(live, reading.side()));
    return Answer.done(
        new Checked(
            reading.findings(),
            reading.outcome().metadata().map(InspectedMetadata::entityId),
            reading.document(),
            difference));
  }

  Answer<Submission> save(Actor actor, Proposal proposal) {
    Optional<Answer<Submission>> refusal = mayPropose(actor, proposal.service());
    return refusal.orElseGet(
        () -> steps.added(actor, read(actor, proposal), Origin.PERSON, draft -> draft));
  }

  Answer<Submission> submit(Actor actor, Proposal proposal) {
    Optional<Answer<Submission>> refusal = mayPropose(actor, proposal.service());
    if (refusal.isPresent()) {
      return refusal.get();
    }
    Reading reading = read(actor, proposal);
    return reading.good()
        ? steps.added(actor, reading, Origin.PERSON, draft -> draft.submitted(steps.mark(actor)))
        : Refusals.errors(reading.findings());
  }

  Answer<Submission> submit(Actor actor, UUID draft) {
    Optional<Submission> found = versions.find(actor, draft);
    if (found.isEmpty()) {
      return Refusals.notFound();
    }
    if (!(found.get() instanceof Draft kept)) {
      return Refusals.wrongState("This version is no draft any more.");
    }
    Optional<Answer<Submission>> refusal = mayPropose(actor, kept.content().service());
    if (refusal.isPresent()) {
      return refusal.get();
    }
    Reading reading = read(actor, anew(kept.content()));
    if (!reading.good()) {
      return Refusals.errors(reading.findings());
    }
    return steps.moved(
        actor,
        draft,
        Draft.class,
        (row, now) -> {
          Steps.propose(row, reading);
          return Answer.done(now.submitted(steps.mark(actor)));
        });
  }

  /** What is uploaded is looked at as it was; what is fetched is fetched anew. */
  private static Proposal anew(Content content) {
    boolean fetched =
        ServiceDefinition.read(content.service(), content.definition())
            .taken()
            .flatMap(RelyingParty::metadataAddress)
            .isPresent();
    return new Proposal(
        content.service(), content.definition(), fetched ? Optional.empty() : content.metadata());
  }

  private Reading read(Actor actor, Proposal proposal) {
    Optional<String> owner =
        catalogue.side(proposal.service()).isPresent()
            ? catalogue.owner(proposal.service())
            : Optional.of(actor.uid());
    return proposals.read(proposal, catalogue.known(), owner);
  }

  private <T> Optional<Answer<T>> mayPropose(Actor actor, String service) {
    if (!actor.integrator()) {
      return Optional.of(Refusals.notAllowed("Only integrators and operators submit services."));
    }
    if (!catalogue.exists(service)) {
      return claimed(actor, service)
          ? Optional.of(Refusals.notAllowed("Somebody else is registering a service of this id."))
          : Optional.empty();
    }
    return actor.owns(catalogue.owner(service))
        ? Optional.empty()
        : Optional.of(
            Refusals.notAllowed("Only its owner and operators submit versions of a service."));
  }

  /** Of a service that is not live yet, the first to propose it has it. */
  private boolean claimed(Actor actor, String service) {
    return !actor.operator()
        && database.read(
            e ->
                new ServiceVersionRepository(e)
                    .of(service).stream()
                        .filter(v -> Versions.OPEN.contains(v.state()))
                        .anyMatch(v -> !actor.is(v.author()) && !actor.owns(v.owner())));
  }
}
