package eu.tessera.ejb.startup;

import eu.tessera.ejb.account.AccountKind;
import eu.tessera.ejb.account.EmailAddress;
import eu.tessera.ejb.account.NewAccount;
import eu.tessera.ejb.account.Role;
import eu.tessera.federation.assurance.AssuranceLevel;
import eu.tessera.federation.identity.PersonName;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One entry of a file of accounts, as it was written; any field may be missing until {@link
 * #checked}.
 *
 * @param kind EXTERNAL (default) or INTERNAL
 * @param assurance default LOW for external and TOP for internal accounts
 */
record ImportedAccount(
    String email,
    String password,
    String kind,
    String uid,
    String firstName,
    String lastName,
    String language,
    String assurance,
    String domain,
    String department,
    Set<String> groups,
    Set<String> roles) {

  /**
   * The account that is meant.
   *
   * @throws IllegalArgumentException with a sentence that says what is wrong
   */
  NewAccount checked() {
    AccountKind accountKind = word(AccountKind.class, "kind", kind).orElse(AccountKind.EXTERNAL);
    require(accountKind != AccountKind.VIRTUAL, "a virtual account comes with its eID only");
    require(password != null && !password.isEmpty(), "an account needs a password");
    boolean staff = accountKind == AccountKind.INTERNAL;
    return new NewAccount(
        accountKind,
        Optional.ofNullable(uid),
        Optional.of(address()),
        new PersonName(firstName, lastName),
        language == null ? "en" : language,
        level().orElse(staff ? AssuranceLevel.TOP : AssuranceLevel.LOW),
        domain == null ? "external" : domain,
        Optional.ofNullable(department),
        groups == null ? Set.of() : new HashSet<>(groups),
        roles == null ? Set.of() : roles.stream().map(this::role).collect(Collectors.toSet()));
  }

  /** Shows nothing, for it holds a password. */
  @Override
  public String toString() {
    return "ImportedAccount[****]";
  }

  private EmailAddress address() {
    return Optional.ofNullable(email)
        .flatMap(EmailAddress::of)
        .orElseThrow(() -> new IllegalArgumentException("an account needs an e-mail address"));
  }

  private Optional<AssuranceLevel> level() {
    return Optional.ofNullable(assurance)
        .map(
            text ->
                AssuranceLevel.of(text)
                    .orElseThrow(
                        () ->
                            new IllegalArgumentException(
                                "an assurance is LOW, MEDIUM, HIGH or TOP")));
  }

  private Role role(String text) {
    return word(Role.class, "role", text).orElseThrow();
  }

  private static <E extends Enum<E>> Optional<E> word(Class<E> words, String what, String text) {
    if (text == null) {
      return Optional.empty();
    }
    return Optional.of(
        Arrays.stream(words.getEnumConstants())
            .filter(word -> word.name().equals(text.strip().toUpperCase(Locale.ROOT)))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "a " + what + " is one of " + Arrays.toString(words.getEnumConstants()))));
  }

  private static void require(boolean condition, String sentence) {
    if (!condition) {
      throw new IllegalArgumentException(sentence);
    }
  }
}
