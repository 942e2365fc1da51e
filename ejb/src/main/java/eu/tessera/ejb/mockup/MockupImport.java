package eu.tessera.ejb.mockup;

import eu.tessera.ejb.account.Account;
import eu.tessera.ejb.account.AccountStatus;
import eu.tessera.ejb.account.Accounts;
import eu.tessera.ejb.account.Creation;
import eu.tessera.ejb.audit.Audit;
import eu.tessera.ejb.audit.AuditEvent;
import eu.tessera.ejb.factor.password.PasswordChange;
import eu.tessera.ejb.factor.password.Passwords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes the accounts of the mock-up's users that are not there yet, by their uid. One that is there
 * stays as it is, its password too, so that the folder may stay in place from start to start. The
 * password policy is not asked: these are test passwords of the integrator's choice.
 */
public final class MockupImport {
  private static final String BY = "mock-up";

  private final Accounts accounts;
  private final Passwords passwords;
  private final Audit audit;

  public MockupImport(Accounts accounts, Passwords passwords, Audit audit) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.audit = audit;
  }

  /**
   * What came of an import.
   *
   * @param made how many accounts are new
   * @param there how many were there
   * @param refused a sentence for each that could not be made
   */
  public record Outcome(int made, int there, List<String> refused) {
    public Outcome {
      refused = List.copyOf(refused);
    }
  }

  /** Imports them one by one; one that is refused does not keep the others out. */
  public Outcome run(List<MockupAccount> wanted) {
    int made = 0;
    List<String> refused = new ArrayList<>();
    for (MockupAccount one : wanted) {
      try {
        made += take(one) ? 1 : 0;
      } catch (IllegalArgumentException wrong) {
        String uid = one.account().uid().orElse("");
        refused.add("\"" + uid + "\" was left out: " + wrong.getMessage() + ".");
      }
    }
    return new Outcome(made, wanted.size() - made - refused.size(), refused);
  }

  /** Whether an account was made. */
  private boolean take(MockupAccount wanted) {
    Optional<Account> there = wanted.account().uid().flatMap(accounts::byLogin);
    if (there.isPresent()) {
      // a start that was cut short between the account and its password is completed
      complete(there.get(), wanted);
      return false;
    }
    Creation creation = accounts.create(wanted.account());
    if (creation instanceof Creation.EmailTaken) {
      throw new IllegalArgumentException("another account has its e-mail address");
    }
    Account account =
        creation
            .account()
            .orElseThrow(() -> new IllegalArgumentException("another account has its uid"));
    audit.write(new AuditEvent.AccountCreated(account.uid(), account.kind().name(), BY));
    complete(account, wanted);
    return true;
  }

  private void complete(Account account, MockupAccount wanted) {
    if (passwords.has(account)) {
      return;
    }
    // before the password, so that at no time somebody could use it who may not
    if (!wanted.active()) {
      accounts.become(account.id(), AccountStatus.SUSPENDED);
    }
    if (wanted.password().isEmpty()) {
      return;
    }
    char[] password = wanted.password().get().reveal().toCharArray();
    if (passwords.set(account, password) != PasswordChange.DONE) {
      throw new IllegalArgumentException("its password could not be set");
    }
    audit.write(new AuditEvent.PasswordSet(account.uid(), BY));
  }
}
