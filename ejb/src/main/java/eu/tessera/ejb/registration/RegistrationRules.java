package eu.tessera.ejb.registration;

import eu.tessera.ejb.account.EmailAddress;
import eu.tessera.ejb.account.TypedName;
import eu.tessera.ejb.change.OwnDetails;
import eu.tessera.federation.identity.PersonName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Decides whether what was filled in is an {@link Application} (P1, P2). What is accepted is kept
 * as it was typed but for Unicode NFC and white space; whatever the rules do not take is refused
 * with its reason, and nothing is put right in silence.
 */
public final class RegistrationRules {
  private final AddressRules addresses;

  public RegistrationRules(AddressRules addresses) {
    this.addresses = addresses;
  }

  /** What is wrong, in the order of the fields; empty when it is an application. */
  public List<RegistrationFlaw> flaws(TypedApplication typed) {
    List<RegistrationFlaw> flaws = new ArrayList<>();
    name(
            typed.firstName(),
            RegistrationFlaw.FIRST_NAME_MISSING,
            RegistrationFlaw.FIRST_NAME_TOO_LONG,
            RegistrationFlaw.FIRST_NAME_UNUSABLE)
        .ifPresent(flaws::add);
    name(
            typed.lastName(),
            RegistrationFlaw.LAST_NAME_MISSING,
            RegistrationFlaw.LAST_NAME_TOO_LONG,
            RegistrationFlaw.LAST_NAME_UNUSABLE)
        .ifPresent(flaws::add);
    email(typed).ifPresent(flaws::add);
    if (!OwnDetails.LANGUAGES.contains(typed.language())) {
      flaws.add(RegistrationFlaw.LANGUAGE_UNKNOWN);
    }
    if (!typed.privacy()) {
      flaws.add(RegistrationFlaw.PRIVACY_NOT_READ);
    }
    return List.copyOf(flaws);
  }

  /** What is wrong with an address for an account of its owner's making, if anything is (P2). */
  public Optional<RegistrationFlaw> flaw(EmailAddress email) {
    return addresses.flaw(email);
  }

  /**
   * The application that was typed.
   *
   * @throws java.util.NoSuchElementException where {@link #flaws} finds any
   */
  public Application application(TypedApplication typed, String restart) {
    return new Application(
        new PersonName(
            TypedName.of(typed.firstName()).orElseThrow(),
            TypedName.of(typed.lastName()).orElseThrow()),
        EmailAddress.of(typed.email()).orElseThrow(),
        typed.language(),
        restart);
  }

  private static Optional<RegistrationFlaw> name(
      String typed, RegistrationFlaw missing, RegistrationFlaw tooLong, RegistrationFlaw unusable) {
    if (typed.isBlank()) {
      return Optional.of(missing);
    }
    if (typed.strip().length() > TypedName.LONGEST) {
      return Optional.of(tooLong);
    }
    return TypedName.of(typed).isPresent() ? Optional.empty() : Optional.of(unusable);
  }

  private Optional<RegistrationFlaw> email(TypedApplication typed) {
    if (typed.email().isBlank()) {
      return Optional.of(RegistrationFlaw.EMAIL_MISSING);
    }
    Optional<EmailAddress> email = EmailAddress.of(typed.email());
    if (email.isEmpty()) {
      return Optional.of(RegistrationFlaw.EMAIL_UNUSABLE);
    }
    return addresses
        .flaw(email.get())
        .or(
            () ->
                EmailAddress.of(typed.confirmation())
                        .map(EmailAddress::canonical)
                        .equals(email.map(EmailAddress::canonical))
                    ? Optional.empty()
                    : Optional.of(RegistrationFlaw.CONFIRMATION_DIFFERS));
  }
}
