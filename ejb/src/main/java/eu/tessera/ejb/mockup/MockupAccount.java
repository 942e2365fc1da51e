package eu.tessera.ejb.mockup;

import eu.tessera.ejb.account.NewAccount;
import eu.tessera.federation.cas.Attributes;
import java.util.List;
import java.util.Optional;

/**
 * A user of the mock-up as an account of Tessera, ready for the import.
 *
 * @param account what {@link eu.tessera.ejb.account.Accounts#create} takes
 * @param password in clear; empty when nobody but the mock-up could check it, or there is none
 * @param active whether the user may sign in
 * @param attributes all that services may be told, those without a field in the account included:
 *     employee type and number, telephone, superior, further ones
 * @param devices the second factors to set up
 */
public record MockupAccount(
    NewAccount account,
    Optional<MockupPassword.Clear> password,
    boolean active,
    Attributes attributes,
    MockupUser.Devices devices) {

  /**
   * The accounts and what could not be made one.
   *
   * @param accounts in the order of the users
   * @param report only about the step from user to account
   */
  public record Batch(List<MockupAccount> accounts, MockupReport report) {
    public Batch {
      accounts = List.copyOf(accounts);
    }
  }

  /** Names the user id only, for the rest is personal. */
  @Override
  public String toString() {
    return "MockupAccount[" + account.uid().orElse("") + "]";
  }
}
