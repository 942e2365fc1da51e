package eu.tessera.persistence.account;

import eu.tessera.federation.assurance.AssuranceLevel;
import eu.tessera.federation.identity.PersonName;
import java.util.Optional;
import java.util.Set;

/**
 * All that an account row holds beside its key.
 *
 * @param uid the id that services know, unique
 * @param kind word of the floor above, such as EXTERNAL
 * @param status word of the floor above, such as ACTIVE
 * @param email as the owner typed it
 * @param emailCanonical as it is compared, unique; empty exactly when {@code email} is
 * @param name in any alphabet
 * @param language two letters
 * @param assurance how well the identity is known
 * @param domain such as external or eu.europa.ec
 * @param employeeType one letter (EU Login's employeeType)
 * @param department where known
 * @param groups released to services that may have them
 * @param roles in Tessera itself, never released
 */
public record AccountFields(
    String uid,
    String kind,
    String status,
    Optional<String> email,
    Optional<String> emailCanonical,
    PersonName name,
    String language,
    AssuranceLevel assurance,
    String domain,
    String employeeType,
    Optional<String> department,
    Set<String> groups,
    Set<String> roles) {

  public AccountFields {
    groups = Set.copyOf(groups);
    roles = Set.copyOf(roles);
    if (email.isPresent() != emailCanonical.isPresent()) {
      throw new IllegalArgumentException("an e-mail address goes with its canonical form");
    }
  }

  /** The same under another name. */
  public AccountFields named(PersonName other) {
    return new AccountFields(
        uid,
        kind,
        status,
        email,
        emailCanonical,
        other,
        language,
        assurance,
        domain,
        employeeType,
        department,
        groups,
        roles);
  }

  /** The same in another status. */
  public AccountFields in(String other) {
    return new AccountFields(
        uid,
        kind,
        other,
        email,
        emailCanonical,
        name,
        language,
        assurance,
        domain,
        employeeType,
        department,
        groups,
        roles);
  }

  /** The same, whose owner reads e-mails in another language. */
  public AccountFields speaking(String other) {
    return new AccountFields(
        uid,
        kind,
        status,
        email,
        emailCanonical,
        name,
        other,
        assurance,
        domain,
        employeeType,
        department,
        groups,
        roles);
  }

  /** The same at another address. */
  public AccountFields reachedAt(String typed, String canonical) {
    return new AccountFields(
        uid,
        kind,
        status,
        Optional.of(typed),
        Optional.of(canonical),
        name,
        language,
        assurance,
        domain,
        employeeType,
        department,
        groups,
        roles);
  }
}
