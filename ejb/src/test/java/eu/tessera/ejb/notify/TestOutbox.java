package eu.tessera.ejb.notify;

import eu.tessera.persistence.schema.TestDatabase;
import java.util.UUID;

/** An outbox with letters in it, for desks of other rooms. */
public final class TestOutbox {
  public final Outbox outbox;
  private final TestMail mail;

  public TestOutbox(TestDatabase database) {
    mail = new TestMail(database);
    outbox = new Outbox(true, mail.queue);
  }

  /** A letter that tells Ada what has happened to her account. */
  public UUID event() {
    return laid(new Letter.PasswordChanged(TestLetters.occasion()));
  }

  /** A letter that somebody asked for. */
  public UUID asked() {
    return laid(new Letter.NoAccountHere(TestLetters.link("/new")));
  }

  private UUID laid(Letter letter) {
    mail.post.enqueue(TestLetters.ada(), letter);
    return outbox.state(9).oldest().stream()
        .filter(item -> item.kind().equals(letter.key()))
        .findFirst()
        .orElseThrow()
        .id();
  }
}
