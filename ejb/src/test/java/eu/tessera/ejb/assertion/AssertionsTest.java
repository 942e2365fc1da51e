package eu.tessera.ejb.assertion;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.ejb.account.Account;
import eu.tessera.ejb.account.Accounts;
import eu.tessera.ejb.account.EidAccounts;
import eu.tessera.ejb.account.TestPeople;
import eu.tessera.ejb.audit.AuditEvent;
import eu.tessera.ejb.config.Database;
import eu.tessera.ejb.config.StoredIn;
import eu.tessera.ejb.config.TestClock;
import eu.tessera.ejb.config.TestVault;
import eu.tessera.ejb.grid.GridReplay;
import eu.tessera.ejb.grid.LocalGrid;
import eu.tessera.ejb.logout.Visit;
import eu.tessera.ejb.nearcache.LocalInvalidations;
import eu.tessera.ejb.registry.RelyingParty;
import eu.tessera.ejb.registry.SamlService;
import eu.tessera.ejb.registry.TestParties;
import eu.tessera.ejb.session.Session;
import eu.tessera.federation.assurance.Evidence;
import eu.tessera.federation.assurance.LevelOfAssurance;
import eu.tessera.federation.assurance.Method;
import eu.tessera.federation.assurance.Proof;
import eu.tessera.federation.cas.Attributes;
import eu.tessera.federation.identity.EidIdentity;
import eu.tessera.federation.saml.KeyMaterial;
import eu.tessera.federation.saml.NewKeys;
import eu.tessera.federation.saml.idp.Answers;
import eu.tessera.federation.saml.idp.IdpSettings;
import eu.tessera.federation.saml.idp.Incoming;
import eu.tessera.federation.saml.idp.Outgoing;
import eu.tessera.federation.saml.idp.ServiceProvider;
import eu.tessera.federation.saml.idp.SignOn;
import eu.tessera.federation.saml.idp.SignOnReader;
import eu.tessera.federation.saml.idp.peer.TestServiceProvider;
import eu.tessera.federation.saml.idp.peer.Told;
import eu.tessera.persistence.schema.OnEveryDatabase;
import eu.tessera.persistence.schema.TestDatabase;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What a strict service reads in the answers that real requests of it come to. */
@OnEveryDatabase
class AssertionsTest {
  private static final String BASE = "https://tessera.example/cas/saml";
  private static final IdpSettings IDP =
      IdpSettings.usual(BASE + "/metadata", BASE + "/sso", BASE + "/slo");
  private static final String PERSISTENT = "urn:oasis:names:tc:SAML:2.0:nameid-format:persistent";
  private static final String TRANSIENT = "urn:oasis:names:tc:SAML:2.0:nameid-format:transient";
  private static final String EMAIL = "urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress";
  private static final String UNSPECIFIED = "urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified";
  private static final String PASSWORD =
      "urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport";
  private static final KeyMaterial KEYS = keys();

  private final TestClock clock = new TestClock();
  private final List<AuditEvent> audited = new CopyOnWriteArrayList<>();
  private final List<Visit> visits = new CopyOnWriteArrayList<>();
  private final Set<UUID> over = ConcurrentHashMap.newKeySet();
  private final Accounts accounts;
  private final EidAccounts eids;
  private final Assertions assertions;
  private final TestServiceProvider library;

  AssertionsTest(TestDatabase tested) {
    Database database = new StoredIn(tested.emptied());
    accounts = new Accounts(database, new LocalInvalidations(), clock);
    eids = new EidAccounts(database, accounts, TestVault.vault(), clock);
    assertions =
        new Assertions(
            new Names(IDP.entityId(), database, TestVault.vault(), clock),
            new Answers(IDP, () -> KEYS, clock),
            new Assertions.Surroundings(
                accounts,
                eids::linkedTo,
                uid -> Attributes.NONE,
                (visit, until) -> !over.contains(visit.session()) && visits.add(visit),
                audited::add),
            clock);
    library = provider("library");
  }

