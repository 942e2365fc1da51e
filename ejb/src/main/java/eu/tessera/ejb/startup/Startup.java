package eu.tessera.ejb.startup;

import eu.tessera.ejb.account.Accounts;
import eu.tessera.ejb.audit.Audit;
import eu.tessera.ejb.config.DataSources;
import eu.tessera.ejb.config.Settings;
import eu.tessera.ejb.config.Vault;
import eu.tessera.ejb.factor.password.Passwords;
import eu.tessera.ejb.mockup.MockupWorld;
import eu.tessera.ejb.notify.MailSettings;
import eu.tessera.ejb.session.SessionLimits;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Starts the house in order. What needs the schema or the vault comes after it. */
@Singleton
@jakarta.ejb.Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Startup {
  private static final Logger LOG = Logger.getLogger(Startup.class.getName());

  @Resource(lookup = DataSources.TESSERA)
  private DataSource source;

  @Inject private Settings settings;
  // asked for here only so that a wrong value stops the start and not the first sign-in or letter
  @Inject private SessionLimits limits;
  @Inject private MailSettings mail;
  @Inject private Instance<Vault> vault;
  @Inject private Passwords passwords;
  @Inject private Accounts accounts;
  @Inject private Audit audit;
  @Inject private MockupWorld mockup;

  @PostConstruct
  void start() {
    int scripts = new ReadyDatabase(source, settings).prepare();
    LOG.info(() -> "database " + settings.databaseUrl() + ", scripts run: " + scripts);
    vault.get();
    passwords.prepare();
    settings.accounts().ifPresent(this::importAccounts);
    mockup.populate(accounts, passwords, audit);
    if (mail.server().isEmpty()) {
      LOG.warning(
          "TESSERA_SMTP_URL is not set: no e-mail can be sent, so nobody can register or get a new"
              + " password by e-mail");
    }
    LOG.info(() -> "sessions end after " + limits.idle() + " unused, " + limits.absolute());
  }

  private void importAccounts(Path file) {
    AccountImport.Report report = new AccountImport(accounts, passwords, audit).run(file);
    report.refused().forEach(LOG::warning);
    LOG.info(() -> "accounts imported: " + report.made() + ", there before: " + report.there());
  }
}
