package eu.tessera.ejb.audit;

import eu.tessera.federation.assurance.AuthenticationLevel;
import eu.tessera.federation.assurance.LevelOfAssurance;
import eu.tessera.federation.assurance.Method;
import java.util.List;
import java.util.UUID;

/**
 * Everything that is told to an auditor. No event carries a secret, nor what somebody typed: a
 * password typed into the wrong field must not be kept. {@code uid} names an account, {@code
 * source} is the network address of the browser.
 */
public sealed interface AuditEvent {
  /** The uid of an event that concerns no account, or one that is not known. */
  String NOBODY = "-";

  /** Whose account it is about. */
  String uid();

  /** Whether it is kept in the database, or only told to the log. */
  default boolean kept() {
    return true;
  }

  /** The name of the event. */
  default String kind() {
    return getClass().getSimpleName();
  }

  /**
   * @param device a few words of ours, such as Firefox on Linux
   */
  record SignedIn(
      String uid,
      UUID session,
      List<Method> methods,
      AuthenticationLevel level,
      String source,
      String device)
      implements AuditEvent {
    public SignedIn {
      methods = List.copyOf(methods);
    }
  }

  /** A session that was there has proved more. */
  record SteppedUp(
      String uid, UUID session, Method method, AuthenticationLevel level, String source)
      implements AuditEvent {}

  /**
   * @param reason a word of ours, such as WRONG
   */
  record SignInFailed(String uid, Method method, String reason, String source)
      implements AuditEvent {
    /** Of names that belong to nobody there is no end. */
    @Override
    public boolean kept() {
      return !uid.equals(NOBODY);
    }
  }

  /** Too many tries; this one was not looked at. Told to the log only: there may be very many. */
  record SignInThrottled(String uid, Method method, String source) implements AuditEvent {
    @Override
    public boolean kept() {
      return false;
    }
  }

  record SessionEnded(String uid, UUID session, String reason) implements AuditEvent {}

  /**
   * A service was to be told that a session is over.
   *
   * @param outcome a word of ours: TOLD or NOT_TOLD
   */
  record ServiceToldOfLogout(String uid, UUID session, String service, String outcome)
      implements AuditEvent {
    @Override
    public boolean kept() {
      return false;
    }
  }

  /**
   * A node's answer was not taken.
   *
   * @param check the name of the check that refused it
   */
  record EidRefused(String country, String check, String source) implements AuditEvent {
    /** The country of an answer that nobody waits for, which anybody can send at will. */
    public static final String UNKNOWN = "-";

    @Override
    public boolean kept() {
      return !country.equals(UNKNOWN);
    }

    @Override
    public String uid() {
      return NOBODY;
    }
  }

  record EidAccepted(String uid, String country, LevelOfAssurance level, boolean first)
      implements AuditEvent {}

  /** Somebody without an account wants one; told to the log only, for there may be very many. */
  record RegistrationAsked(String source) implements AuditEvent {
    @Override
    public String uid() {
      return NOBODY;
    }

    @Override
    public boolean kept() {
      return false;
    }
  }

  /** A link for a new password was asked for; of names that belong to nobody there is no end. */
  record PasswordResetAsked(String uid, String source) implements AuditEvent {
    @Override
    public boolean kept() {
      return !uid.equals(NOBODY);
    }
  }

  record AccountCreated(String uid, String accountKind, String by) implements AuditEvent {}

  /** The person is called otherwise now; neither name is told. */
  record NameChanged(String uid, String by) implements AuditEvent {}

  /**
   * @param language two letters
   */
  record EmailLanguageChanged(String uid, String language, String by) implements AuditEvent {}

  /** A link went to a new address; which one is not told. */
  record EmailChangeAsked(String uid, String source) implements AuditEvent {}

  record EmailChanged(String uid, String by) implements AuditEvent {}

  /** Somebody signed in where the account never was before. */
  record NewDeviceSeen(String uid, String device, String source) implements AuditEvent {}

  /**
   * @param due when, ISO 8601
   */
  record DeletionPlanned(String uid, String due, String source) implements AuditEvent {}

  /**
   * @param by LINK, SIGN_IN or OWNER
   */
  record DeletionCancelled(String uid, String by) implements AuditEvent {}

  /** The account and all that hung on it is gone; its uid is given to nobody else. */
  record AccountDeleted(String uid, String by) implements AuditEvent {}

  /**
   * The owner says that it was somebody else.
   *
   * @param what name of a {@code Happening}
   * @param outcome SECURED or SUSPENDED
   */
  record EventDisputed(String uid, String what, String outcome) implements AuditEvent {}

  /** An owner has fetched all that is kept of the account. */
  record OwnDataFetched(String uid, String source) implements AuditEvent {}

