package eu.tessera.ejb.notify;

import eu.tessera.federation.assurance.Method;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Every letter that Tessera writes, each with the facts that it needs. The words are in the bundles
 * ({@code letters/}) under the letter's {@link #key}: {@code subject}, {@code lead}, {@code after},
 * and {@code button} where there is one. P8: letters are for validating identity, for security
 * events, and for what a service's contacts must know; there is no other kind.
 */
public sealed interface Letter {

  /** What its texts begin with. */
  String key();

  /** Where its one button leads, if it has one. */
  default Optional<Link> button() {
    return Optional.empty();
  }

  /** When and where it happened, if it tells of something that has happened to an account. */
  default Optional<Occasion> happened() {
    return Optional.empty();
  }

  /** What has happened before it and is told of together with it, the oldest first. */
  default List<Occasion> before() {
    return List.of();
  }

  /** What fills the placeholders of its texts, in their order. */
  default List<Word> words() {
    return List.of();
  }

  /** Which letters are counted together when somebody asks for them ({@link Purses}). */
  default String purse() {
    return "house";
  }

  /** Whether the letter is written in English too, for colleagues who share a mailbox. */
  default boolean alsoInEnglish() {
    return false;
  }

  /** Asks for something by a link that works for some hours, once. */
  sealed interface Request extends Letter {
    Link link();

    int hours();

    @Override
    default Optional<Link> button() {
      return Optional.of(link());
    }

    @Override
    default List<Word> words() {
      return List.of(new Word.Number(hours()));
    }
  }

  /** Answers somebody who asked for what cannot be, and leads to what can. */
  sealed interface Pointer extends Letter {
    Link link();

    @Override
    default Optional<Link> button() {
      return Optional.of(link());
    }
  }

  /** Tells an owner what has happened to the account; held back later than others. */
  sealed interface Event extends Letter {
    /** Their keys: by these a letter in the queue is known for what it is. */
    Set<String> KEYS =
        Set.of(
            "email.changed",
            "password.changed",
            "device.new",
            "devices.new",
            "eid.linked",
            "eid.unlinked",
            "factor.added",
            "factor.removed",
            "recovery.used",
            "everything.removed",
            "deletion.planned",
            "deletion.cancelled",
            "deletion.done",
            "token.made",
            "token.ended");

    Occasion occasion();

    @Override
    default Optional<Occasion> happened() {
      return Optional.of(occasion());
    }
  }

  /** Tells a service's contacts; in their language and in English. */
  sealed interface ToContacts extends Letter {
    Link link();

    @Override
    default Optional<Link> button() {
      return Optional.of(link());
    }

    @Override
    default boolean alsoInEnglish() {
      return true;
    }
  }

  /** Tells those who run Tessera what they must do. */
  sealed interface ToOperators extends Letter {
    Link link();

    @Override
    default Optional<Link> button() {
      return Optional.of(link());
    }
  }

  /** Somebody has registered with this address and is to confirm it. */
  record ConfirmRegistration(Link link, int hours) implements Request {
    @Override
    public String purse() {
      return "registration";
    }

    @Override
    public String key() {
      return "registration.confirm";
    }
  }

  /**
   * Somebody tried to register with an address that has an account.
   *
   * @param link the page to sign in, which also leads to the reset
   */
  record AlreadyRegistered(Link link) implements Pointer {
    @Override
    public String purse() {
      return "registration";
    }

    @Override
    public String key() {
      return "registration.existing";
    }
  }

  /** The owner has asked for a new password. */
  record ResetPassword(Link link, int hours) implements Request {
    @Override
    public String purse() {
      return "reset";
    }

    @Override
    public String key() {
      return "password.reset";
    }
  }

  /**
   * Somebody asked for a new password for an address without an account.
   *
   * @param link the page to create one
   */
  record NoAccountHere(Link link) implements Pointer {
    @Override
    public String purse() {
      return "reset";
    }

