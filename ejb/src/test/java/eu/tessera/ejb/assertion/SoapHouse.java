package eu.tessera.ejb.assertion;

import eu.tessera.ejb.account.Account;
import eu.tessera.ejb.account.Accounts;
import eu.tessera.ejb.account.TestPeople;
import eu.tessera.ejb.audit.AuditEvent;
import eu.tessera.ejb.config.Database;
import eu.tessera.ejb.config.StoredIn;
import eu.tessera.ejb.config.TestClock;
import eu.tessera.ejb.config.TestVault;
import eu.tessera.ejb.grid.GridReplay;
import eu.tessera.ejb.grid.LocalGrid;
import eu.tessera.ejb.logout.KnownBy;
import eu.tessera.ejb.logout.LogoutRound;
import eu.tessera.ejb.logout.SingleLogout;
import eu.tessera.ejb.logout.TestLogout;
import eu.tessera.ejb.logout.TestService;
import eu.tessera.ejb.logout.Told;
import eu.tessera.ejb.logout.Visit;
import eu.tessera.ejb.logout.Visits;
import eu.tessera.ejb.nearcache.LocalInvalidations;
import eu.tessera.ejb.proxy.Callbacks.Reach;
import eu.tessera.ejb.proxy.GuardedPost;
import eu.tessera.ejb.registry.Registry;
import eu.tessera.ejb.registry.SamlService;
import eu.tessera.ejb.registry.TestParties;
import eu.tessera.ejb.session.SessionLimits;
import eu.tessera.ejb.session.Sessions;
import eu.tessera.federation.assurance.Evidence;
import eu.tessera.federation.assurance.Method;
import eu.tessera.federation.assurance.Proof;
import eu.tessera.federation.cas.TicketId;
import eu.tessera.federation.saml.KeyMaterial;
import eu.tessera.federation.saml.NewKeys;
import eu.tessera.federation.saml.OwnKey;
import eu.tessera.federation.saml.idp.IdpSettings;
import eu.tessera.federation.saml.idp.LogoutMessages;
import eu.tessera.federation.saml.idp.LogoutReader;
import eu.tessera.federation.saml.idp.ServiceProvider;
import eu.tessera.federation.saml.idp.peer.TestServiceProvider;
import eu.tessera.persistence.schema.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** Clara is signed in, and has been to services that take logouts by SOAP. */
final class SoapHouse implements AutoCloseable {
  private static final String BASE = "https://tessera.example/cas/saml";
  private static final IdpSettings IDP =
      IdpSettings.usual(BASE + "/metadata", BASE + "/sso", BASE + "/slo");
  private static final NewKeys NEW_KEYS =
      new NewKeys("Test", TestClock.START.minusSeconds(3600), Duration.ofDays(900));
  private static final KeyMaterial KEYS =
      KeyMaterial.of(NEW_KEYS.signingForServices(2048), NEW_KEYS.encryption(2048));
  private static final OwnKey THEIRS = NEW_KEYS.signing(2048);

  /** Longer than the real one: a machine that does much else is slow. */
  private static final Duration LIMIT = Duration.ofSeconds(50);

  final TestClock clock = new TestClock();
  final List<AuditEvent> audited = new CopyOnWriteArrayList<>();
  final SoapServices services;
  final Sessions sessions;
  final Sessions.Opened opened;
  private final Registry.Builder registry = new Registry.Builder();
  private final LocalGrid grid = new LocalGrid();
  private final Visits visits;
  private SingleLogout logout;

  SoapHouse(TestDatabase tested) throws IOException {
    Database database = new StoredIn(tested.emptied());
    LocalInvalidations invalidations = new LocalInvalidations();
    SessionLimits limits = new SessionLimits(Duration.ofHours(2), Duration.ofHours(12));
    sessions = new Sessions(database, limits, invalidations, clock);
    visits = new Visits(grid, database, TestVault.vault(), clock);
    Account clara =
        new Accounts(database, invalidations, clock)
            .create(TestPeople.citizen("clara@example.org"))
            .account()
            .orElseThrow();
    Evidence password = Evidence.of(new Proof(Method.PASSWORD, clock.instant()));
    opened = sessions.begin(UUID.randomUUID(), clara, password, "Firefox on Linux");
    services = new SoapServices();
  }

