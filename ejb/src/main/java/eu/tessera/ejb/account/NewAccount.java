package eu.tessera.ejb.account;

import eu.tessera.federation.assurance.AssuranceLevel;
import eu.tessera.federation.identity.PersonName;
import eu.tessera.persistence.account.AccountFields;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An account to be made.
 *
 * @param uid given for imported staff; else one is generated
 * @param department where known
 */
public record NewAccount(
    AccountKind kind,
    Optional<String> uid,
    Optional<EmailAddress> email,
    PersonName name,
    String language,
    AssuranceLevel assurance,
    String domain,
    Optional<String> department,
    Set<String> groups,
    Set<Role> roles) {
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");
  private static final Pattern DOMAIN = Pattern.compile("[a-z0-9.-]{1,64}");
  private static final Pattern GROUP = Pattern.compile("[\\x21-\\x7e]{1,128}");

  public NewAccount {
    uid =
        uid.map(
            given ->
                Uid.of(given)
                    .orElseThrow(
                        () ->
                            new IllegalArgumentException(
                                "a uid has 7 to 40 letters and digits, dots, hyphens, underscores")));
    require(LANGUAGE.matcher(language).matches(), "a language has two small letters, such as en");
    require(DOMAIN.matcher(domain).matches(), "a domain is a name such as external");
    require(
        name.first().length() <= 256 && name.last().length() <= 256,
        "a name has at most 256 characters");
    require(
        department.isEmpty() || GROUP.matcher(department.get()).matches(),
        "a department is a short name without spaces");
    require(
        groups.stream().allMatch(g -> GROUP.matcher(g).matches()),
        "a group is a short name without spaces");
    groups = Set.copyOf(groups);
    roles = Set.copyOf(roles);
  }

  /** A self-registered person. */
  public static NewAccount external(EmailAddress email, PersonName name, String language) {
    return new NewAccount(
        AccountKind.EXTERNAL,
        Optional.empty(),
        Optional.of(email),
        name,
        language,
        AssuranceLevel.LOW,
        "external",
        Optional.empty(),
        Set.of(),
        Set.of());
  }

  /** The identity of an eID. */
  static NewAccount virtual(PersonName name) {
    return new NewAccount(
        AccountKind.VIRTUAL,
        Optional.empty(),
        Optional.empty(),
        name,
        "en",
        AssuranceLevel.LOW,
        "external",
        Optional.empty(),
        Set.of(),
        Set.of());
  }

  AccountFields fields(String chosenUid) {
    return new AccountFields(
        chosenUid,
        kind.name(),
        AccountStatus.ACTIVE.name(),
        email.map(EmailAddress::typed),
        email.map(EmailAddress::canonical),
        name,
        language,
        assurance,
        domain,
        kind.employeeType(),
        department,
        groups,
        roles.stream().map(Role::name).collect(Collectors.toSet()));
  }

  @Override
  public String toString() {
    return "NewAccount[" + kind + "]";
  }

  private static void require(boolean condition, String sentence) {
    if (!condition) {
      throw new IllegalArgumentException(sentence);
    }
  }
}