    @Override
    public String key() {
      return "password.unknown";
    }
  }

  /** To the new address: its reader is to confirm that it is theirs. */
  record ConfirmNewEmail(Link link, int hours) implements Request {
    @Override
    public String purse() {
      return "address";
    }

    @Override
    public String key() {
      return "email.confirm";
    }
  }

  /**
   * Somebody with an account wants an address that is another account's.
   *
   * @param link the page to sign in
   */
  record AddressTaken(Link link) implements Pointer {
    @Override
    public String purse() {
      return "address";
    }

    @Override
    public String key() {
      return "email.taken";
    }
  }

  /** To the old address: the account has another one now. It does not say which. */
  record EmailChanged(Occasion occasion) implements Event {
    @Override
    public String key() {
      return "email.changed";
    }
  }

  /** The password is another one now. */
  record PasswordChanged(Occasion occasion) implements Event {
    @Override
    public String key() {
      return "password.changed";
    }
  }

  /** Somebody signed in on a device that this account had not seen. */
  record NewDevice(Occasion occasion) implements Event {
    @Override
    public String key() {
      return "device.new";
    }
  }

  /**
   * Somebody signed in on devices that this account had not seen, several times since the last
   * letter about that.
   *
   * @param number of the sign-ins
   * @param before the last ones but one, the oldest first
   * @param occasion the last one
   */
  record NewDevices(int number, List<Occasion> before, Occasion occasion) implements Event {
    public NewDevices {
      before = List.copyOf(before);
    }

    @Override
    public String key() {
      return "devices.new";
    }

    @Override
    public List<Word> words() {
      return List.of(new Word.Number(number));
    }
  }

  /**
   * An eID opens the account from now on.
   *
   * @param country code of two letters
   */
  record EidLinked(String country, Occasion occasion) implements Event {
    @Override
    public String key() {
      return "eid.linked";
    }

    @Override
    public List<Word> words() {
      return List.of(new Word.Country(country));
    }
  }

  /**
   * An eID opens the account no longer.
   *
   * @param country code of two letters
   */
  record EidUnlinked(String country, Occasion occasion) implements Event {
    @Override
    public String key() {
      return "eid.unlinked";
    }

    @Override
    public List<Word> words() {
      return List.of(new Word.Country(country));
    }
  }

  /**
   * There is one more way to sign in.
   *
   * @param name what the owner calls it; may be empty
   */
  record FactorAdded(Method method, String name, Occasion occasion) implements Event {
    @Override
    public String key() {
      return "factor.added";
    }

    @Override
    public List<Word> words() {
      return List.of(new Word.Way(method, name));
    }
  }

  /**
   * There is one way to sign in less.
   *
   * @param name what the owner calls it; may be empty
   */
  record FactorRemoved(Method method, String name, Occasion occasion) implements Event {
    @Override
    public String key() {
      return "factor.removed";
    }

    @Override
    public List<Word> words() {
      return List.of(new Word.Way(method, name));
    }
  }

  /**
   * A recovery code was used to sign in.
   *
   * @param left how many are left
   */
  record RecoveryCodeUsed(int left, Occasion occasion) implements Event {
    @Override
    public String key() {
      return "recovery.used";
    }

    @Override
    public List<Word> words() {
      return List.of(new Word.Number(left));
    }
  }

  /**
   * A6, PANIC: every device and eID is out and every session is over.
   *
   * @param until when what was suspended is deleted for good
   */
  record EverythingRemoved(Instant until, Occasion occasion) implements Event {
    @Override
    public String key() {
      return "everything.removed";
    }

    @Override
    public List<Word> words() {
      return List.of(new Word.Day(until));
    }
  }

  /**
   * The account will be deleted unless its owner cancels.
   *
   * @param on the day
   * @param cancel the link that keeps the account
   */
  record DeletionPlanned(Instant on, Link cancel, Occasion occasion) implements Event {
    @Override
    public String key() {
      return "deletion.planned";
    }

