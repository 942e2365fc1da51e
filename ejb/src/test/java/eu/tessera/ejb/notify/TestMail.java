package eu.tessera.ejb.notify;

import eu.tessera.ejb.config.ConfiguredValues;
import eu.tessera.ejb.config.Settings;
import eu.tessera.ejb.config.StoredIn;
import eu.tessera.ejb.config.TestClock;
import eu.tessera.ejb.config.TestVault;
import eu.tessera.ejb.grid.LocalGrid;
import eu.tessera.persistence.schema.TestDatabase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A post office over a test database, with a carrier that does as it is told. */
final class TestMail {
  final TestClock clock = new TestClock();
  final StoredIn database;
  final MailQueue queue;
  final PostOffice post;
  final List<Envelope> carried = new ArrayList<>();

  /** What the mail server does with a letter. */
  Function<Envelope, Carrier.Outcome> server =
      letter -> new Carrier.Outcome(Carrier.Outcome.Kind.SENT, 250);

  /** Whether the mail server can be reached. */
  boolean reachable = true;

  TestMail(TestDatabase database, String... settings) {
    this(database, settings(settings));
  }

  private TestMail(TestDatabase database, MailSettings settings) {
    this.database = new StoredIn(database);
    queue = new MailQueue(this.database, TestVault.vault(), clock);
    post =
        new PostOffice(
            settings,
            new Scriptorium(settings.zone(), settings.domain()),
            queue,
            new LocalGrid().throttle(),
            TestVault.vault());
  }

  /** The settings with a mail server and these beside it: name, value, name, value. */
  static MailSettings settings(String... more) {
    Map<String, String> values = new HashMap<>(Map.of("tessera.smtp.url", "smtp://127.0.0.1:2525"));
    for (int i = 0; i < more.length; i += 2) {
      values.put(more[i], more[i + 1]);
    }
    ConfiguredValues configured =
        new ConfiguredValues(name -> Optional.ofNullable(values.get(name)));
    return MailSettings.read(configured, Settings.read(configured));
  }

  /** A node that sends. */
  Delivery node() {
    return new Delivery(queue, new TestCarrier(), clock);
  }

  private final class TestCarrier implements Carrier {
    @Override
    public Trip begin() throws Unreachable {
      if (!reachable) {
        throw new Unreachable("the test's mail server is away", 0, null);
      }
      return new Trip() {
        @Override
        public Outcome carry(Envelope letter) {
          Outcome outcome = server.apply(letter);
          if (outcome.kind() == Outcome.Kind.SENT) {
            synchronized (carried) {
              carried.add(letter);
            }
          }
          return outcome;
        }

        @Override
        public void close() {}
      };
    }
  }
}
