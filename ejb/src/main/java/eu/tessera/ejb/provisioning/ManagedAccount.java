package eu.tessera.ejb.provisioning;

import eu.tessera.ejb.account.Account;
import eu.tessera.ejb.account.AccountKind;
import eu.tessera.ejb.account.EmailAddress;
import eu.tessera.ejb.account.NewAccount;
import eu.tessera.ejb.account.TypedName;
import eu.tessera.federation.assurance.AssuranceLevel;
import eu.tessera.federation.identity.PersonName;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * An account of staff as its keeper wants it. Checks itself: the sentences of what is refused are
 * {@link NewAccount}'s.
 *
 * @param language of e-mails, two letters
 * @param domain such as eu.europa.ec
 * @param active whether the person may sign in
 */
public record ManagedAccount(
    String uid,
    EmailAddress email,
    PersonName name,
    String language,
    AssuranceLevel assurance,
    String domain,
    Optional<String> department,
    Set<String> groups,
    boolean active) {
  public ManagedAccount {
    groups = Set.copyOf(groups);
    uid = uid.strip().toLowerCase(Locale.ROOT);
    asNew(uid, email, name, language, assurance, domain, department, groups);
    if (!usable(name.first()) || !usable(name.last())) {
      throw new IllegalArgumentException("a name has letters of any alphabet, and no symbols");
    }
  }

  /** Some people have one name only. */
  private static boolean usable(String part) {
    return part.isEmpty() || TypedName.of(part).isPresent();
  }

  /** The account as it is; the e-mail address of staff is always there. */
  public static Optional<ManagedAccount> of(Account account) {
    return account
        .email()
        .filter(e -> account.kind() == AccountKind.INTERNAL)
        .map(
            email ->
                new ManagedAccount(
                    account.uid(),
                    email,
                    account.name(),
                    account.language(),
                    account.assurance(),
                    account.domain(),
                    account.department(),
                    account.groups(),
                    account.active()));
  }

  NewAccount asNew() {
    return asNew(uid, email, name, language, assurance, domain, department, groups);
  }

  private static NewAccount asNew(
      String uid,
      EmailAddress email,
      PersonName name,
      String language,
      AssuranceLevel assurance,
      String domain,
      Optional<String> department,
      Set<String> groups) {
    return new NewAccount(
        AccountKind.INTERNAL,
        Optional.of(uid),
        Optional.of(email),
        name,
        language,
        assurance,
        domain,
        department,
        groups,
        Set.of());
  }

  /** It is personal. */
  @Override
  public String toString() {
    return "ManagedAccount[" + uid + "]";
  }
}
