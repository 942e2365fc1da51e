package eu.tessera.ejb.keys;

import eu.tessera.ejb.config.KeyRing;
import eu.tessera.ejb.config.SigningKeys;
import eu.tessera.ejb.config.StoredKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Rolls our keys over, step by step. Between publishing a key and signing with it lies a time in
 * which everybody who reads our metadata learns of it; only by force is it cut short. Each step is
 * one transaction that lets no other in, so of two operators at two nodes one takes it.
 */
public final class KeyRollover {
  private final SigningKeys keys;
  private final SamlKeys copies;
  private final KeyMaking making;
  private final Duration notice;
  private final Clock clock;

  /** Why a step was not taken. */
  public enum Refusal {
    NO_SUCH_KEY,
    /** One more is published and waits already. */
    ONE_WAITS,
    /** Not published long enough. */
    TOO_EARLY,
    /** It signs; another has to first. */
    IN_USE,
    RETIRED
  }

  /**
   * A key.
   *
   * @param inUse whether it is the one that signs, or that others encrypt with
   * @param ready from when on it may be taken into use
   */
  public record Standing(KeyUse use, StoredKey key, boolean inUse, Instant ready) {
    public boolean retired() {
      return key.retired().isPresent();
    }
  }

  /** The key as it stands after the step, or why the step was not taken. */
  public record Step(Optional<Standing> key, Optional<Refusal> refusal) {
    static Step refused(Refusal why) {
      return new Step(Optional.empty(), Optional.of(why));
    }
  }

  /**
   * @param notice how long a signing key is published before it signs
   */
  public KeyRollover(
      SigningKeys keys, SamlKeys copies, KeyMaking making, Duration notice, Clock clock) {
    this.keys = keys;
    this.copies = copies;
    this.making = making;
    this.notice = notice;
    this.clock = clock;
  }

  /** All keys: of each use the one in use first, then those published, then the retired ones. */
  public List<Standing> all() {
    copies.connector();
    copies.provider(); // made, where this is the first to ask
    return keys.reading(this::all);
  }

  private List<Standing> all(KeyRing ring) {
    List<Standing> all = new ArrayList<>();
    for (KeyUse use : KeyUse.values()) {
      List<StoredKey> live = ring.live(use.purpose());
      live.forEach(key -> all.add(standing(use, key, key.equals(live.get(0)))));
      ring.retired(use.purpose()).forEach(key -> all.add(standing(use, key, false)));
    }
    return all;
  }

  private Standing standing(KeyUse use, StoredKey key, boolean inUse) {
    return new Standing(use, key, inUse, use.signs() ? key.created().plus(notice) : key.created());
  }

  /** Makes the next key of that use and publishes it. */
  public Step publishNext(KeyUse use) {
    if (waits(all(), use)) {
      return Step.refused(Refusal.ONE_WAITS);
    }
    SigningKeys.Fresh fresh = making.fresh(use); // takes long, so nobody waits for it
    return step(
        ring ->
            waits(all(ring), use)
                ? Step.refused(Refusal.ONE_WAITS)
                : done(ring, ring.add(use.purpose(), fresh).id()));
  }

  private static boolean waits(List<Standing> all, KeyUse use) {
    return all.stream().anyMatch(s -> s.use() == use && !s.retired() && !s.inUse());
  }

  /** Takes a published key into use. */
  public Step startUsing(UUID id, boolean forced) {
    return step(
        ring -> {
          Optional<Standing> key = find(ring, id);
          if (key.isEmpty() || key.get().retired()) {
            return Step.refused(key.isEmpty() ? Refusal.NO_SUCH_KEY : Refusal.RETIRED);
          }
          if (!forced && clock.instant().isBefore(key.get().ready())) {
            return Step.refused(Refusal.TOO_EARLY);
          }
          ring.use(id);
          return done(ring, id);
        });
  }

  /** Retires a key that is not in use. */
  public Step retire(UUID id) {
    return step(
        ring -> {
          Optional<Standing> key = find(ring, id);
          if (key.isEmpty()) {
            return Step.refused(Refusal.NO_SUCH_KEY);
          }
          if (key.get().inUse() || key.get().retired()) {
            return Step.refused(key.get().inUse() ? Refusal.IN_USE : Refusal.RETIRED);
          }
          ring.retire(id);
          return done(ring, id);
        });
  }

  private Step step(Function<KeyRing, Step> decision) {
    Step step = keys.changing(decision);
    if (step.key().isPresent()) {
      copies.changed();
    }
    return step;
  }

  private Step done(KeyRing ring, UUID id) {
    return new Step(find(ring, id), Optional.empty());
  }

  private Optional<Standing> find(KeyRing ring, UUID id) {
    return all(ring).stream().filter(s -> s.key().id().equals(id)).findFirst();
  }
}