  /** A service of that name that speaks SAML. */
  TestServiceProvider provider(String name) {
    String ours =
        new String(new OwnMetadata(IDP, () -> KEYS, clock).bytes(), StandardCharsets.UTF_8);
    return TestServiceProvider.honest(
        URI.create("https://" + name + ".example/saml"), THEIRS, THEIRS, ours, clock);
  }

  /** Clara was there; it takes logouts at {@code soap} and no other way. */
  void visit(String id, TestServiceProvider sp, String soap) throws Exception {
    note(id, sp, sp.metadata().replaceAll("(?s)<md:SingleLogoutService.*?/>", place(soap)));
  }

  /** Clara was there; it takes logouts at {@code soap}, and by a browser too. */
  Visit visitByEither(String id, TestServiceProvider sp, String soap) throws Exception {
    return note(id, sp, sp.metadata().replaceFirst("(?=<md:SingleLogoutService)", place(soap)));
  }

  private static String place(String soap) {
    return "<md:SingleLogoutService Binding=\"urn:oasis:names:tc:SAML:2.0:bindings:SOAP\" Location=\""
        + soap
        + "\"/>";
  }

  private Visit note(String id, TestServiceProvider sp, String metadata) throws Exception {
    registry.add(
        new SamlService(
            TestParties.saml(id, "'assurance':'LOW'"),
            ServiceProvider.read(metadata.getBytes(StandardCharsets.UTF_8)),
            "digest",
            List.of()));
    UUID visit = UUID.randomUUID();
    return noted(
        visit,
        id,
        new KnownBy.Subject(
            sp.entityId(),
            "urn:oasis:names:tc:SAML:2.0:nameid-format:persistent",
            "name-at-" + id,
            IDP.entityId(),
            sp.entityId(),
            "_" + visit));
  }

  /** Clara was there; it speaks CAS. */
  void visit(String id, TestService service) {
    registry.add(TestParties.at(id, service.url()));
    noted(
        UUID.randomUUID(),
        id,
        new KnownBy.Ticket(TestParties.url(service.url()), new TicketId("ST-" + id + "-abc")));
  }

  private Visit noted(UUID id, String service, KnownBy knownBy) {
    Visit visit =
        new Visit(
            id,
            opened.session().id(),
            opened.session().uid(),
            service,
            "Service " + service,
            knownBy,
            clock.instant(),
            true);
    visits.note(visit, opened.session().expires());
    return visit;
  }

  /** Clara signs out; the services are told by a post of much patience. */
  String logsOut() {
    return logsOut(LIMIT);
  }

  String logsOut(Duration limit) {
    return logsOut(new SoapPost(new GuardedPost(services.trust(), Reach.ANYWHERE, limit)), limit);
  }

  String logsOut(SoapPost post) {
    return logsOut(post, LIMIT);
  }

  private String logsOut(SoapPost post, Duration limit) {
    Registry known = registry.build();
    LogoutReader reader =
        new LogoutReader(
            IDP,
            entity -> known.byEntityId(entity).map(s -> s.at(clock.instant())),
            new GridReplay(grid, clock),
            () -> KEYS,
            clock);
    LogoutMessages messages = new LogoutMessages(IDP, () -> KEYS, clock);
    LogoutCourier courier = new LogoutCourier(() -> known, messages, reader, post, grid, clock);
    logout = TestLogout.of(sessions, visits, known, courier, grid, audited::add, clock, limit);
    return logout.logout(opened.cookie(), Optional.empty()).orElseThrow();
  }

  /** How far the services are now. */
  LogoutRound now(String round) {
    return logout.find(round).orElseThrow();
  }

  /** How far they are once there is nothing left for us to do. */
  LogoutRound after(String round) {
    return logout.await(round, Duration.ofSeconds(55)).orElseThrow();
  }

  static Told told(LogoutRound round, String service) {
    return round.services().stream()
        .filter(s -> s.name().equals("Service " + service))
        .findFirst()
        .orElseThrow()
        .told();
  }

  @Override
  public void close() throws Exception {
    services.close();
  }
}
