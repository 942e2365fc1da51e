package eu.tessera.ejb.exchange;

import eu.tessera.ejb.audit.Audit;
import eu.tessera.ejb.audit.AuditEvent;
import eu.tessera.ejb.config.Conflict;
import eu.tessera.ejb.config.Database;
import eu.tessera.ejb.exchange.Answer.Why;
import eu.tessera.ejb.exchange.Submission.Approval;
import eu.tessera.ejb.exchange.Submission.Content;
import eu.tessera.ejb.exchange.Submission.Draft;
import eu.tessera.ejb.exchange.Submission.Mark;
import eu.tessera.ejb.exchange.Submission.Origin;
import eu.tessera.ejb.exchange.Submission.Planned;
import eu.tessera.ejb.exchange.Submission.State;
import eu.tessera.ejb.exchange.Submission.Submitted;
import eu.tessera.ejb.registry.MetadataDocument;
import eu.tessera.ejb.registry.RelyingParty;
import eu.tessera.ejb.registry.ServiceDefinition;
import eu.tessera.persistence.registry.ServiceRepository;
import eu.tessera.persistence.registry.ServiceRow;
import eu.tessera.persistence.registry.ServiceVersionRepository;
import eu.tessera.persistence.registry.ServiceVersionRow;
import eu.tessera.persistence.registry.ServiceVersionRow.Marks;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** The exchange over the database: each act is one transaction, and of two at once one is done. */
final class StoredExchange implements ServiceExchange {
  private static final List<String> OPEN =
      List.of(State.DRAFT.name(), State.SUBMITTED.name(), State.PLANNED.name());
  private static final int MOST_OPEN = 1000;
  private static final int LONGEST_REASON = 2000;
  private static final Duration FARTHEST = Duration.ofDays(366);

  private final Database database;
  private final Catalogue catalogue;
  private final Proposals proposals;
  private final Refreshing refreshing;
  private final Audit audit;
  private final Contacts contacts;
  private final Clock clock;

  StoredExchange(
      Database database,
      Catalogue catalogue,
      Proposals proposals,
      Refreshing refreshing,
      Audit audit,
      Contacts contacts,
      Clock clock) {
    this.database = database;
    this.catalogue = catalogue;
    this.proposals = proposals;
    this.refreshing = refreshing;
    this.audit = audit;
    this.contacts = contacts;
    this.clock = clock;
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
    return database.read(
        e ->
            new ServiceVersionRepository(e)
                .of(service).stream()
                    .filter(row -> seen(actor, row))
                    .map(SubmissionRows::read)
                    .toList());
  }

  @Override
  public Page<Submission> open(Actor actor, int offset, int limit) {
    List<Submission> all =
        database.read(
            e ->
                new ServiceVersionRepository(e)
                    .in(OPEN, MOST_OPEN).stream()
                        .filter(row -> seen(actor, row))
                        .map(SubmissionRows::read)
                        .toList());
    return Page.of(all, offset, limit);
  }

  @Override
  public Optional<Submission> submission(Actor actor, UUID id) {
    return database.read(
        e ->
            new ServiceVersionRepository(e)
                .byId(id)
                .filter(row -> seen(actor, row))
                .map(SubmissionRows::read));
  }

  /** A draft is its author's; the rest is seen by who sees the service. */
  private static boolean seen(Actor actor, ServiceVersionRow row) {
    boolean own = actor.is(row.author());
    return row.state().equals(State.DRAFT.name())
        ? own || actor.operator()
        : own || actor.sees(row.owner());
  }

