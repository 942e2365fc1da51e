package eu.tessera.ejb.dispute;

import eu.tessera.ejb.account.EmailAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Decides what is done about a disputed event. The reader of the letter owned the account when it
 * happened; what came since may be somebody else's doing. So the account gets back the address that
 * the letter went to, and the letters that came later, perhaps to somebody else's address, lose
 * their links. An older letter stays good: it is nearer to the owner.
 *
 * <p>This gives the holder of an old mailbox no more than the letter about the change of the
 * address does, for ten days; and before that change the same mailbox could have asked for a new
 * password.
 */
final class DisputeRules {
  /**
   * How the account stands.
   *
   * @param address its own now
   * @param addressIsTheOwners whether the owner alone changes it; that of staff is kept elsewhere,
   *     and who has the old mailbox by now may be somebody else
   * @param oldAddressFree whether no other account has the address that the letter went to
   * @param deletionPlanned when its deletion was planned, if it is
   * @param events all that can be or could be disputed
   */
  record Situation(
      Optional<EmailAddress> address,
      boolean addressIsTheOwners,
      boolean oldAddressFree,
      Optional<Instant> deletionPlanned,
      List<Disputed> events) {
    Situation {
      events = List.copyOf(events);
    }
  }

  private DisputeRules() {}

  /** Empty when the event can be disputed no more. */
  static Optional<Remedy> remedy(Disputed event, Situation now) {
    if (event.settled()) {
      return Optional.empty();
    }
    boolean moved = now.addressIsTheOwners() && now.address().filter(event::sameAddress).isEmpty();
    return Optional.of(
        new Remedy(
            moved && now.oldAddressFree() ? Optional.of(event.address()) : Optional.empty(),
            moved && !now.oldAddressFree(),
            now.deletionPlanned().filter(at -> !at.isBefore(event.at())).isPresent(),
            Stream.concat(
                    Stream.of(event),
                    now.events().stream().filter(e -> !e.at().isBefore(event.at())))
                .map(Disputed::id)
                .collect(Collectors.toSet())));
  }
}
