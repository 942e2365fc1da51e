package eu.tessera.ejb.startup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import eu.tessera.ejb.account.Account;
import eu.tessera.ejb.account.Accounts;
import eu.tessera.ejb.account.Creation;
import eu.tessera.ejb.account.NewAccount;
import eu.tessera.ejb.audit.Audit;
import eu.tessera.ejb.audit.AuditEvent;
import eu.tessera.ejb.config.StartRefused;
import eu.tessera.ejb.factor.password.PasswordChange;
import eu.tessera.ejb.factor.password.Passwords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes the accounts of a file, {@code {"accounts": [{"email": …, "password": …}]}}, that are not
 * there yet. One that is there stays as it is, its password too, so the file may stay in place. An
 * entry that is wrong is set aside with a sentence, and the others live on.
 */
final class AccountImport {
  private static final String BY = "import";
  private static final ObjectMapper JSON = JsonMapper.builder().build();

  private final Accounts accounts;
  private final Passwords passwords;
  private final Audit audit;

  AccountImport(Accounts accounts, Passwords passwords, Audit audit) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.audit = audit;
  }

  /**
   * @throws StartRefused when the file cannot be read or holds no list of accounts
   */
  Report run(Path file) {
    JsonNode entries = entries(file);
    int made = 0;
    List<String> refused = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      try {
        made += take(entries.get(i)) ? 1 : 0;
      } catch (IllegalArgumentException wrong) {
        refused.add(
            "Account " + (i + 1) + " of " + file + " was set aside: " + wrong.getMessage() + ".");
      }
    }
    return new Report(made, entries.size() - made - refused.size(), refused);
  }

  private static JsonNode entries(Path file) {
    try {
      JsonNode entries = JSON.readTree(Files.readAllBytes(file)).path("accounts");
      if (entries.isArray()) {
        return entries;
      }
    } catch (IOException unreadable) {
      // one sentence for all that may be wrong; the file's text, with its passwords, is not shown
    }
    throw new StartRefused(
        "The file of accounts cannot be read: write the path of a JSON file such as"
            + " {\"accounts\": []} into TESSERA_ACCOUNTS, which is now "
            + file
            + ".");
  }

  /** Whether an account was made. */
  private boolean take(JsonNode entry) {
    ImportedAccount imported = read(entry);
    NewAccount wanted = imported.checked();
    Optional<Account> there = wanted.email().flatMap(accounts::byEmail);
    if (there.isPresent()) {
      // a start that was cut short between the account and its password is completed
      if (!passwords.has(there.get())) {
        setPassword(there.get(), imported);
      }
      return false;
    }
    Creation creation = accounts.create(wanted);
    if (creation instanceof Creation.UidTaken) {
      throw new IllegalArgumentException("another account has its uid");
    }
    creation.account().ifPresent(account -> begin(account, imported));
    return creation.account().isPresent();
  }

  private void begin(Account account, ImportedAccount imported) {
    audit.write(new AuditEvent.AccountCreated(account.uid(), account.kind().name(), BY));
    setPassword(account, imported);
  }

  private void setPassword(Account account, ImportedAccount imported) {
    PasswordChange change = passwords.set(account, imported.password().toCharArray());
    if (change != PasswordChange.DONE) {
      throw new IllegalArgumentException("its password could not be set");
    }
    audit.write(new AuditEvent.PasswordSet(account.uid(), BY));
  }

  private static ImportedAccount read(JsonNode entry) {
    if (!entry.isObject()) {
      throw new IllegalArgumentException("it is no object with fields");
    }
    try {
      return JSON.treeToValue(entry, ImportedAccount.class);
    } catch (UnrecognizedPropertyException unknown) {
      throw new IllegalArgumentException(
          "it has a field that is not known, " + unknown.getPropertyName());
    } catch (JsonProcessingException | IllegalArgumentException otherForm) {
      throw new IllegalArgumentException("its fields are not texts and lists of texts");
    }
  }

  /**
   * @param made how many accounts are new
   * @param there how many were there
   * @param refused a sentence for each entry that was set aside
   */
  record Report(int made, int there, List<String> refused) {}
}
