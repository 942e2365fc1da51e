package eu.tessera.ejb.ticket;

import eu.tessera.ejb.account.Account;
import eu.tessera.ejb.account.AccountKind;
import eu.tessera.ejb.account.AccountStatus;
import eu.tessera.ejb.account.EmailAddress;
import eu.tessera.federation.assurance.AssuranceLevel;
import eu.tessera.federation.identity.PersonName;
import java.util.Set;
import java.util.UUID;

/** Accounts to vary. */
public final class TestAccounts {
  private TestAccounts() {}

  /** A citizen of assurance LOW. */
  public static Account citizen() {
    return account(AccountStatus.ACTIVE);
  }

  /** The same with another status. */
  public static Account account(AccountStatus status) {
    return new Account(
        UUID.randomUUID(),
        "n0012abc",
        AccountKind.EXTERNAL,
        status,
        EmailAddress.of("ada@example.org"),
        new PersonName("Ada", "Lovelace"),
        "en",
        AssuranceLevel.LOW,
        "external",
        "n",
        java.util.Optional.empty(),
        Set.of("G1"),
        Set.of(),
        TestTickets.NOW);
  }
}
