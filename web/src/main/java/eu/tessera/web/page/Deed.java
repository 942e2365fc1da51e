package eu.tessera.web.page;

import java.util.Arrays;

/** What can have happened to an account, in plain words; in the bundles as {@code deed.NAME}. */
public enum Deed {
  SIGNED_IN("SignedIn"),
  STEPPED_UP("SteppedUp"),
  SIGN_IN_FAILED("SignInFailed"),
  SESSION_ENDED("SessionEnded"),
  EID_ACCEPTED("EidAccepted"),
  ACCOUNT_CREATED("AccountCreated"),
  PASSWORD_SET("PasswordSet"),
  RESET_ASKED("PasswordResetAsked"),
  NAME_CHANGED("NameChanged"),
  LANGUAGE_CHANGED("EmailLanguageChanged"),
  EMAIL_ASKED("EmailChangeAsked"),
  EMAIL_CHANGED("EmailChanged"),
  NEW_DEVICE("NewDeviceSeen"),
  BROWSER_FORGOTTEN("BrowserForgotten"),
  DELETION_PLANNED("DeletionPlanned"),
  DELETION_CANCELLED("DeletionCancelled"),
  DISPUTED("EventDisputed"),
  DATA_FETCHED("OwnDataFetched"),
  CHANGED_BY_OPERATOR("AccountChanged"),
  SUSPENDED("AccountSuspended"),
  REACTIVATED("AccountReactivated"),
  PROXY_GRANTED("ProxyGranted"),
  /** Of a kind that this release has no words for. */
  OTHER("");

  private final String event;

  Deed(String event) {
    this.event = event;
  }

  /**
   * The deed that an event of the audit tells of.
   *
   * @param event its name; any text
   */
  public static Deed of(String event) {
    return Arrays.stream(values()).filter(d -> d.event.equals(event)).findFirst().orElse(OTHER);
  }

  String key() {
    return "deed." + name();
  }
}