  @Test
  void a_service_knows_somebody_by_the_same_name_each_time_and_no_other_service_does()
      throws Exception {
    Account clara = citizen("clara@example.org");
    Told first = signedIn(library, "", ask().nameId(PERSISTENT), clara);
    Told again = signedIn(library, "", ask().nameId(PERSISTENT), clara);
    Told elsewhere = signedIn(provider("budget"), "", ask().nameId(PERSISTENT), clara);
    assertThat(first.success()).isTrue();
    assertThat(again.nameId()).isEqualTo(first.nameId()).hasSizeGreaterThan(30);
    assertThat(elsewhere.nameId()).isNotEqualTo(first.nameId());
    assertThat(first.nameId()).doesNotContain(clara.uid());
  }

  @Test
  void a_service_keeps_its_names_when_its_definition_is_renamed() throws Exception {
    Account clara = citizen("clara@example.org");
    Told before = signedIn(service(library, "library", ""), library, ask(), clara);
    Told after = signedIn(service(library, "reading-room", ""), library, ask(), clara);
    assertThat(after.nameId()).isEqualTo(before.nameId());
  }

  @Test
  void a_passing_name_holds_for_one_session_and_one_service() throws Exception {
    Account clara = citizen("clara@example.org");
    Session one = session(clara);
    SamlService service = service(library, "library", "");
    String first = told(service, library, ask().nameId(TRANSIENT), one, password()).nameId();
    assertThat(told(service, library, ask().nameId(TRANSIENT), one, password()).nameId())
        .isEqualTo(first);
    assertThat(signedIn(library, "", ask().nameId(TRANSIENT), clara).nameId()).isNotEqualTo(first);
    assertThat(first).doesNotContain(one.id().toString());
  }

  @Test
  void the_email_address_is_no_name_for_a_service_that_may_not_be_told_it() throws Exception {
    Account clara = citizen("clara@example.org");
    assertThat(signedIn(library, "", ask().nameId(EMAIL), clara).nameId())
        .isEqualTo("clara@example.org");
    Told refused = signedIn(library, "'attributes':['uid']", ask().nameId(EMAIL), clara);
    assertThat(refused.statuses()).containsExactly("Responder", "InvalidNameIDPolicy");
  }

  @Test
  void who_asks_for_an_unspecified_name_is_not_told_the_uid_by_it() throws Exception {
    Account clara = citizen("clara@example.org");
    String listed = "'attributes':['email']";
    String pairwise = signedIn(library, listed, ask(), clara).nameId();
    assertThat(signedIn(library, listed, ask().nameId(UNSPECIFIED), clara).nameId())
        .isEqualTo(pairwise);
    String told = library.metadata().replace(PERSISTENT, UNSPECIFIED);
    assertThat(told).isNotEqualTo(library.metadata());
    assertThat(
            told(
                    service(told, "library", listed),
                    library,
                    ask().nameId(UNSPECIFIED),
                    session(clara),
                    password())
                .nameId())
        .isEqualTo(pairwise);
    assertThat(signedIn(library, listed + ",'nameId':'unspecified'", ask(), clara).success())
        .isTrue();
  }

  @Test
  void a_service_that_may_not_know_the_uid_cannot_guess_it_either() throws Exception {
    Account clara = citizen("clara@example.org");
    var guessing =
        ask()
            .child(
                "<saml:Subject><saml:NameID Format=\""
                    + UNSPECIFIED
                    + "\">"
                    + clara.uid()
                    + "</saml:NameID></saml:Subject>");
    assertThat(signedIn(library, "'attributes':['email']", guessing, clara).statuses())
        .containsExactly("Responder", "UnknownPrincipal");
    assertThat(signedIn(library, "'attributes':['uid']", guessing, clara).success()).isTrue();
  }

