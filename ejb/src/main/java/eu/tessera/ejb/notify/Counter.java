package eu.tessera.ejb.notify;

import java.util.Optional;

/**
 * Where letters are taken in on one side and go out on the other.
 *
 * @param delivery empty when no mail server is configured
 */
public record Counter(PostOffice post, MailQueue queue, Optional<Delivery> delivery) {

  /** Sends what is due and counts what is left. */
  void serve() {
    delivery.ifPresent(Delivery::round);
    post.counted(queue.waiting());
  }
}
