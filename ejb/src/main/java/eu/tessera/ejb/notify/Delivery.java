package eu.tessera.ejb.notify;

import eu.tessera.ejb.audit.Reference;
import eu.tessera.ejb.notify.Carrier.Outcome;
import eu.tessera.ejb.notify.Carrier.Trip;
import eu.tessera.ejb.notify.Carrier.Unreachable;
import eu.tessera.ejb.notify.MailQueue.Taken;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** One node's round: takes what is due, hands it over, and removes what the server has taken. */
final class Delivery {
  private static final Logger LOG = Logger.getLogger(Delivery.class.getName());

  /** Longer than all that a slow server may take for one letter. */
  private static final Duration LEASE = Duration.ofMinutes(15);

  private static final Duration PAUSE = Duration.ofSeconds(30);
  private static final int ROUND = 500;

  private final MailQueue queue;
  private final Carrier carrier;
  private final Clock clock;
  private Instant resume = Instant.MIN;

  Delivery(MailQueue queue, Carrier carrier, Clock clock) {
    this.queue = queue;
    this.carrier = carrier;
    this.clock = clock;
  }

  /** Sends what is due, one letter after the other; whoever calls sees to it that one call runs. */
  void round() {
    queue.stale(ROUND).forEach(this::expire);
    if (clock.instant().isBefore(resume)) {
      return;
    }
    Optional<Taken> first = next();
    if (first.isEmpty()) {
      return;
    }
    try (Trip trip = carrier.begin()) {
      Optional<Taken> letter = first;
      for (int sent = 0; letter.isPresent() && sent < ROUND; sent++) {
        if (!handed(trip, letter.get())) {
          return;
        }
        letter = next();
      }
    } catch (Unreachable unreachable) {
      resume = clock.instant().plus(PAUSE);
      LOG.log(Level.WARNING, unreachable.getMessage() + "; letters wait", unreachable.getCause());
      later(first.get(), unreachable.reply());
    }
  }

  /** One at a time, so that a node that is killed keeps no more than one from the others. */
  private Optional<Taken> next() {
    Instant lease = clock.instant().plus(LEASE);
    List<Taken> taken = queue.take(1, lease);
    while (!taken.isEmpty() && worthless(taken.get(0))) {
      queue.remove(taken.get(0).id());
      taken = queue.take(1, lease);
    }
    return taken.stream().findFirst();
  }

  private boolean worthless(Taken taken) {
    if (taken.letter().isEmpty()) {
      LOG.warning("a letter in the queue does not open with this master key and is thrown away");
    }
    return taken.letter().map(Envelope::pretended).orElse(true);
  }

  /** Whether the connection is good for another one. */
  private boolean handed(Trip trip, Taken taken) {
    Outcome outcome = trip.carry(taken.letter().orElseThrow());
    switch (outcome.kind()) {
      case SENT -> queue.remove(taken.id());
      case NEVER -> giveUp(taken, outcome.reply());
      case LATER -> later(taken, outcome.reply());
    }
    // without a reply the connection is broken; RFC 5321 3.8: by 421 the server ends it
    return outcome.kind() != Outcome.Kind.LATER || outcome.reply() != 0 && outcome.reply() != 421;
  }

  private void later(Taken taken, int reply) {
    Retries.next(taken.attempts(), taken.created(), clock.instant())
        .ifPresentOrElse(at -> queue.postpone(taken, at, reply), () -> giveUp(taken, reply));
  }

  private void giveUp(Taken taken, int reply) {
    queue.remove(taken.id());
    String kind = taken.letter().map(Envelope::kind).orElse("?");
    LOG.warning(
        () ->
            "letter given up: "
                + kind
                + ", attempts "
                + taken.attempts()
                + ", last reply "
                + (reply == 0 ? "none" : reply)
                + ", reference "
                + Reference.fresh());
  }

  private void expire(UUID id) {
    if (queue.remove(id)) {
      LOG.warning(() -> "letter given up: a day old and not sent, reference " + Reference.fresh());
    }
  }
}
