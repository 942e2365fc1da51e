package eu.tessera.ejb.registration;

import eu.tessera.ejb.account.EmailAddress;
import eu.tessera.federation.identity.PersonName;

/**
 * Somebody's wish for an account, good by every rule.
 *
 * @param language of e-mails, one of the 24
 * @param restart path and query of ours that go on to where the person wanted to go
 */
public record Application(PersonName name, EmailAddress email, String language, String restart) {

  @Override
  public String toString() {
    return "Application[****]";
  }
}
