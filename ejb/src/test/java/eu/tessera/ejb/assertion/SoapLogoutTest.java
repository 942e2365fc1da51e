package eu.tessera.ejb.assertion;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.ejb.account.Account;
import eu.tessera.ejb.account.Accounts;
import eu.tessera.ejb.account.TestPeople;
import eu.tessera.ejb.audit.AuditEvent;
import eu.tessera.ejb.config.Database;
import eu.tessera.ejb.config.StoredIn;
import eu.tessera.ejb.config.TestClock;
import eu.tessera.ejb.config.TestVault;
import eu.tessera.ejb.grid.LocalGrid;
import eu.tessera.ejb.logout.KnownBy;
import eu.tessera.ejb.logout.LogoutRound;
import eu.tessera.ejb.logout.SingleLogout;
import eu.tessera.ejb.logout.TestLogout;
import eu.tessera.ejb.logout.Told;
import eu.tessera.ejb.logout.Visit;
import eu.tessera.ejb.logout.Visits;
import eu.tessera.ejb.nearcache.LocalInvalidations;
import eu.tessera.ejb.registry.Registry;
import eu.tessera.ejb.registry.SamlService;
import eu.tessera.ejb.registry.TestParties;
import eu.tessera.ejb.session.SessionLimits;
import eu.tessera.ejb.session.Sessions;
import eu.tessera.federation.assurance.Evidence;
import eu.tessera.federation.assurance.Method;
import eu.tessera.federation.assurance.Proof;
import eu.tessera.federation.saml.KeyMaterial;
import eu.tessera.federation.saml.NewKeys;
import eu.tessera.federation.saml.OwnKey;
import eu.tessera.federation.saml.idp.IdpSettings;
import eu.tessera.federation.saml.idp.LogoutMessages;
import eu.tessera.federation.saml.idp.ServiceProvider;
import eu.tessera.federation.saml.idp.peer.TestServiceProvider;
import eu.tessera.persistence.schema.OnEveryDatabase;
import eu.tessera.persistence.schema.TestDatabase;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Logouts brought by SOAP, over TLS, to services that check what they get. */
@OnEveryDatabase
@Timeout(60)
class SoapLogoutTest {
  private static final String BASE = "https://tessera.example/cas/saml";
  private static final IdpSettings IDP =
      IdpSettings.usual(BASE + "/metadata", BASE + "/sso", BASE + "/slo");
  private static final NewKeys NEW_KEYS =
      new NewKeys("Test", TestClock.START.minusSeconds(3600), Duration.ofDays(900));
  private static final KeyMaterial KEYS =
      KeyMaterial.of(NEW_KEYS.signingForServices(2048), NEW_KEYS.encryption(2048));
  private static final OwnKey THEIRS = NEW_KEYS.signing(2048);

  /** Four times the usual one: eighty at once are slow on a machine that does much else. */
  private static final Duration LIMIT = Duration.ofSeconds(8);

  private static final int LIVE = 80;
  private static final int DEAD = 20;

  @TempDir private Path folder;
  private final TestClock clock = new TestClock();
  private final List<AuditEvent> audited = new CopyOnWriteArrayList<>();
  private final Registry.Builder registry = new Registry.Builder();
  private final LocalGrid grid = new LocalGrid();
  private final Sessions sessions;
  private final Visits visits;
  private final Sessions.Opened opened;
  private SoapServices services;

  SoapLogoutTest(TestDatabase tested) {
    Database database = new StoredIn(tested.emptied());
    LocalInvalidations invalidations = new LocalInvalidations();
    sessions =
        new Sessions(
            database,
            new SessionLimits(Duration.ofHours(2), Duration.ofHours(12)),
            invalidations,
            clock);
    visits = new Visits(grid, database, TestVault.vault(), clock);
    Account clara =
        new Accounts(database, invalidations, clock)
            .create(TestPeople.citizen("clara@example.org"))
            .account()
            .orElseThrow();
    opened =
        sessions.begin(
            UUID.randomUUID(),
            clara,
            Evidence.of(new Proof(Method.PASSWORD, clock.instant())),
            "Firefox on Linux");
  }

  @BeforeEach
  void open() throws Exception {
    services = new SoapServices(folder);
  }

  @AfterEach
  void close() throws Exception {
    services.close();
  }

