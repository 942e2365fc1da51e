package eu.tessera.ejb.exchange;

import eu.tessera.ejb.account.EmailAddress;
import eu.tessera.ejb.account.Role;
import eu.tessera.ejb.audit.Audit;
import eu.tessera.ejb.config.Database;
import eu.tessera.ejb.config.SigningKeys;
import eu.tessera.ejb.config.StoredIn;
import eu.tessera.ejb.config.TestClock;
import eu.tessera.ejb.config.TestVault;
import eu.tessera.ejb.exchange.check.Checks;
import eu.tessera.ejb.keys.KeyMaking;
import eu.tessera.ejb.keys.KeyRollover;
import eu.tessera.ejb.keys.KeyUse;
import eu.tessera.ejb.keys.SamlKeys;
import eu.tessera.ejb.nearcache.LocalInvalidations;
import eu.tessera.ejb.notify.Asker;
import eu.tessera.ejb.notify.Letter;
import eu.tessera.ejb.notify.Post;
import eu.tessera.ejb.notify.Recipient;
import eu.tessera.ejb.registry.Registry;
import eu.tessera.ejb.registry.ServiceFolder;
import eu.tessera.ejb.registry.StoredDefinitions;
import eu.tessera.federation.saml.NewKeys;
import eu.tessera.federation.saml.OwnKey;
import eu.tessera.persistence.registry.VaultProofRepository;
import eu.tessera.persistence.schema.TestDatabase;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A node with an exchange: what is in the background is done at once, letters are kept. */
final class TestExchange {
  static final Actor ANNA = new Actor("n00anna", Set.of(Role.INTEGRATOR));
  static final Actor BERT = new Actor("n00bert", Set.of(Role.INTEGRATOR));
  static final Actor CARA = new Actor("n00cara", Set.of(Role.APPROVER));
  static final Actor OPAL = new Actor("n00opal", Set.of(Role.OPERATOR));
  static final Actor OTTO = new Actor("n00otto", Set.of(Role.OPERATOR));
  static final Actor NOBODY = new Actor("n00zero", Set.of());

  final TestClock clock;
  final Web web = new Web();
  final Letters letters = new Letters();
  final StoredDefinitions stored;
  final ServiceFolder folder;
  final Exchange exchange;
  final SamlKeys keys;
  final Database database;

  TestExchange(TestDatabase database, Path files, TestClock clock) {
    this(database, files, clock, false);
  }

  /**
   * @param nearAllowed whether services may be on private networks
   */
  TestExchange(TestDatabase database, Path files, TestClock clock, boolean nearAllowed) {
    this.clock = clock;
    this.database = new StoredIn(database);
    if (this.database.read(e -> new VaultProofRepository(e).find()).isEmpty()) {
      this.database.change(e -> new VaultProofRepository(e).add(new byte[] {1}));
    }
    this.stored = new StoredDefinitions(this.database);
    this.folder = new ServiceFolder(files, stored, builder -> builder);
    SigningKeys signing = new SigningKeys(this.database, TestVault.vault(), clock);
    KeyMaking making = use -> quick(use, clock);
    this.keys = new SamlKeys(signing, making, new LocalInvalidations());
    KeyRollover rollover = new KeyRollover(signing, keys, making, Duration.ofDays(7), clock);
    Audit audit = new Audit(this.database, TestVault.vault(), clock);
    this.exchange =
        new Exchange(
            this.database,
            new Catalogue(this.database, folder, stored),
            new Checks(clock, nearAllowed),
            web,
            new StoredOwnKeys(rollover, audit),
            new Contacts(letters, URI.create("https://login.example.org/cas")),
            Runnable::run,
            Pace.BRISK,
            audit,
            clock);
    turn();
  }

  /** Too small for anything but a test, where making a large one takes seconds. */
  private static SigningKeys.Fresh quick(KeyUse use, TestClock clock) {
    NewKeys fresh = new NewKeys("login.example.org", clock.instant(), Duration.ofDays(1000));
    OwnKey key = use.signs() ? fresh.signing() : fresh.encryption(1024);
    return new SigningKeys.Fresh(key.privateKey(), key.certificate());
  }

  /** What the registry's timers do. */
  TestExchange turn() {
    try {
      folder.refresh();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (stored.refresh()) {
      folder.storedChanged();
    }
    return this;
  }

  ServiceExchange services() {
    return exchange.services();
  }

  Registry registry() {
    return folder.registry();
  }

  static Proposal saml(String id, TestMetadata metadata) {
    return new Proposal(
        id, "{\"name\":\"Library\",\"protocol\":\"saml\"}", Optional.of(metadata.document()));
  }

  static Proposal fetched(String id, String address, String more) {
    return new Proposal(
        id,
        "{\"name\":\"Library\",\"protocol\":\"saml\",\"metadata\":\""
            + address
            + "\""
            + more.replace('\'', '"')
            + "}",
        Optional.empty());
  }

  static Proposal cas(String id, String url) {
    return new Proposal(
        id,
        "{\"name\":\"Budget\",\"protocol\":\"cas\",\"urls\":[\"" + url + "\"]}",
        Optional.empty());
  }

  /** Registers and approves, at once. */
  Submission live(Proposal proposal) {
    Submission submitted = done(services().submit(ANNA, proposal));
    return done(services().approve(CARA, submitted.id(), Optional.empty(), Optional.empty()));
  }

  static <T> T done(Answer<T> answer) {
    return answer
        .value()
        .orElseThrow(() -> new AssertionError(answer.refusal().orElseThrow().toString()));
  }

  static Answer.Why refused(Answer<?> answer) {
    return answer
        .refusal()
        .orElseThrow(() -> new AssertionError("was done: " + answer.value()))
        .why();
  }

  static void write(Path folder, String name, String text) {
    try {
      Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Addresses and what they answer. */
  static final class Web implements Fetching {
    private final Map<String, byte[]> pages = new HashMap<>();
    final List<String> asked = new ArrayList<>();

    void serves(String address, String text) {
      pages.put(address, text.getBytes(StandardCharsets.UTF_8));
    }

    void fails(String address) {
      pages.remove(address);
    }

    @Override
    public Fetched fetch(String address, Validators before, long most) {
      asked.add(address);
      byte[] page = pages.get(address);
      if (page == null) {
        return new Failed("The address answers with status 503.");
      }
      String etag = "\"" + java.util.Arrays.hashCode(page) + "\"";
      return before.etag().equals(Optional.of(etag))
          ? new Unchanged()
          : new Arrived(
              new ByteArrayInputStream(page), new Validators(Optional.of(etag), Optional.empty()));
    }
  }

  /** Letters that were handed in. */
  static final class Letters implements Post {
    final List<Letter> written = new ArrayList<>();
    final List<String> to = new ArrayList<>();
    boolean available = true;

    @Override
    public boolean available() {
      return available;
    }

    @Override
    public Posted enqueue(Recipient recipient, Letter letter) {
      to.add(recipient.address().canonical());
      written.add(letter);
      return Posted.QUEUED;
    }

    @Override
    public Posted enqueue(EntityManager entities, Recipient recipient, Letter letter, Asker asker) {
      return enqueue(recipient, letter);
    }

    @Override
    public Posted pretend(EntityManager entities, Recipient recipient, Letter letter, Asker asker) {
      return Posted.QUEUED;
    }

    @Override
    public List<Waiting> waitingFor(EmailAddress address) {
      return List.of();
    }
  }
}
