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

  record SignedIn(
      String uid, UUID session, List<Method> methods, AuthenticationLevel level, String source)
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

  record AccountCreated(String uid, String accountKind, String by) implements AuditEvent {}

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

  /** A stored service was taken out of use. */
  record ServiceRetired(String uid, String service, String reason) implements AuditEvent {}

  /**
   * A federation's file was added, read or removed.
   *
   * @param step a word of ours: ADDED, READ or REMOVED
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