  @Test
  void no_new_name_is_made_where_the_service_forbids_it() throws Exception {
    Account clara = citizen("clara@example.org");
    var strict =
        ask().child("<samlp:NameIDPolicy Format=\"" + PERSISTENT + "\" AllowCreate=\"false\"/>");
    assertThat(signedIn(library, "", strict, clara).success()).isFalse();
    String name = signedIn(library, "", ask().nameId(PERSISTENT), clara).nameId();
    assertThat(signedIn(library, "", strict, clara).nameId()).isEqualTo(name);
  }

  @Test
  void a_request_never_weakens_what_the_definition_demands() throws Exception {
    Account clara = citizen("clara@example.org");
    String strong = "'level':'MEDIUM','thirdParty':['EID']";
    assertThat(signedIn(library, strong, ask(), clara).statuses())
        .containsExactly("Responder", "NoAuthnContext");
    assertThat(signedIn(library, strong, ask().contexts("maximum", PASSWORD), clara).success())
        .isFalse();
    assertThat(
            told(
                    service(library, "library", "'thirdParty':['EID']"),
                    library,
                    ask().contexts("minimum", "https://ecas.ec.europa.eu/loa/medium"),
                    session(clara),
                    password())
                .statuses())
        .containsExactly("Responder", "NoAuthnContext");
  }

  @Test
  void an_account_that_is_not_assured_enough_may_not_enter() throws Exception {
    Account clara = citizen("clara@example.org");
    Told refused =
        signedIn(service(library, "library", "'assurance':'TOP'"), library, ask(), clara);
    assertThat(refused.statuses()).containsExactly("Responder", "RequestDenied");
    assertThat(visits).isEmpty();
  }

  @Test
  void somebody_else_than_the_service_expects_is_refused() throws Exception {
    Account clara = citizen("clara@example.org");
    Account bruno = citizen("bruno@example.org");
    String name = signedIn(library, "", ask(), clara).nameId();
    var expecting =
        ask()
            .child(
                "<saml:Subject><saml:NameID Format=\""
                    + PERSISTENT
                    + "\">"
                    + name
                    + "</saml:NameID></saml:Subject>");
    assertThat(signedIn(library, "", expecting, clara).success()).isTrue();
    assertThat(signedIn(library, "", expecting, bruno).statuses())
        .containsExactly("Responder", "UnknownPrincipal");
  }

  @Test
  void of_an_eid_the_definition_has_to_list_what_is_told() throws Exception {
    Account elise = eids.virtualFor(TestPeople.eid("BE", "BE/EU/123")).account();
    Evidence byEid = eid(LevelOfAssurance.HIGH);
    String taken = "'thirdParty':['EID']";
    SamlService all = service(library, "library", taken);
    assertThat(told(all, library, ask(), session(elise), byEid).attributes().keySet())
        .noneMatch(name -> name.contains("eidas") || name.startsWith("eid"));
    SamlService listed =
        service(
            library, "library", taken + ",'attributes':['eidIdentifier','eidLevel','eidCountry']");
    Told told = told(listed, library, ask(), session(elise), byEid);
    assertThat(told.contextClass()).isEqualTo("http://eidas.europa.eu/LoA/high");
    assertThat(told.attributes())
        .containsOnlyKeys(
            "http://eidas.europa.eu/attributes/naturalperson/PersonIdentifier",
            "eidCountry",
            "eidLevel")
        .containsEntry("eidCountry", List.of("BE"));
    // the same account by password: nothing of the eID
    assertThat(told(listed, library, ask(), session(elise), password()).attributes()).isEmpty();
  }

