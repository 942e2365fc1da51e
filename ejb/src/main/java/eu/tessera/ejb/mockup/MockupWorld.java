package eu.tessera.ejb.mockup;

import eu.tessera.ejb.account.Accounts;
import eu.tessera.ejb.audit.Audit;
import eu.tessera.ejb.config.StartRefused;
import eu.tessera.ejb.factor.password.Passwords;
import eu.tessera.ejb.registry.Registry;
import eu.tessera.ejb.registry.RelyingParty;
import eu.tessera.ejb.registry.ServiceDefinition;
import eu.tessera.federation.cas.Attributes;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Logger;

/**
 * Tessera in the place of the proprietary mock-up, where {@code TESSERA_MOCKUP} names its folder:
 * its users can sign in, services near by need no definition, its relying parties of SAML are
 * served, and services are told what its files say of a user beyond what an account holds.
 */
public final class MockupWorld {
  private static final Logger LOG = Logger.getLogger(MockupWorld.class.getName());
  private static final String NEAR_BY =
      """
      {"name": "A service near by", "protocol": "cas",
       "urls": ["https://localhost:*/", "http://localhost:*/"],
       "logout": true, "thirdParty": ["EID"]}
      """;

  private final Optional<Path> folder;
  private final Map<String, Attributes> beyond = new ConcurrentHashMap<>();
  private final Set<String> told = ConcurrentHashMap.newKeySet();
  private Optional<MockupSetUp> read = Optional.empty();

  /**
   * @param folder of the mock-up's files; empty where Tessera is itself
   */
  public MockupWorld(Optional<Path> folder) {
    this.folder = folder;
  }

  /**
   * Adds the services that need no definition, and the relying parties of SAML. One that has a
   * definition is what its definition says.
   */
  public Registry.Builder registering(Registry.Builder builder) {
    if (folder.isEmpty()) {
      return builder;
    }
    ServedParties parties = new ServedParties(nearBy());
    setUp(folder.get()).clients(MockupClient.Saml.class).stream()
        .flatMap(client -> builder.add(parties.service(client)).stream())
        // the registry is built again and again; once is enough
        .filter(told::add)
        .forEach(sentence -> LOG.info(() -> SamlConfiguration.FILE + ": " + sentence));
    return builder.undefined(NearbyHost::is, nearBy());
  }

  /** Reads the folder once: what changes in it counts from the next start. */
  private synchronized MockupSetUp setUp(Path files) {
    if (read.isEmpty()) {
      read = Optional.of(MockupFiles.read(files));
    }
    return read.get();
  }

  /** What the files say of a user beyond what an account holds. */
  public Attributes beyond(String uid) {
    return beyond.getOrDefault(uid.toLowerCase(Locale.ROOT), Attributes.NONE);
  }

  /**
   * Makes the users' accounts.
   *
   * @throws StartRefused when the folder holds no user
   */
  public void populate(Accounts accounts, Passwords passwords, Audit audit) {
    folder.ifPresent(files -> populate(files, accounts, passwords, audit));
  }

  private void populate(Path files, Accounts accounts, Passwords passwords, Audit audit) {
    MockupSetUp setUp = setUp(files);
    LOG.info(() -> "the mock-up's folder " + files + ", file by file:\n" + setUp.report().text());
    if (!setUp.usable()) {
      throw new StartRefused(
          "The folder "
              + files
              + " holds no user of the mock-up: write the folder with its userDataBase.xml into"
              + " TESSERA_MOCKUP.");
    }
    MockupAccount.Batch batch = MockupUsers.toAccounts(setUp.users());
    if (!batch.report().findings().isEmpty()) {
      LOG.info(() -> "the mock-up's users as accounts:\n" + batch.report().text());
    }
    batch
        .accounts()
        .forEach(a -> a.account().uid().ifPresent(uid -> beyond.put(uid, a.attributes())));
    MockupImport.Outcome outcome =
        new MockupImport(accounts, passwords, audit).run(batch.accounts());
    outcome.refused().forEach(LOG::warning);
    LOG.info(() -> "mock-up users: " + outcome.made() + ", there before: " + outcome.there());
  }

  private static RelyingParty nearBy() {
    return ServiceDefinition.read("mock-up", NEAR_BY).taken().orElseThrow();
  }
}
