package eu.tessera.ejb.notify;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.tessera.ejb.account.EmailAddress;
import eu.tessera.ejb.config.Database;
import eu.tessera.ejb.config.Place;
import eu.tessera.ejb.config.Vault;
import eu.tessera.persistence.notify.MailRepository;
import eu.tessera.persistence.notify.MailRow;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import javax.crypto.SecretKey;

/** The letters in the database, sealed: they hold one-time links and who has an account. */
final class MailQueue {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int SHOWN = 100;

  private final Database database;
  private final Vault vault;
  private final Clock clock;
  private final SecretKey readers;

  MailQueue(Database database, Vault vault, Clock clock) {
    this.readers = vault.keyFor("mail reader");
    this.database = database;
    this.vault = vault;
    this.clock = clock;
  }

  /**
   * A letter that this node has taken to send.
   *
   * @param letter empty when it does not open
   */
  record Taken(UUID id, int attempts, Instant created, Optional<Envelope> letter) {}

  /** Lays a letter into the queue: one insert. */
  void add(EntityManager entities, Envelope letter) {
    UUID id = UUID.randomUUID();
    Instant now = clock.instant();
    try {
      byte[] sealed = vault.seal(place(id), JSON.writeValueAsBytes(letter));
      new MailRepository(entities).add(new MailRow(id, sealed, reader(letter.to()), now, now));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** {@link #add(EntityManager, Envelope)} in a transaction of its own. */
  void add(Envelope letter) {
    database.change(entities -> add(entities, letter));
  }

  /** Takes up to {@code most} letters that are due; until {@code lease} no other node has them. */
  List<Taken> take(int most, Instant lease) {
    List<MailRow> due =
        database.read(entities -> new MailRepository(entities).due(clock.instant(), most));
    List<Taken> taken = new ArrayList<>();
    for (MailRow row : due) {
      boolean ours =
          database.write(
              entities -> new MailRepository(entities).take(row.id(), row.attempts(), lease));
      if (ours) {
        taken.add(new Taken(row.id(), row.attempts() + 1, row.createdAt(), opened(row)));
      }
    }
    return taken;
  }

  /**
   * Lets a taken letter wait.
   *
   * @param reply of the mail server, 0 for none
   */
  void postpone(Taken letter, Instant until, int reply) {
    database.change(
        entities ->
            new MailRepository(entities).postpone(letter.id(), letter.attempts(), until, reply));
  }

  boolean remove(UUID id) {
    return database.write(entities -> new MailRepository(entities).remove(id));
  }

  /** Letters that nobody waits for any more. */
  List<UUID> stale(int most) {
    Instant limit = clock.instant().minus(Retries.PATIENCE);
    return database.read(entities -> new MailRepository(entities).olderThan(limit, most));
  }

  /** The letters that wait for one address, the oldest first; a hundred at the most. */
  List<Post.Waiting> waitingFor(EmailAddress address) {
    String reader = reader(address.canonical());
    return database.read(entities -> new MailRepository(entities).ofReader(reader, SHOWN)).stream()
        .flatMap(
            row ->
                opened(row).stream()
                    .filter(letter -> !letter.pretended())
                    .map(letter -> new Post.Waiting(letter.subject(), row.createdAt())))
        .toList();
  }

  /** By the address as it is compared, however it was typed. */
  private String reader(String address) {
    String canonical = EmailAddress.of(address).map(EmailAddress::canonical).orElse(address);
    return HexFormat.of().formatHex(Vault.mac(readers, canonical.getBytes(StandardCharsets.UTF_8)));
  }

  long waiting() {
    return database.read(entities -> new MailRepository(entities).waiting());
  }

  /** The letters that wait, the oldest first. */
  List<Waiting> oldest(int most) {
    return database.read(entities -> new MailRepository(entities).oldest(most)).stream()
        .map(this::waiting)
        .toList();
  }

  /** Of the letters that did not go, the one that has waited longest. */
  Optional<Waiting> oldestFailed() {
    return database
        .read(entities -> new MailRepository(entities).oldestFailed())
        .map(this::waiting);
  }

  /** The letter of that id. */
  Optional<Waiting> find(UUID id) {
    return database.read(entities -> new MailRepository(entities).byId(id)).map(this::waiting);
  }

  /** Lets what did not go be tried again at once; how many letters. */
  int hasten() {
    return database.write(entities -> new MailRepository(entities).hasten(clock.instant()));
  }

  private Waiting waiting(MailRow row) {
    return new Waiting(
        row.id(), row.createdAt(), row.attempts(), row.dueAt(), row.lastReply(), opened(row));
  }

  /**
   * A letter as it lies in the queue.
   *
   * @param reply of the mail server when it last did not go, 0 for none
   * @param letter empty when it does not open
   */
  record Waiting(
      UUID id,
      Instant created,
      int attempts,
      Instant due,
      OptionalInt reply,
      Optional<Envelope> letter) {}

  private Optional<Envelope> opened(MailRow row) {
    try {
      return Optional.of(
          JSON.readValue(vault.open(place(row.id()), row.sealedLetter()), Envelope.class));
    } catch (Vault.NotOpened | IOException unreadable) {
      return Optional.empty();
    }
  }

  private static Place place(UUID id) {
    return new Place("mail", id, "sealed_letter");
  }
}