  @Test
  void the_level_of_an_eid_is_that_of_the_session_and_not_the_one_last_stated() throws Exception {
    Account elise = eids.virtualFor(TestPeople.eid("BE", "BE/EU/123")).account();
    SamlService service =
        service(library, "library", "'thirdParty':['EID'],'attributes':['eidLevel']");
    // in another browser her country vouches for less, and what was stated last is kept
    EidIdentity stated = TestPeople.eid("BE", "BE/EU/123");
    EidIdentity less =
        new EidIdentity(
            stated.country(),
            stated.identifier(),
            stated.name(),
            stated.originalName(),
            stated.born(),
            LevelOfAssurance.SUBSTANTIAL);
    assertThat(eids.virtualFor(less).account().id()).isEqualTo(elise.id());
    assertThat(eids.linkedTo(elise.id())).containsExactly(less);
    for (LevelOfAssurance level : List.of(LevelOfAssurance.HIGH, LevelOfAssurance.SUBSTANTIAL)) {
      Told told = told(service, library, ask(), session(elise), eid(level));
      assertThat(told.contextClass()).isEqualTo(level.uri());
      assertThat(told.attributes()).containsEntry("eidLevel", List.of(level.uri()));
    }
  }

  @Test
  void an_eid_of_a_session_that_remembers_no_level_counts_as_the_least() throws Exception {
    Account elise = eids.virtualFor(TestPeople.eid("BE", "BE/EU/123")).account();
    SamlService service =
        service(library, "library", "'thirdParty':['EID'],'attributes':['eidLevel']");
    Evidence before = Evidence.of(new Proof(Method.EID, clock.instant()));
    Told told = told(service, library, ask(), session(elise), before);
    assertThat(told.contextClass()).isEqualTo(LevelOfAssurance.SUBSTANTIAL.uri());
    assertThat(told.attributes()).isEmpty();
  }

  private Evidence eid(LevelOfAssurance level) {
    return Evidence.of(Proof.byEid(level, clock.instant()));
  }

  @Test
  void a_service_is_told_what_its_definition_lists_by_the_names_that_it_wants() throws Exception {
    Account clara = citizen("clara@example.org");
    assertThat(signedIn(library, "'attributes':['email']", ask(), clara).attributes())
        .containsOnlyKeys("email");
    String mapped = "'mapping':[{'source':'lastName','name':'urn:oid:2.5.4.4','nameFormat':'uri'}]";
    assertThat(signedIn(library, mapped, ask(), clara).attributes())
        .containsOnlyKeys("urn:oid:2.5.4.4");
    assertThat(signedIn(library, "'attributes':[]", ask(), clara).attributes()).isEmpty();
  }

  @Test
  void an_address_that_has_left_the_metadata_gets_no_answers() throws Exception {
    SamlService before = service(library, "library", "");
    String address = asked(library, before, ask()).reply().address();
    assertThat(before.answersGoTo(address)).isTrue();
    String moved = library.metadata().replace(address, "https://library.example/moved");
    assertThat(service(moved, "library", "").answersGoTo(address)).isFalse();
  }

  @Test
  void of_a_session_that_is_over_nothing_is_told() throws Exception {
    Account clara = citizen("clara@example.org");
    Session session = session(clara);
    over.add(session.id());
    SamlService service = service(library, "library", "");
    assertThat(assertions.answer(service, asked(library, service, ask()), session, password()))
        .isEmpty();
  }