  /** By an operator's import or interface. */
  record AccountChanged(String uid, String by) implements AuditEvent {}

  record AccountSuspended(String uid, String by) implements AuditEvent {}

  record AccountReactivated(String uid, String by) implements AuditEvent {}

  /** A program may call Tessera's interfaces. */
  record AccessGranted(UUID access, String name, List<String> scopes, String by)
      implements AuditEvent {
    public AccessGranted {
      scopes = List.copyOf(scopes);
    }

    @Override
    public String uid() {
      return NOBODY;
    }
  }

  record AccessRevoked(UUID access, String name, String by) implements AuditEvent {
    @Override
    public String uid() {
      return NOBODY;
    }
  }

  /**
   * An owner made one browser unknown to the account, or all.
   *
   * @param browser its id here, or "all"
   */
  record BrowserForgotten(String uid, String browser, String source) implements AuditEvent {}

  record PasswordSet(String uid, String by) implements AuditEvent {}

  /**
   * @param service the name of the definition, never the address with its query
   */
  record TicketIssued(String uid, UUID session, String service, String protocol)
      implements AuditEvent {
    @Override
    public boolean kept() {
      return false;
    }
  }

  /**
   * A SAML service was told who came.
   *
   * @param service id of the definition
   * @param context the class of authentication that was asserted
   */
  record AssertionIssued(String uid, UUID session, String service, String context)
      implements AuditEvent {
    @Override
    public boolean kept() {
      return false;
    }
  }

  /**
   * A SAML service was told no.
   *
   * @param service id of the definition
   * @param refusal a word of ours, such as PASSIVE
   * @param asked whether it had asked
   */
  record SamlRefused(String service, String refusal, boolean asked) implements AuditEvent {
    @Override
    public String uid() {
      return NOBODY;
    }

    @Override
    public boolean kept() {
      return false;
    }
  }

  /**
   * A SAML service has ended somebody's session.
   *
   * @param service id of the definition
   */
  record LogoutByService(String uid, UUID session, String service) implements AuditEvent {}

  /** A service may call others in somebody's name until the session ends, or two hours long. */
  record ProxyGranted(String uid, UUID session, String service) implements AuditEvent {}

  /**
   * A version of a service went a step further.
   *
   * @param uid who did it
   * @param service the id of its definition
   * @param state a word of ours, such as SUBMITTED or LIVE
   */
  record ServiceVersionMoved(String uid, String service, int version, String state)
      implements AuditEvent {}

  /**
   * An operator had the chain looked over.
   *
   * @param outcome WHOLE or BROKEN
   * @param position the last event that was looked at
   */
  record AuditChecked(String uid, String outcome, long position) implements AuditEvent {}

  /**
   * An operator has fetched what is kept of some time.
   *
   * @param from and {@code to}, ISO 8601
   */
  record AuditFetched(String uid, String from, String to) implements AuditEvent {}

  /** An operator had the countries' metadata fetched. */
  record CountriesRefreshed(String uid) implements AuditEvent {}

  /** An operator had letters that did not go tried again. */
  record MailHastened(String uid, int letters) implements AuditEvent {}

  /**
   * An operator threw a letter away.
   *
   * @param letter its kind; not what it said
   * @param id of the letter
   * @param to the reader's address, masked: its first letter and its domain
   */
  record MailDropped(String uid, String letter, String id, String to) implements AuditEvent {}

  /** Support looked an account up by its address; which one, its own uid says. */
  record AccountLookedAt(String uid, String by) implements AuditEvent {}

  /**
   * Support looked for an account that is not there.
   *
   * @param uid of whoever looked
   * @param sought keyed digest of what was typed, by which two looks for the same are known
   */
  record AccountNotFound(String uid, String sought) implements AuditEvent {}

  /** Support has ended all sessions of an account. */
  record SessionsEndedBySupport(String uid, String by, int sessions) implements AuditEvent {}

  /** A stored service was taken out of use. */
  record ServiceRetired(String uid, String service, String reason) implements AuditEvent {}

  /**
   * A federation's file was added, approved by a second person, read or removed.
   *
   * @param step a word of ours: ADDED, APPROVED, READ or REMOVED
   * @param live how many of its entities are in use then
   */
  record FederationFileMoved(String uid, String file, String step, int live, int setAside)
      implements AuditEvent {}

  /**
   * One of our own keys.
   *
   * @param step a word of ours: PUBLISHED, TAKEN_INTO_USE or RETIRED
   * @param forced whether before it was published long enough
   */
  record OwnKeyMoved(String uid, String use, UUID key, String step, boolean forced)
      implements AuditEvent {}
}
