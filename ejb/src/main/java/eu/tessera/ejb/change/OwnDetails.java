package eu.tessera.ejb.change;

import eu.tessera.ejb.account.Account;
import eu.tessera.ejb.account.Accounts;
import eu.tessera.ejb.audit.Audit;
import eu.tessera.ejb.audit.AuditEvent;
import eu.tessera.ejb.config.Database;
import eu.tessera.federation.identity.PersonName;
import eu.tessera.persistence.account.AccountFields;
import eu.tessera.persistence.account.AccountRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Changes the name of an account and the language of its e-mails. */
@ApplicationScoped
public class OwnDetails {
  private static final String BY_OWNER = "owner";

  /** The 24 official languages of the Union. */
  public static final Set<String> LANGUAGES =
      Set.copyOf(
          Set.of(
              "bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "ga", "hr", "hu", "it",
              "lt", "lv", "mt", "nl", "pl", "pt", "ro", "sk", "sl", "sv"));

  private final Database database;
  private final Accounts accounts;
  private final Audit audit;
  private final Clock clock;

  /** For the container's proxy. */
  protected OwnDetails() {
    this(null, null, null, null);
  }

  @Inject
  public OwnDetails(Database database, Accounts accounts, Audit audit, Clock clock) {
    this.database = database;
    this.accounts = accounts;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Calls the owner otherwise.
   *
   * @throws IllegalArgumentException where the name is kept elsewhere; no page offers it
   */
  public void rename(Account account, PersonName name) {
    if (!Managed.of(account).names()) {
      throw new IllegalArgumentException("the name of this account is kept elsewhere");
    }
    if (!account.name().equals(name)) {
      change(account, fields -> fields.named(name));
      audit.write(new AuditEvent.NameChanged(account.uid(), BY_OWNER));
    }
  }

  /**
   * Writes to the owner in another language.
   *
   * @throws IllegalArgumentException for what is none of {@link #LANGUAGES}
   */
  public void speak(Account account, String language) {
    if (!LANGUAGES.contains(language)) {
      throw new IllegalArgumentException("not one of the 24 languages");
    }
    if (!account.language().equals(language)) {
      change(account, fields -> fields.speaking(language));
      audit.write(new AuditEvent.EmailLanguageChanged(account.uid(), language, BY_OWNER));
    }
  }

  private void change(Account account, UnaryOperator<AccountFields> how) {
    database.change(
        e ->
            new AccountRepository(e)
                .byId(account.id())
                .ifPresent(row -> row.change(how.apply(row.fields()), clock.instant())));
    accounts.changed(account.id());
  }
}
