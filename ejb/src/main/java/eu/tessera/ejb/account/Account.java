package eu.tessera.ejb.account;

import eu.tessera.federation.assurance.AssuranceLevel;
import eu.tessera.federation.identity.PersonName;
import eu.tessera.persistence.account.AccountFields;
import eu.tessera.persistence.account.AccountRow;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Somebody's account.
 *
 * @param id inside Tessera
 * @param uid the id that services know; never changes
 * @param email none for most virtual accounts
 * @param name in any alphabet
 * @param language of e-mails, two letters
 * @param assurance how well the identity is known
 * @param domain such as external or eu.europa.ec
 * @param employeeType one letter (EU Login's employeeType)
 * @param groups released to services that may have them
 * @param roles in Tessera's own console
 */
public record Account(
    UUID id,
    String uid,
    AccountKind kind,
    AccountStatus status,
    Optional<EmailAddress> email,
    PersonName name,
    String language,
    AssuranceLevel assurance,
    String domain,
    String employeeType,
    Optional<String> department,
    Set<String> groups,
    Set<Role> roles,
    Instant created) {

  public Account {
    groups = Set.copyOf(groups);
    roles = Set.copyOf(roles);
  }

  static Account of(AccountRow row) {
    AccountFields f = row.fields();
    return new Account(
        row.id(),
        f.uid(),
        AccountKind.valueOf(f.kind()),
        AccountStatus.valueOf(f.status()),
        f.email().flatMap(EmailAddress::of),
        f.name(),
        f.language(),
        f.assurance(),
        f.domain(),
        f.employeeType(),
        f.department(),
        f.groups(),
        f.roles().stream().map(Role::valueOf).collect(Collectors.toSet()),
        row.createdAt());
  }

  /** Whether its owner may sign in. */
  public boolean active() {
    return status == AccountStatus.ACTIVE;
  }

  /** Names the uid only, for the rest is personal. */
  @Override
  public String toString() {
    return "Account[" + uid + "]";
  }
}