    @Override
    public Optional<Link> button() {
      return Optional.of(cancel);
    }

    @Override
    public List<Word> words() {
      return List.of(new Word.Day(on));
    }
  }

  /** The account stays. */
  record DeletionCancelled(Occasion occasion) implements Event {
    @Override
    public String key() {
      return "deletion.cancelled";
    }
  }

  /** The account is gone. */
  record AccountDeleted(Occasion occasion) implements Event {
    @Override
    public String key() {
      return "deletion.done";
    }
  }

  /**
   * A service's metadata ends soon.
   *
   * @param link to the service's page in the console
   */
  record MetadataExpires(String service, Instant on, Link link) implements ToContacts {
    @Override
    public String key() {
      return "expiry.metadata";
    }

    @Override
    public List<Word> words() {
      return List.of(new Word.Written(service), new Word.Day(on));
    }
  }

  /**
   * A certificate of a service's metadata ends soon.
   *
   * @param link to the service's page in the console
   */
  record CertificateExpires(String service, Instant on, Link link) implements ToContacts {
    @Override
    public String key() {
      return "expiry.certificate";
    }

    @Override
    public List<Word> words() {
      return List.of(new Word.Written(service), new Word.Day(on));
    }
  }

  /**
   * What a service's people handed in has been approved.
   *
   * @param link to the service's page in the console
   */
  record SubmissionApproved(String service, Link link) implements ToContacts {
    @Override
    public String key() {
      return "submission.approved";
    }

    @Override
    public List<Word> words() {
      return List.of(new Word.Written(service));
    }
  }

  /**
   * What a service's people handed in has been rejected.
   *
   * @param reason as the operator wrote it
   * @param link to the service's page in the console
   */
  record SubmissionRejected(String service, String reason, Link link) implements ToContacts {
    @Override
    public String key() {
      return "submission.rejected";
    }

    @Override
    public List<Word> words() {
      return List.of(new Word.Written(service), new Word.Written(reason));
    }
  }

  /**
   * What was planned has not gone live, for its checks did not hold any more.
   *
   * @param reason the first of them, as a sentence
   * @param link to the service's page in the console
   */
  record SubmissionStopped(String service, String reason, Link link) implements ToContacts {
    @Override
    public String key() {
      return "submission.stopped";
    }

    @Override
    public List<Word> words() {
      return List.of(new Word.Written(service), new Word.Written(reason));
    }
  }

  /**
   * A program may do something in the owner's name.
   *
   * @param name what its maker calls it
   */
  record TokenMade(String name, Occasion occasion) implements Event {
    @Override
    public String key() {
      return "token.made";
    }

    @Override
    public List<Word> words() {
      return List.of(new Word.Written(name));
    }
  }

  /**
   * A program may no longer do anything in the owner's name.
   *
   * @param name what its maker called it
   */
  record TokenEnded(String name, Occasion occasion) implements Event {
    @Override
    public String key() {
      return "token.ended";
    }

    @Override
    public List<Word> words() {
      return List.of(new Word.Written(name));
    }
  }

  /**
   * The certificate of one of our own keys ends soon.
   *
   * @param name of the key: its use and the beginning of its fingerprint
   * @param link to the page of our keys
   */
  record OwnKeyExpires(String name, Instant on, Link link) implements ToOperators {
    @Override
    public String key() {
      return "ownkey.expires";
    }

    @Override
    public List<Word> words() {
      return List.of(new Word.Written(name), new Word.Day(on));
    }
  }

  /**
   * A step of the roll-over of one of our own keys is due.
   *
   * @param name of the key: its use and the beginning of its fingerprint
   * @param link to the page of our keys
   */
  record OwnKeyDue(String name, Link link) implements ToOperators {
    @Override
    public String key() {
      return "ownkey.due";
    }

    @Override
    public List<Word> words() {
      return List.of(new Word.Written(name));
    }
  }
}
