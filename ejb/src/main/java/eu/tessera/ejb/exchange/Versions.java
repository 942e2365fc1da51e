package eu.tessera.ejb.exchange;

import eu.tessera.ejb.config.Database;
import eu.tessera.ejb.exchange.Submission.Content;
import eu.tessera.ejb.exchange.Submission.State;
import eu.tessera.persistence.registry.ServiceVersionRepository;
import eu.tessera.persistence.registry.ServiceVersionRow;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The versions of services, for those who may see them. */
final class Versions {
  /** The states in which a version waits for somebody. */
  static final List<String> OPEN =
      List.of(State.DRAFT.name(), State.SUBMITTED.name(), State.PLANNED.name());

  private static final int MOST_OPEN = 1000;

  private final Database database;
  private final Catalogue catalogue;

  Versions(Database database, Catalogue catalogue) {
    this.database = database;
    this.catalogue = catalogue;
  }

  /** A draft is its author's; the rest is seen by who sees the service. */
  static boolean seen(Actor actor, ServiceVersionRow row) {
    boolean own = actor.is(row.author());
    return row.state().equals(State.DRAFT.name())
        ? own || actor.operator()
        : own || actor.sees(row.owner());
  }

  List<Submission> history(Actor actor, String service) {
    return database.read(
        e ->
            new ServiceVersionRepository(e)
                .of(service).stream()
                    .filter(row -> seen(actor, row))
                    .map(SubmissionRows::read)
                    .toList());
  }

  Page<Submission> open(Actor actor, int offset, int limit) {
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

  Optional<Submission> find(Actor actor, UUID id) {
    return database.read(
        e ->
            new ServiceVersionRepository(e)
                .byId(id)
                .filter(row -> seen(actor, row))
                .map(SubmissionRows::read));
  }

  /** To what is live; of what was live once, to what was live before it. */
  Answer<Difference> difference(Actor actor, UUID id) {
    Optional<Submission> found = find(actor, id);
    if (found.isEmpty()) {
      return Refusals.notFound();
    }
    Content content = found.get().content();
    boolean past = found.get().state() == State.LIVE || found.get().state() == State.SUPERSEDED;
    Optional<Differences.Side> before =
        past ? liveBefore(content).map(Catalogue::side) : catalogue.side(content.service());
    return Answer.done(
        Differences.between(before.orElse(Differences.Side.NONE), Catalogue.side(content)));
  }

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
}
