package eu.tessera.ejb.mockup;

import java.util.Locale;
import java.util.Set;

/** The elements of a user, by what becomes of them. */
final class UserElements {
  /** They become fields of {@link MockupUser}. */
  private static final Set<String> FIELDS =
      Set.of(
          "uid",
          "email",
          "cn",
          "firstName",
          "lastName",
          "organisation",
          "organisationUsername",
          "employeeType",
          "employeeNumber",
          "departmentNumber",
          "orgId",
          "userManager",
          "internalTelephoneNumber",
          "mobilePhone",
          "tokenSerialNumber",
          "tokenCramId",
          "cudGroups",
          "internalGroups",
          "registrationLevelVersion",
          "registrationLevelVersions",
          "objectStatus",
          "assuranceLevel",
          "strongPasswordHash");

  /** Known, and kept as they are among the further attributes. */
  private static final Set<String> KEPT = Set.of("manager", "description", "created");

  /** What the mock-up writes down about its own running. */
  private static final Set<String> BOOKKEEPING =
      Set.of(
          "authenticationCount",
          "badAuthenticationCount",
          "goodAuthenticationCount",
          "lastFailureTime",
          "lastSecureLoginTimes",
          "retryCountResetTime",
          "tokenCramFailures",
          "tokenCramLastFailureTime",
          "smsMessageId",
          "passwordLastChangedTime");

  /** Rules about changing a password, which Tessera does not take from a file. */
  private static final Set<String> RULES = Set.of("passwordMustChange", "resetPasswordPermission");

  private static final Set<String> SECRET_WORDS =
      Set.of("password", "passwd", "secret", "hash", "pincode", "seed", "privatekey");

  private UserElements() {}

  /** What becomes of an element. */
  enum Fate {
    FIELD,
    KEPT,
    BOOKKEEPING,
    RULE,
    /** Not known; its name sounds like a secret, so that its value goes nowhere. */
    SECRET,
    /** Not known, plain text. */
    FURTHER,
    /** Not known, with elements of its own. */
    STRUCTURE
  }

  static Fate fateOf(XmlElement element) {
    String name = element.name();
    if (FIELDS.contains(name)) {
      return Fate.FIELD;
    }
    if (KEPT.contains(name)) {
      return Fate.KEPT;
    }
    if (BOOKKEEPING.contains(name)) {
      return Fate.BOOKKEEPING;
    }
    if (RULES.contains(name)) {
      return Fate.RULE;
    }
    String small = name.toLowerCase(Locale.ROOT);
    if (SECRET_WORDS.stream().anyMatch(small::contains)) {
      return Fate.SECRET;
    }
    return element.children().isEmpty() ? Fate.FURTHER : Fate.STRUCTURE;
  }
}
