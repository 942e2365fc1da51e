package eu.tessera.web.registration;

import eu.tessera.ejb.factor.password.policy.PasswordFlaw;
import eu.tessera.ejb.factor.password.policy.PasswordPolicy;
import eu.tessera.ejb.factor.password.policy.PasswordStrength;
import eu.tessera.ejb.registration.RegistrationFlaw;
import eu.tessera.web.page.Complaint;

/** Says what is wrong, at the field where it is. */
public final class RegistrationTexts {
  private RegistrationTexts() {}

  /** What is wrong with a field of the page "Create an account". */
  public static Complaint of(RegistrationFlaw flaw) {
    return switch (flaw) {
      case FIRST_NAME_MISSING -> Complaint.about("firstName", "register.firstname.missing");
      case FIRST_NAME_TOO_LONG -> Complaint.about("firstName", "register.firstname.long");
      case FIRST_NAME_UNUSABLE -> Complaint.about("firstName", "register.firstname.unusable");
      case LAST_NAME_MISSING -> Complaint.about("lastName", "register.lastname.missing");
      case LAST_NAME_TOO_LONG -> Complaint.about("lastName", "register.lastname.long");
      case LAST_NAME_UNUSABLE -> Complaint.about("lastName", "register.lastname.unusable");
      case EMAIL_MISSING -> Complaint.about("email", "register.email.missing");
      case EMAIL_UNUSABLE -> Complaint.about("email", "register.email.unusable");
      case EMAIL_DISPOSABLE -> Complaint.about("email", "register.email.disposable");
      case EMAIL_OF_STAFF -> Complaint.about("email", "register.email.staff");
      case CONFIRMATION_DIFFERS -> Complaint.about("confirmEmail", "register.confirm.differs");
      case LANGUAGE_UNKNOWN -> Complaint.about("language", "register.language.unknown");
      case PRIVACY_NOT_READ -> Complaint.about("privacy", "register.privacy.unread");
    };
  }

  /**
   * What is wrong with a new password.
   *
   * @param field the id of its field
   */
  public static Complaint of(PasswordFlaw flaw, PasswordPolicy policy, String field) {
    return switch (flaw) {
      case EMPTY -> Complaint.about(field, "choose.password.missing");
      case TOO_SHORT ->
          Complaint.about(field, "choose.password.short", String.valueOf(policy.shortest()));
      case TOO_LONG ->
          Complaint.about(field, "choose.password.long", String.valueOf(policy.longest()));
      case UNTYPABLE -> Complaint.about(field, "choose.password.untypable");
      case TOO_FEW_GROUPS ->
          Complaint.about(field, "choose.password.groups", String.valueOf(policy.groups()));
      case HOLDS_NAME -> Complaint.about(field, "choose.password.name");
      case LEAKED -> Complaint.about(field, "choose.password.leaked");
    };
  }

  /** The key of what is said of a password's strength. */
  public static String of(PasswordStrength strength) {
    return switch (strength) {
      case WEAK -> "choose.strength.weak";
      case FAIR -> "choose.strength.fair";
      case GOOD -> "choose.strength.good";
      case STRONG -> "choose.strength.strong";
    };
  }
}
