package eu.tessera.ejb.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The exchange over the database: each act has a class of its own. */
final class StoredExchange implements ServiceExchange {
  private final Catalogue catalogue;
  private final Versions versions;
  private final Proposing proposing;
  private final Deciding deciding;
  private final RollingBack rollingBack;
  private final Retiring retiring;
  private final Refreshing refreshing;

  StoredExchange(
      Catalogue catalogue,
      Versions versions,
      Proposing proposing,
      Deciding deciding,
      RollingBack rollingBack,
      Retiring retiring,
      Refreshing refreshing) {
    this.catalogue = catalogue;
    this.versions = versions;
    this.proposing = proposing;
    this.deciding = deciding;
    this.rollingBack = rollingBack;
    this.retiring = retiring;
    this.refreshing = refreshing;
  }

  @Override
  public Page<ServiceEntry> services(Actor actor, ServiceQuery query) {
    return catalogue.services(actor, query);
  }

  @Override
  public Optional<ServiceEntry> service(Actor actor, String id) {
    return catalogue.service(actor, id);
  }

  @Override
  public List<Submission> history(Actor actor, String service) {
    return versions.history(actor, service);
  }

  @Override
  public Page<Submission> open(Actor actor, int offset, int limit) {
    return versions.open(actor, offset, limit);
  }

  @Override
  public Optional<Submission> submission(Actor actor, UUID id) {
    return versions.find(actor, id);
  }

  @Override
  public Answer<Checked> check(Actor actor, Proposal proposal) {
    return proposing.check(actor, proposal);
  }

  @Override
  public Answer<Submission> save(Actor actor, Proposal proposal) {
    return proposing.save(actor, proposal);
  }

  @Override
  public Answer<Submission> submit(Actor actor, Proposal proposal) {
    return proposing.submit(actor, proposal);
  }

  @Override
  public Answer<Submission> submit(Actor actor, UUID draft) {
    return proposing.submit(actor, draft);
  }

  @Override
  public Answer<Difference> difference(Actor actor, UUID submission) {
    return versions.difference(actor, submission);
  }

  @Override
  public Answer<Submission> approve(
      Actor actor, UUID submission, Optional<Instant> goLive, Optional<Instant> oldKeysUntil) {
    return deciding.approve(actor, submission, goLive, oldKeysUntil);
  }

  @Override
  public Answer<Submission> reject(Actor actor, UUID submission, String reason) {
    return deciding.reject(actor, submission, reason);
  }

  @Override
  public Answer<Submission> withdraw(Actor actor, UUID submission) {
    return deciding.withdraw(actor, submission);
  }

  @Override
  public Answer<Submission> plan(Actor actor, UUID submission, Instant goLive) {
    return deciding.plan(actor, submission, goLive);
  }

  @Override
  public Answer<Submission> rollBack(Actor actor, String service, int version) {
    return rollingBack.rollBack(actor, service, version);
  }

  @Override
  public Answer<ServiceEntry> retire(Actor actor, String service, String reason) {
    return retiring.retire(actor, service, reason);
  }

  @Override
  public Answer<ServiceEntry> refresh(Actor actor, String service) {
    if (catalogue.service(actor, service).isEmpty()) {
      return Refusals.notFound();
    }
    if (!actor.owns(catalogue.owner(service))) {
      return Refusals.notAllowed("Only its owner and operators refresh a service.");
    }
    return refreshing.now(service)
        ? Answer.done(catalogue.service(actor, service).orElseThrow())
        : Refusals.invalid("The metadata of this service are not fetched.");
  }
}
