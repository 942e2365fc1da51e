package eu.tessera.ejb.registration;

import eu.tessera.ejb.confirmation.Purpose;
import eu.tessera.ejb.factor.password.policy.Owner;

/** What a link to the password page stands for, as it is found. */
public sealed interface ChosenBy {

  /**
   * A password can be chosen.
   *
   * @param purpose REGISTRATION or RESET
   * @param login the e-mail address (or uid) that is filled in and fixed
   * @param owner whose words the password must not hold
   * @param restart where the person goes on to
   */
  record Open(Purpose purpose, String login, Owner owner, String restart) implements ChosenBy {
    @Override
    public String toString() {
      return "Open[" + purpose + "]";
    }
  }

  /**
   * There was such a link; it was used, or it is too old. Who knows the user name gets a fresh one.
   *
   * @param restart where the person goes on to
   */
  record Over(Purpose purpose, String restart) implements ChosenBy {}

  /** No link of ours: cut off when it was copied, or forgotten long ago. */
  record Unknown() implements ChosenBy {}
}
