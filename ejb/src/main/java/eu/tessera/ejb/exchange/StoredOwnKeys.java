package eu.tessera.ejb.exchange;

import eu.tessera.ejb.audit.Audit;
import eu.tessera.ejb.audit.AuditEvent;
import eu.tessera.ejb.exchange.Answer.Why;
import eu.tessera.ejb.keys.KeyRollover;
import eu.tessera.ejb.keys.KeyRollover.Standing;
import eu.tessera.ejb.keys.KeyUse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The roll-over of our keys, for operators, with a line for the auditor at each step. */
final class StoredOwnKeys implements OwnKeys {
  private final KeyRollover rollover;
  private final Audit audit;

  StoredOwnKeys(KeyRollover rollover, Audit audit) {
    this.rollover = rollover;
    this.audit = audit;
  }

  @Override
  public List<Key> keys(Actor actor) {
    return actor.approver() ? rollover.all().stream().map(StoredOwnKeys::key).toList() : List.of();
  }

  @Override
  public Answer<Key> publishNext(Actor actor, Use use) {
    return forOperator(
        actor, "PUBLISHED", false, () -> rollover.publishNext(KeyUse.valueOf(use.name())));
  }

  @Override
  public Answer<Key> startUsing(Actor actor, UUID key, boolean forced) {
    return forOperator(actor, "TAKEN_INTO_USE", forced, () -> rollover.startUsing(key, forced));
  }

  @Override
  public Answer<Key> retire(Actor actor, UUID key) {
    return forOperator(actor, "RETIRED", false, () -> rollover.retire(key));
  }

  private Answer<Key> forOperator(
      Actor actor, String word, boolean forced, java.util.function.Supplier<KeyRollover.Step> act) {
    if (!actor.operator()) {
      return Answer.refused(Why.NOT_ALLOWED, "Only operators roll keys over.");
    }
    KeyRollover.Step step = act.get();
    if (step.refusal().isPresent()) {
      return refused(step.refusal().get());
    }
    Standing now = step.key().orElseThrow();
    audit.write(
        new AuditEvent.OwnKeyMoved(actor.uid(), now.use().name(), now.key().id(), word, forced));
    return Answer.done(key(now));
  }

  private static Answer<Key> refused(KeyRollover.Refusal refusal) {
    return switch (refusal) {
      case NO_SUCH_KEY -> Answer.refused(Why.NOT_FOUND, "There is no such key.");
      case ONE_WAITS ->
          Answer.refused(
              Why.WRONG_STATE,
              "One more key is published already; take it into use, or retire it first.");
      case TOO_EARLY ->
          Answer.refused(
              Why.WRONG_STATE,
              "The key has not been published long enough: services that have not read our"
                  + " metadata yet would refuse what it signs.");
      case IN_USE ->
          Answer.refused(
              Why.WRONG_STATE, "The key is in use; take another into use before you retire it.");
      case RETIRED -> Answer.refused(Why.WRONG_STATE, "The key has retired.");
    };
  }

  private static Key key(Standing s) {
    State state = s.retired() ? State.RETIRED : s.inUse() ? State.IN_USE : State.PUBLISHED;
    return new Key(
        s.key().id(),
        Use.valueOf(s.use().name()),
        state,
        s.key().certificate(),
        s.key().created(),
        state == State.PUBLISHED ? Optional.of(s.ready()) : Optional.empty(),
        s.key().retired());
  }
}