  @Test
  void of_many_at_once_nobody_is_taken_for_another() throws Exception {
    List<Account> people = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      people.add(citizen("person" + i + "@example.org"));
    }
    SamlService service = service(library, "library", "");
    List<Callable<Void>> work = new ArrayList<>();
    Set<String> names = ConcurrentHashMap.newKeySet();
    for (Account one : people) {
      work.add(
          () -> {
            for (int i = 0; i < 3; i++) {
              Told told = told(service, library, ask(), session(one), password());
              assertThat(told.attributes().get("user")).containsExactly(one.uid());
              assertThat(told.attributes().get("email"))
                  .containsExactly(one.email().orElseThrow().typed());
              names.add(told.nameId() + " " + one.uid());
            }
            return null;
          });
    }
    var threads = Executors.newFixedThreadPool(8);
    try {
      for (Future<Void> done : threads.invokeAll(work)) {
        done.get();
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(names).hasSize(people.size());
  }

  @Test
  void the_auditor_learns_who_was_told_and_nothing_personal() throws Exception {
    Account clara = citizen("clara@example.org");
    Told told = signedIn(library, "", ask(), clara);
    assertThat(audited).hasSize(1);
    assertThat(audited.toString())
        .contains(clara.uid(), "library", PASSWORD)
        .doesNotContain("clara@example.org", told.nameId());
  }

  private static eu.tessera.federation.saml.idp.peer.Ask ask() {
    return eu.tessera.federation.saml.idp.peer.Ask.PLAIN;
  }

  private Told signedIn(
      TestServiceProvider sp,
      String fields,
      eu.tessera.federation.saml.idp.peer.Ask ask,
      Account account)
      throws Exception {
    String id = URI.create(sp.entityId()).getHost().replaceFirst("[.].*", "");
    return signedIn(service(sp, id, fields), sp, ask, account);
  }

  private Told signedIn(
      SamlService service,
      TestServiceProvider sp,
      eu.tessera.federation.saml.idp.peer.Ask ask,
      Account account)
      throws Exception {
    return told(service, sp, ask, session(account), password());
  }

  private Told told(
      SamlService service,
      TestServiceProvider sp,
      eu.tessera.federation.saml.idp.peer.Ask ask,
      Session session,
      Evidence evidence)
      throws Exception {
    Outgoing.Post answer =
        assertions.answer(service, asked(sp, service, ask), session, evidence).orElseThrow().post();
    return sp.receive(answer.value());
  }

  private Ask asked(
      TestServiceProvider sp, SamlService service, eu.tessera.federation.saml.idp.peer.Ask ask) {
    SignOnReader reader =
        new SignOnReader(
            IDP,
            entity -> Optional.of(service.at(clock.instant())),
            new GridReplay(new LocalGrid(), clock),
            clock);
    SignOn read = reader.read(Incoming.redirect(sp.askByRedirect(ask)));
    assertThat(read).isInstanceOf(SignOn.Asked.class);
    return Ask.of((SignOn.Asked) read);
  }

  private TestServiceProvider provider(String name) {
    String metadata =
        new String(new OwnMetadata(IDP, () -> KEYS, clock).bytes(), StandardCharsets.UTF_8);
    return TestServiceProvider.honest(
        URI.create("https://" + name + ".example/saml"), metadata, clock);
  }

  private SamlService service(TestServiceProvider sp, String id, String fields) throws Exception {
    return service(sp.metadata(), id, fields);
  }

  private SamlService service(String metadata, String id, String fields) throws Exception {
    String assurance = fields.contains("assurance") ? "" : "'assurance':'LOW'";
    RelyingParty party =
        TestParties.saml(
            id,
            fields.isEmpty()
                ? new String[] {assurance}
                : assurance.isEmpty() ? new String[] {fields} : new String[] {assurance, fields});
    ServiceProvider provider = ServiceProvider.read(metadata.getBytes(StandardCharsets.UTF_8));
    return new SamlService(party, provider, "digest", List.of());
  }

  private Evidence password() {
    return Evidence.of(new Proof(Method.PASSWORD, clock.instant()));
  }

  private Session session(Account account) {
    return new Session(
        UUID.randomUUID(),
        account.id(),
        account.uid(),
        password(),
        "Firefox on Linux",
        clock.instant(),
        clock.instant(),
        clock.instant().plus(Duration.ofHours(12)));
  }

  private Account citizen(String email) {
    return accounts.create(TestPeople.citizen(email)).account().orElseThrow();
  }

  private static KeyMaterial keys() {
    NewKeys fresh =
        new NewKeys("tessera.example", TestClock.START.minusSeconds(3600), Duration.ofDays(900));
    return KeyMaterial.of(fresh.signingForServices(2048), fresh.encryption(2048));
  }
}
