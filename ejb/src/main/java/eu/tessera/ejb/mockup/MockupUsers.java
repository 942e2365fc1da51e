package eu.tessera.ejb.mockup;

import eu.tessera.ejb.account.AccountKind;
import eu.tessera.ejb.account.EmailAddress;
import eu.tessera.ejb.account.NewAccount;
import eu.tessera.ejb.account.Role;
import eu.tessera.federation.assurance.AssuranceLevel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Turns the mock-up's users into accounts of Tessera, whose rules are narrower here and there. */
public final class MockupUsers {
  /** As an account takes the names of groups and departments. */
  private static final Pattern SHORT_NAME = Pattern.compile("[\\x21-\\x7e]{1,128}");

  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");

  private final Findings findings = new Findings("user database");
  private final Set<String> addresses = new HashSet<>();

  private MockupUsers() {}

  /**
   * The accounts for these users. A user whom Tessera cannot take as an account is left out, and
   * the report says why.
   */
  public static MockupAccount.Batch toAccounts(List<MockupUser> users) {
    return new MockupUsers().batch(users);
  }

  private MockupAccount.Batch batch(List<MockupUser> users) {
    List<MockupAccount> accounts = new ArrayList<>();
    for (MockupUser user : users) {
      try {
        accounts.add(account(user));
      } catch (IllegalArgumentException refused) {
        findings.mistake(
            user.line(), "\"" + user.uid() + "\" was left out: " + refused.getMessage() + ".");
      }
    }
    return new MockupAccount.Batch(accounts, new MockupReport(findings.list()));
  }

  private MockupAccount account(MockupUser user) {
    NewAccount account =
        new NewAccount(
            kind(user),
            Optional.of(user.uid()),
            Optional.empty(),
            user.name(),
            language(user),
            user.assurance(),
            user.work().domain(),
            user.work().department().filter(name -> SHORT_NAME.matcher(name).matches()),
            groups(user),
            user.administrator() ? Set.of(Role.OPERATOR, Role.INTEGRATOR) : Set.of());
    return new MockupAccount(
        withEmail(account, email(user)),
        user.password().clear(),
        user.active(),
        MockupAttributes.of(user),
        user.devices());
  }

  /** Taken only once the rest holds, so that a user left out takes no address away. */
  private static NewAccount withEmail(NewAccount account, Optional<EmailAddress> email) {
    return new NewAccount(
        account.kind(),
        account.uid(),
        email,
        account.name(),
        account.language(),
        account.assurance(),
        account.domain(),
        account.department(),
        account.groups(),
        account.roles());
  }

  private static AccountKind kind(MockupUser user) {
    return user.assurance() == AssuranceLevel.LOW ? AccountKind.EXTERNAL : AccountKind.INTERNAL;
  }

  private static String language(MockupUser user) {
    return user.more().getOrDefault("locale", List.of()).stream()
        .map(locale -> locale.length() > 2 ? locale.substring(0, 2) : locale)
        .filter(locale -> LANGUAGE.matcher(locale).matches())
        .findFirst()
        .orElse("en");
  }

  /** An address belongs to one account; further users with it sign in by their user id. */
  private Optional<EmailAddress> email(MockupUser user) {
    Optional<EmailAddress> email = user.email().flatMap(EmailAddress::of);
    if (user.email().isPresent() && email.isEmpty()) {
      findings.ignored(
          user.line(),
          "\""
              + user.uid()
              + "\" signs in by the uid only: the domain of the e-mail address is not one of the"
              + " internet. Services are told the address all the same.");
    }
    if (email.isPresent() && !addresses.add(email.get().canonical())) {
      findings.ignored(
          user.line(),
          "\""
              + user.uid()
              + "\" signs in by the uid only: another user has the same e-mail address.");
      return Optional.empty();
    }
    return email;
  }

  private Set<String> groups(MockupUser user) {
    Set<String> groups = new LinkedHashSet<>();
    for (String group : user.groups()) {
      if (SHORT_NAME.matcher(group).matches()) {
        groups.add(group);
      } else {
        findings.mistake(
            user.line(),
            "A group of \""
                + user.uid()
                + "\" was left out: write up to 128 letters without spaces or accents.");
      }
    }
    return groups;
  }
}
