package eu.tessera.ejb.exchange;

import eu.tessera.ejb.registry.MetadataDocument;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One version of a service on its way: each state is a record that holds what is known by then. */
public sealed interface Submission {
  /** What is proposed, and what the checks said when it was last looked at. */
  Content content();

  /** The name of the state, for lists. */
  State state();

  default UUID id() {
    return content().id();
  }

  /** Whether two people stand behind it: who submitted it, and another who said yes. */
  default boolean approvedByTwo() {
    return false;
  }

  /** The names of the states. */
  enum State {
    DRAFT,
    SUBMITTED,
    REJECTED,
    WITHDRAWN,
    PLANNED,
    LIVE,
    SUPERSEDED
  }

  /** How it came. */
  enum Origin {
    PERSON,
    REFRESH,
    AGGREGATE,
    ROLL_BACK
  }

  /** Who did something, and when. */
  record Mark(String by, Instant at) {}

  /**
   * What is proposed.
   *
   * @param service the id of the service
   * @param version counts from 1 for each service
   * @param author who proposes it, when
   */
  record Content(
      UUID id,
      String service,
      int version,
      Origin origin,
      String definition,
      Optional<MetadataDocument> metadata,
      List<Finding> findings,
      Mark author) {
    public Content {
      findings = List.copyOf(findings);
    }

    /** The same, as other checks have found it. */
    Content with(List<Finding> others) {
      return new Content(id, service, version, origin, definition, metadata, others, author);
    }

    /** Whether the checks found no error. */
    public boolean good() {
      return findings.stream().noneMatch(Finding::error);
    }
  }

  /**
   * A second person's yes.
   *
   * @param oldKeysUntil until when signing keys that this version leaves out are still accepted
   */
  record Approval(Mark approved, Optional<Instant> oldKeysUntil) {
    /** Tessera lets pass what is harmless, and who rolls back decides alone: neither is another. */
    boolean ofAnother(Content content, Mark submitted) {
      String by = approved.by();
      return !by.equals(Actor.TESSERA.uid())
          && !by.equalsIgnoreCase(content.author().by())
          && !by.equalsIgnoreCase(submitted.by());
    }
  }

  /** Kept, and not asked for yet. */
  record Draft(Content content) implements Submission {
    @Override
    public State state() {
      return State.DRAFT;
    }

    public Submitted submitted(Mark mark) {
      return new Submitted(content, mark);
    }

    public Withdrawn withdrawn(Mark mark) {
      return new Withdrawn(content, mark);
    }
  }

  /** Waits for a second person. */
  record Submitted(Content content, Mark submitted) implements Submission {
    @Override
    public State state() {
      return State.SUBMITTED;
    }

    /** Whether that person may decide: neither the author nor who submitted it. */
    public boolean secondPerson(Actor actor) {
      return !actor.is(content.author().by()) && !actor.is(submitted.by());
    }

    public Planned approved(Approval approval, Instant goLive) {
      return new Planned(content, submitted, approval, goLive);
    }

    public Rejected rejected(Mark mark, String reason) {
      return new Rejected(content, submitted, mark, reason);
    }

    public Withdrawn withdrawn(Mark mark) {
      return new Withdrawn(content, mark);
    }
  }

  /** The second person said no; or Tessera, at the moment at which it was to go live. */
  record Rejected(Content content, Mark submitted, Mark rejected, String reason)
      implements Submission {
    @Override
    public State state() {
      return State.REJECTED;
    }
  }

  /** Taken back by its author. */
  record Withdrawn(Content content, Mark withdrawn) implements Submission {
    @Override
    public State state() {
      return State.WITHDRAWN;
    }
  }

  /** Approved, and goes live at that moment. */
  record Planned(Content content, Mark submitted, Approval approval, Instant goLive)
      implements Submission {
    @Override
    public State state() {
      return State.PLANNED;
    }

    public Planned at(Instant other) {
      return new Planned(content, submitted, approval, other);
    }

    public Live live(Instant since) {
      return new Live(content, submitted, approval, since);
    }

    public Withdrawn withdrawn(Mark mark) {
      return new Withdrawn(content, mark);
    }

    /** Its checks do not hold any more. */
    public Rejected stopped(List<Finding> findings, Mark mark, String reason) {
      return new Rejected(content.with(findings), submitted, mark, reason);
    }

    @Override
    public boolean approvedByTwo() {
      return approval.ofAnother(content, submitted);
    }
  }

  /** What services and citizens meet now. */
  record Live(Content content, Mark submitted, Approval approval, Instant since)
      implements Submission {
    @Override
    public State state() {
      return State.LIVE;
    }

    public Superseded superseded(Instant until) {
      return new Superseded(content, submitted, approval, since, until);
    }

    @Override
    public boolean approvedByTwo() {
      return approval.ofAnother(content, submitted);
    }
  }

  /** Was live, and can be live again by a roll-back. */
  record Superseded(
      Content content, Mark submitted, Approval approval, Instant since, Instant until)
      implements Submission {
    @Override
    public State state() {
      return State.SUPERSEDED;
    }

    @Override
    public boolean approvedByTwo() {
      return approval.ofAnother(content, submitted);
    }
  }
}