  @Override
  public Answer<Checked> check(Actor actor, Proposal proposal) {
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
            reading.outcome().metadata().map(m -> m.entityId()),
            reading.document(),
            difference));
  }

  @Override
  public Answer<Submission> save(Actor actor, Proposal proposal) {
    Optional<Answer<Submission>> refusal = mayPropose(actor, proposal.service());
    return refusal.orElseGet(() -> kept(actor, read(actor, proposal), Origin.PERSON, State.DRAFT));
  }

  @Override
  public Answer<Submission> submit(Actor actor, Proposal proposal) {
    Optional<Answer<Submission>> refusal = mayPropose(actor, proposal.service());
    if (refusal.isPresent()) {
      return refusal.get();
    }
    Reading reading = read(actor, proposal);
    return reading.good()
        ? kept(actor, reading, Origin.PERSON, State.SUBMITTED)
        : errors(reading.findings());
  }

  @Override
  public Answer<Submission> submit(Actor actor, UUID draft) {
    Optional<Submission> found = submission(actor, draft);
    if (found.isEmpty()) {
      return notFound();
    }
    if (!(found.get() instanceof Draft d)) {
      return wrongState("This version is no draft any more.");
    }
    Content content = d.content();
    Optional<Answer<Submission>> refusal = mayPropose(actor, content.service());
    if (refusal.isPresent()) {
      return refusal.get();
    }
    Reading reading = read(actor, proposal(content));
    if (!reading.good()) {
      return errors(reading.findings());
    }
    return moved(
        actor,
        draft,
        Draft.class,
        (row, now) -> {
          propose(row, reading);
          return Answer.done(now.submitted(mark(actor)));
        });
  }

  /** What is uploaded is looked at as it was; what is fetched is fetched anew. */
  private static Proposal proposal(Content content) {
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

  private static String owner(Reading reading) {
    return reading.party().flatMap(RelyingParty::owner).orElse(null);
  }

  private <T> Optional<Answer<T>> mayPropose(Actor actor, String service) {
    if (!actor.integrator()) {
      return Optional.of(
          Answer.refused(Why.NOT_ALLOWED, "Only integrators and operators submit services."));
    }
    if (!catalogue.exists(service)) {
      return claimed(actor, service)
          ? Optional.of(
              Answer.refused(Why.NOT_ALLOWED, "Somebody else is registering a service of this id."))
          : Optional.empty();
    }
    return actor.owns(catalogue.owner(service))
        ? Optional.empty()
        : Optional.of(
            Answer.refused(
                Why.NOT_ALLOWED, "Only its owner and operators submit versions of a service."));
  }

  /** Of a service that is not live yet, the first to propose it has it. */
  private boolean claimed(Actor actor, String service) {
    return !actor.operator()
        && database.read(
            e ->
                new ServiceVersionRepository(e)
                    .of(service).stream()
                        .filter(v -> OPEN.contains(v.state()))
                        .anyMatch(v -> !actor.is(v.author()) && !actor.owns(v.owner())));
  }

  private Answer<Submission> kept(Actor actor, Reading reading, Origin origin, State state) {
    try {
      Submission kept =
          database.write(
              e -> {
                ServiceVersionRepository versions = new ServiceVersionRepository(e);
                ServiceVersionRow row = fresh(versions, reading, actor, origin);
                Draft draft = (Draft) SubmissionRows.read(row);
                Submission now = state == State.DRAFT ? draft : draft.submitted(mark(actor));
                SubmissionRows.stand(row, now);
                versions.add(row);
                return now;
              });
      tell(actor, kept);
      return Answer.done(kept);
    } catch (Conflict first) {
      return wrongState("Somebody else has just submitted a version of this service. Try again.");
    }
  }

  private ServiceVersionRow fresh(
      ServiceVersionRepository versions, Reading reading, Actor actor, Origin origin) {
    ServiceVersionRow row =
        new ServiceVersionRow(
            UUID.randomUUID(),
            reading.service(),
            versions.nextNumber(reading.service()),
            origin.name(),
            actor.uid(),
            clock.instant());
    propose(row, reading);
    row.stands(State.DRAFT.name(), Marks.NONE);
    return row;
  }

  @Override
  public Answer<Difference> difference(Actor actor, UUID submission) {
    Optional<Submission> found = submission(actor, submission);
    if (found.isEmpty()) {
      return notFound();
    }
    Content content = found.get().content();
    boolean past = found.get().state() == State.LIVE || found.get().state() == State.SUPERSEDED;
    Differences.Side before =
        past
            ? liveBefore(content).map(Catalogue::side).orElse(Differences.Side.NONE)
            : catalogue.side(content.service()).orElse(Differences.Side.NONE);
    return Answer.done(Differences.between(before, Catalogue.side(content)));
  }

  /** The version that was live before that one. */
  private Optional<Content> liveBefore(Content content) {
    return database.read(
        e ->
            new ServiceVersionRepository(e)
                .of(content.service()).stream()
                    .filter(v -> v.number() < content.version())
                    .filter(v -> v.state().equals(State.SUPERSEDED.name()))
                    .findFirst()
                    .map(v -> SubmissionRows.read(v).content()));
  }

  @Override
  public Answer<Submission> approve(
      Actor actor, UUID submission, Optional<Instant> goLive, Optional<Instant> oldKeysUntil) {
    if (!actor.approver()) {
      return Answer.refused(Why.NOT_ALLOWED, "Only approvers and operators approve.");
    }
    Instant now = clock.instant();
    Optional<Answer<Submission>> moment =
        goLive.flatMap(this::impossible).or(() -> oldKeysUntil.flatMap(this::impossible));
    if (moment.isPresent()) {
      return moment.get();
    }
    Optional<List<Finding>> errors = errorsNow(actor, submission);
    if (errors.isPresent()) {
      return errors(errors.get());
    }
    return moved(
        actor,
        submission,
        Submitted.class,
        (row, submitted) -> {
          // the second person: whoever wrote or submitted it cannot say yes to it
          if (!submitted.secondPerson(actor)) {
            return Answer.refused(
                Why.OWN_SUBMISSION,
                "You have submitted this yourself; another person has to approve it.");
          }
          if (foundAtAddressOf(actor, row, submitted.content())) {
            return Answer.refused(
                Why.OWN_SUBMISSION,
                "This was found at the address of a service of yours; another person has to"
                    + " approve it.");
          }
          Approval approval = new Approval(mark(actor), oldKeysUntil);
          return Answer.done(submitted.approved(approval, goLive.orElse(now)));
        });
  }

  /** A refresh has no author: who wrote it is who holds the address, and that is the owner. */
  private boolean foundAtAddressOf(Actor actor, ServiceVersionRow row, Content content) {
    return content.origin() == Origin.REFRESH
        && Stream.of(row.owner(), catalogue.owner(content.service()))
            .flatMap(Optional::stream)
            .anyMatch(actor::is);
  }

  /** The errors that a version has by now, though it had none when it was submitted. */
  private Optional<List<Finding>> errorsNow(Actor actor, UUID submission) {
    return submission(actor, submission)
        .filter(s -> s.state() == State.SUBMITTED)
        .map(Submission::content)
        .map(c -> proposals.read(proposalAsIs(c), catalogue.known(), Optional.empty()))
        .filter(reading -> !reading.good())
        .map(Reading::findings);
  }

  /** What was submitted is what goes live, even if the address serves another by now. */
  private static Proposal proposalAsIs(Content content) {
    return new Proposal(content.service(), content.definition(), content.metadata());
  }

  @Override
  public Answer<Submission> reject(Actor actor, UUID submission, String reason) {
    if (!actor.approver()) {
      return Answer.refused(Why.NOT_ALLOWED, "Only approvers and operators reject.");
    }
    if (reason.isBlank() || reason.length() > LONGEST_REASON) {
      return Answer.refused(
          Why.INVALID, "Write the reason, in at most " + LONGEST_REASON + " characters.");
    }
    return moved(
        actor,
        submission,
        Submitted.class,
        (row, submitted) -> Answer.done(submitted.rejected(mark(actor), reason.strip())));
  }

  @Override
  public Answer<Submission> withdraw(Actor actor, UUID submission) {
    return moved(
        actor,
        submission,
        Submission.class,
        (row, now) -> {
          if (!actor.is(row.author()) && !actor.owns(row.owner())) {
            return Answer.refused(Why.NOT_ALLOWED, "Only its author and its owner take it back.");
          }
          if (now instanceof Draft draft) {
            return Answer.done(draft.withdrawn(mark(actor)));
          } else if (now instanceof Submitted submitted) {
            return Answer.done(submitted.withdrawn(mark(actor)));
          } else if (now instanceof Planned planned) {
            return Answer.done(planned.withdrawn(mark(actor)));
          }
          return wrongState("This version cannot be taken back any more.");
        });
  }

  @Override
  public Answer<Submission> plan(Actor actor, UUID submission, Instant goLive) {
    if (!actor.approver()) {
      return Answer.refused(Why.NOT_ALLOWED, "Only approvers and operators plan.");
    }
    Optional<Answer<Submission>> moment = impossible(goLive);
    return moment.orElseGet(
        () ->
            moved(
                actor,
                submission,
                Planned.class,
                (row, planned) -> Answer.done(planned.at(goLive))));
  }

  private Optional<Answer<Submission>> impossible(Instant moment) {
    Instant now = clock.instant();
    return moment.isBefore(now.minus(Duration.ofMinutes(5))) || moment.isAfter(now.plus(FARTHEST))
        ? Optional.of(Answer.refused(Why.INVALID, "Choose a moment within a year from now."))
        : Optional.empty();
  }

  @Override
  public Answer<Submission> rollBack(Actor actor, String service, int version) {
    if (!actor.approver()) {
      return Answer.refused(Why.NOT_ALLOWED, "Only approvers and operators roll back.");
    }
    Optional<Submission> earlier =
        database.read(
            e ->
                new ServiceVersionRepository(e)
                    .numbered(service, version)
                    .map(SubmissionRows::read));
    if (earlier.isEmpty() || !catalogue.stored(service)) {
      return notFound();
    }
    if (earlier.get().state() != State.SUPERSEDED) {
      return wrongState("Only a version that was live before can be live again.");
    }
    Reading reading =
        proposals.read(proposalAsIs(earlier.get().content()), catalogue.known(), Optional.empty());
    if (!reading.good()) {
      return errors(reading.findings());
    }
    return published(actor, reading, Origin.ROLL_BACK);
  }

  /**
   * Makes a version live at once that needs no second person: one that had him before, or a
   * harmless refresh.
   */
  Answer<Submission> published(Actor actor, Reading reading, Origin origin) {
    try {
      Submission live =
          database.write(
              e -> {
                ServiceVersionRepository versions = new ServiceVersionRepository(e);
                ServiceVersionRow row = fresh(versions, reading, actor, origin);
                versions.add(row);
                Draft draft = (Draft) SubmissionRows.read(row);
                Instant now = clock.instant();
                Planned planned =
                    draft
                        .submitted(mark(actor))
                        .approved(new Approval(mark(actor), Optional.empty()), now);
                return GoLive.put(e, row, planned, now);
              });
      catalogue.changed();
      tell(actor, live);
      return Answer.done(live);
    } catch (Conflict first) {
      return wrongState("Somebody else has just changed this service. Look again.");
    }
  }

  /**
   * The same once more with another end, as many servers write it anew each day: the live version
   * stays what it is, and holds longer.
   */
  Optional<String> renewed(Reading reading) {
    try {
      database.change(
          e -> {
            ServiceRepository services = new ServiceRepository(e);
            long number = services.nextChange();
            new ServiceVersionRepository(e)
                .of(reading.service()).stream()
                    .filter(v -> v.state().equals(State.LIVE.name()))
                    .forEach(v -> propose(v, reading));
            services
                .byName(reading.service())
                .filter(row -> !row.removed())
                .ifPresent(
                    row -> {
                      row.keep(GoLive.stored(reading.document().orElseThrow()), row.formerKeys());
                      row.numbered(number);
                    });
          });
      return Optional.empty();
    } catch (Conflict first) {
      return Optional.of("Somebody else has just changed this service.");
    }
  }

  private static void propose(ServiceVersionRow row, Reading reading) {
    row.proposes(
        reading.json(),
        reading.document().map(MetadataDocument::packed),
        Json.findings(reading.findings()),
        owner(reading));
  }

  /** What a refresh has found and a person has to look at. */
  Answer<Submission> proposed(Reading reading) {
    try {
      database.change(e -> overtaken(e, reading.service()));
    } catch (Conflict first) {
      return wrongState("Somebody is just deciding about this service.");
    }
    return kept(Actor.TESSERA, reading, Origin.REFRESH, State.SUBMITTED);
  }

  /** Takes back what a refresh found before: an address that flutters would bury the others. */
  private void overtaken(EntityManager entities, String service) {
    new ServiceVersionRepository(entities)
        .of(service).stream()
            .filter(row -> row.origin().equals(Origin.REFRESH.name()))
            .filter(row -> row.state().equals(State.SUBMITTED.name()))
            .forEach(
                row ->
                    SubmissionRows.stand(
                        row,
                        ((Submitted) SubmissionRows.read(row)).withdrawn(mark(Actor.TESSERA))));
  }

  @Override
  public Answer<ServiceEntry> retire(Actor actor, String service, String reason) {
    Optional<ServiceEntry> entry = catalogue.service(actor, service);
    if (entry.isEmpty()) {
      return notFound();
    }
    if (!actor.operator()) {
      return Answer.refused(Why.NOT_ALLOWED, "Only operators take a service out of use.");
    }
    if (!catalogue.stored(service) || reason.isBlank() || reason.length() > LONGEST_REASON) {
      return Answer.refused(
          Why.INVALID,
          reason.isBlank() || reason.length() > LONGEST_REASON
              ? "Write the reason, in at most " + LONGEST_REASON + " characters."
              : "This service is not a stored one; take it out where it is defined.");
    }
    Instant now = clock.instant();
    database.change(e -> retire(e, actor, service, now));
    catalogue.changed();
    audit.write(new AuditEvent.ServiceRetired(actor.uid(), service, reason.strip()));
    return Answer.done(entry.get());
  }

  private void retire(EntityManager entities, Actor actor, String service, Instant now) {
    ServiceRepository services = new ServiceRepository(entities);
    services.byName(service).map(ServiceRow::id).ifPresent(id -> services.remove(id, now));
    for (ServiceVersionRow row : new ServiceVersionRepository(entities).of(service)) {
      Submission version = SubmissionRows.read(row);
      if (version instanceof Submission.Live live) {
        SubmissionRows.stand(row, live.superseded(now));
      } else if (version instanceof Planned planned) {
        SubmissionRows.stand(row, planned.withdrawn(mark(actor)));
      } else if (version instanceof Submitted submitted) {
        SubmissionRows.stand(row, submitted.withdrawn(mark(actor)));
      }
    }
  }

  @Override
  public Answer<ServiceEntry> refresh(Actor actor, String service) {
    if (catalogue.service(actor, service).isEmpty()) {
      return notFound();
    }
    if (!actor.owns(catalogue.owner(service))) {
      return Answer.refused(Why.NOT_ALLOWED, "Only its owner and operators refresh a service.");
    }
    if (!refreshing.now(service, this)) {
      return Answer.refused(Why.INVALID, "The metadata of this service are not fetched.");
    }
    return Answer.done(catalogue.service(actor, service).orElseThrow());
  }

  /** Makes live what was planned for a moment that has come. For the timetable. */
  void goLive() {
    Instant now = clock.instant();
    List<UUID> due =
        database.read(e -> new ServiceVersionRepository(e).due(State.PLANNED.name(), now));
    for (UUID id : due) {
      try {
        Optional<Submission> live =
            database.write(
                e ->
                    new ServiceVersionRepository(e)
                        .byId(id)
                        .filter(row -> row.state().equals(State.PLANNED.name()))
                        .map(row -> GoLive.put(e, row, (Planned) SubmissionRows.read(row), now)));
        live.ifPresent(l -> tell(Actor.TESSERA, l));
      } catch (Conflict first) {
        stopped(id);
      }
    }
    if (!due.isEmpty()) {
      catalogue.changed();
    }
  }

  /** Another node was first, or another service has taken the entity id meanwhile. */
  private void stopped(UUID id) {
    moved(
        Actor.TESSERA,
        id,
        Planned.class,
        (row, planned) -> {
          Reading reading =
              proposals.read(proposalAsIs(planned.content()), catalogue.known(), Optional.empty());
          return reading.good()
              ? wrongState("Another node was first.")
              : Answer.done(planned.withdrawn(mark(Actor.TESSERA)));
        });
  }

  /** One step of one version; of two at once, the second finds another state. */
  private <S extends Submission> Answer<Submission> moved(
      Actor actor,
      UUID id,
      Class<S> from,
      BiFunction<ServiceVersionRow, S, Answer<? extends Submission>> step) {
    try {
      Answer<Submission> answer =
          database.write(
              e -> {
                Optional<ServiceVersionRow> row =
                    new ServiceVersionRepository(e).byId(id).filter(r -> seen(actor, r));
                if (row.isEmpty()) {
                  return notFound();
                }
                Submission before = SubmissionRows.read(row.get());
                if (!from.isInstance(before)) {
                  return wrongState("This version is " + before.state() + " by now.");
                }
                return stand(e, row.get(), step.apply(row.get(), from.cast(before)));
              });
      answer
          .value()
          .ifPresent(
              now -> {
                tell(actor, now);
                if (now.state() == State.LIVE) {
                  catalogue.changed();
                }
              });
      return answer;
    } catch (Conflict first) {
      return wrongState("Somebody else was first. Look again.");
    }
  }

  private Answer<Submission> stand(
      EntityManager entities, ServiceVersionRow row, Answer<? extends Submission> answer) {
    if (answer.refusal().isPresent()) {
      var refused = answer.refusal().get();
      return new Answer.Refused<>(refused.why(), refused.sentence(), refused.findings());
    }
    Submission now = answer.value().orElseThrow();
    Instant instant = clock.instant();
    if (now instanceof Planned planned && !planned.goLive().isAfter(instant)) {
      return Answer.done(GoLive.put(entities, row, planned, instant));
    }
    SubmissionRows.stand(row, now);
    return Answer.done(now);
  }

  private void tell(Actor actor, Submission now) {
    audit.write(
        new AuditEvent.ServiceVersionMoved(
            actor.uid(), now.content().service(), now.content().version(), now.state().name()));
    contacts.decided(actor, now);
  }

  private Mark mark(Actor actor) {
    return new Mark(actor.uid(), clock.instant());
  }

  private static <T> Answer<T> errors(List<Finding> findings) {
    return new Answer.Refused<>(Why.HAS_ERRORS, "There are errors to mend first.", findings);
  }

  private static <T> Answer<T> notFound() {
    return Answer.refused(Why.NOT_FOUND, "There is nothing of that name here.");
  }

  private static <T> Answer<T> wrongState(String sentence) {
    return Answer.refused(Why.WRONG_STATE, sentence);
  }
}
