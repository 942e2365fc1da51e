package eu.tessera.ejb.registration;

/** What is wrong with one field of the page "Create an account", in the order of the fields. */
public enum RegistrationFlaw {
  FIRST_NAME_MISSING,
  FIRST_NAME_TOO_LONG,
  /** Not a name by the rule of {@code TypedName}. */
  FIRST_NAME_UNUSABLE,
  LAST_NAME_MISSING,
  LAST_NAME_TOO_LONG,
  LAST_NAME_UNUSABLE,
  EMAIL_MISSING,
  /** Not an address by the rule of {@code EmailAddress}. */
  EMAIL_UNUSABLE,
  /** P2: an address that is thrown away after use. */
  EMAIL_DISPOSABLE,
  /** P2: staff have an account already. */
  EMAIL_OF_STAFF,
  CONFIRMATION_DIFFERS,
  LANGUAGE_UNKNOWN,
  PRIVACY_NOT_READ
}
