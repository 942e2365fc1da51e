package eu.tessera.demo.mailbox;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The newest mails, in memory. */
public final class Mailbox {
  private static final int MOST = 500;

  private final Clock clock;
  private final List<Mail> mails = new ArrayList<>();
  private long last;

  public Mailbox(Clock clock) {
    this.clock = clock;
  }

  synchronized void add(String to, byte[] raw) throws MessagingException, IOException {
    mails.add(Mail.read(last + 1, clock.instant(), to, raw));
    last++;
    if (mails.size() > MOST) {
      mails.remove(0);
    }
  }

  /** All of one address, or of everybody if it is empty; the newest first. */
  synchronized List<Mail> of(String address) {
    List<Mail> found =
        new ArrayList<>(
            mails.stream().filter(mail -> address.isBlank() || mail.isFor(address)).toList());
    Collections.reverse(found);
    return found;
  }

  synchronized Optional<Mail> numbered(long number) {
    return mails.stream().filter(mail -> mail.number() == number).findFirst();
  }
}