  @Test
  void a_service_is_told_by_soap_and_its_answer_counts() throws Exception {
    TestServiceProvider library = provider("library");
    visit("library", library, services.polite("library", library, "Success"));
    TestServiceProvider budget = provider("budget");
    visit("budget", budget, services.polite("budget", budget, "Responder"));
    LogoutRound round = loggedOut();
    assertThat(services.refused()).isEmpty();
    assertThat(services.told()).containsExactlyInAnyOrder("library", "budget");
    assertThat(told(round, "library")).isEqualTo(Told.TOLD);
    assertThat(told(round, "budget")).isEqualTo(Told.NOT_TOLD);
  }

  @Test
  void a_service_whose_certificate_nobody_vouches_for_is_told_nothing() throws Exception {
    TestServiceProvider library = provider("library");
    visit("library", library, services.polite("library", library, "Success"));
    LogoutRound round = loggedOut(SoapPost.trustingAsTheMachine());
    assertThat(told(round, "library")).isEqualTo(Told.NOT_TOLD);
    assertThat(services.told()).isEmpty();
    assertThat(services.refused()).isEmpty();
  }

  @Test
  void of_a_hundred_services_the_dead_ones_delay_nobody() throws Exception {
    for (int i = 0; i < DEAD; i++) {
      visit("dead" + i, provider("dead" + i), services.dead("dead" + i));
    }
    for (int i = 0; i < LIVE; i++) {
      visit("live" + i, provider("live" + i), services.trusting("live" + i));
    }
    LogoutRound round = loggedOut();
    assertThat(services.refused()).isEmpty();
    assertThat(round.services()).hasSize(LIVE + DEAD);
    assertThat(round.services())
        .allSatisfy(
            s ->
                assertThat(s.told())
                    .as(s.name())
                    .isEqualTo(s.name().contains("dead") ? Told.NOT_TOLD : Told.TOLD));
    List<String> order =
        audited.stream()
            .filter(AuditEvent.ServiceToldOfLogout.class::isInstance)
            .map(e -> ((AuditEvent.ServiceToldOfLogout) e).outcome())
            .toList();
    assertThat(order).hasSize(LIVE + DEAD);
    assertThat(order.subList(0, LIVE)).as("the living first").containsOnly("TOLD");
  }

  private static Told told(LogoutRound round, String service) {
    return round.services().stream()
        .filter(s -> s.name().equals("Service " + service))
        .findFirst()
        .orElseThrow()
        .told();
  }

  private LogoutRound loggedOut() {
    return loggedOut(new SoapPost(services.trust(), LIMIT));
  }

  private LogoutRound loggedOut(SoapPost post) {
    Registry known = registry.build();
    LogoutCourier courier =
        new LogoutCourier(
            () -> known, new LogoutMessages(IDP, () -> KEYS, clock), grid, clock, post);
    SingleLogout logout =
        TestLogout.of(sessions, visits, known, courier, grid, audited::add, clock);
    String round = logout.logout(opened.cookie(), Optional.empty()).orElseThrow();
    LogoutRound shown = logout.await(round, Duration.ofSeconds(20)).orElseThrow();
    assertThat(shown.finished()).as(shown.toString()).isTrue();
    return shown;
  }

  private TestServiceProvider provider(String name) {
    String ours =
        new String(new OwnMetadata(IDP, () -> KEYS, clock).bytes(), StandardCharsets.UTF_8);
    return TestServiceProvider.honest(
        URI.create("https://" + name + ".example/saml"), THEIRS, THEIRS, ours, clock);
  }

  /** Somebody was there, and it is known where it takes logouts. */
  private void visit(String id, TestServiceProvider sp, String soap) throws Exception {
    String place =
        "<md:SingleLogoutService Binding=\"urn:oasis:names:tc:SAML:2.0:bindings:SOAP\" Location=\""
            + soap
            + "\"/>";
    String metadata = sp.metadata().replaceFirst("(?=<md:SingleLogoutService)", place);
    registry.add(
        new SamlService(
            TestParties.saml(id, "'assurance':'LOW'"),
            ServiceProvider.read(metadata.getBytes(StandardCharsets.UTF_8)),
            "digest",
            List.of()));
    UUID visit = UUID.randomUUID();
    visits.note(
        new Visit(
            visit,
            opened.session().id(),
            opened.session().uid(),
            id,
            "Service " + id,
            new KnownBy.Subject(
                sp.entityId(),
                "urn:oasis:names:tc:SAML:2.0:nameid-format:persistent",
                "name-at-" + id,
                IDP.entityId(),
                sp.entityId(),
                "_" + visit),
            clock.instant(),
            true),
        opened.session().expires());
  }
}
