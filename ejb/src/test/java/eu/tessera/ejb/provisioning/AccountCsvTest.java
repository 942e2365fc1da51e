package eu.tessera.ejb.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.ejb.account.Account;
import eu.tessera.ejb.account.AccountKind;
import eu.tessera.ejb.account.Accounts;
import eu.tessera.ejb.account.NewAccount;
import eu.tessera.ejb.account.Role;
import eu.tessera.ejb.account.TestPeople;
import eu.tessera.ejb.audit.Audit;
import eu.tessera.ejb.config.StoredIn;
import eu.tessera.ejb.config.TestClock;
import eu.tessera.ejb.config.TestVault;
import eu.tessera.ejb.grid.LocalGrid;
import eu.tessera.ejb.logout.TestLogout;
import eu.tessera.ejb.nearcache.LocalInvalidations;
import eu.tessera.ejb.session.SessionLimits;
import eu.tessera.ejb.session.Sessions;
import eu.tessera.federation.assurance.AssuranceLevel;
import eu.tessera.federation.assurance.Evidence;
import eu.tessera.federation.assurance.Method;
import eu.tessera.federation.assurance.Proof;
import eu.tessera.federation.identity.PersonName;
import eu.tessera.persistence.schema.OnEveryDatabase;
import eu.tessera.persistence.schema.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class AccountCsvTest {
  private static final String HEADER =
      "uid,email,first_name,last_name,language,assurance,domain,department,groups,active\n";
  private static final String ANA =
      "staff02,ana@ec.example,Ana,\"García, Dr.\",es,HIGH,eu.europa.ec,DIGIT.B.1,A B,true\n";

  private final TestClock clock = new TestClock();
  private final Accounts accounts;
  private final Sessions sessions;
  private final Provisioning provisioning;

  AccountCsvTest(TestDatabase tested) {
    StoredIn database = new StoredIn(tested.emptied());
    LocalInvalidations grid = new LocalInvalidations();
    accounts = new Accounts(database, grid, clock);
    Audit audit = new Audit(database, TestVault.vault(), clock);
    sessions =
        new Sessions(
            database, new SessionLimits(Duration.ofHours(2), Duration.ofHours(12)), grid, clock);
    provisioning =
        new Provisioning(
            database,
            accounts,
            TestLogout.of(sessions, new LocalGrid(), database, audit::write, clock),
            audit,
            clock);
  }

  @Test
  void a_line_makes_an_account_and_the_same_line_again_nothing() {
    assertThat(read(HEADER + ANA).counts()).isEqualTo(Map.of(Outcome.CREATED, 1));
    Account ana = accounts.byUid("staff02").orElseThrow();
    assertThat(ana.name().last()).isEqualTo("García, Dr.");
    assertThat(ana.assurance()).isEqualTo(AssuranceLevel.HIGH);
    assertThat(ana.groups()).containsExactlyInAnyOrder("A", "B");
    assertThat(ana.department()).contains("DIGIT.B.1");
    assertThat(read(HEADER + ANA).counts()).isEqualTo(Map.of(Outcome.SAME, 1));
  }

  @Test
  void a_line_changes_an_account_and_who_is_not_active_any_more_is_signed_out() {
    read(HEADER + ANA);
    Account ana = accounts.byUid("staff02").orElseThrow();
    var evidence = Evidence.of(new Proof(Method.PASSWORD, clock.instant()));
    var session = sessions.begin(UUID.randomUUID(), ana, evidence, "").session();
    assertThat(read(HEADER + ANA.replace("true", "false")).counts())
        .isEqualTo(Map.of(Outcome.CHANGED, 1));

    assertThat(accounts.byUid("staff02").orElseThrow().active()).isFalse();
    assertThat(sessions.lives(session.id())).isFalse();
  }

  @Test
  void the_address_of_somebody_with_a_role_in_the_console_is_not_moved_from_outside() {
    accounts.create(
        new NewAccount(
            AccountKind.INTERNAL,
            Optional.of("staff02"),
            Optional.of(TestPeople.email("ana@ec.example")),
            new PersonName("Ana", "Operator"),
            "en",
            AssuranceLevel.TOP,
            "eu.europa.ec",
            Optional.empty(),
            Set.of(),
            Set.of(Role.OPERATOR)));
    AccountCsv.Report report = read(HEADER + ANA.replace("ana@", "thief@"));

    assertThat(report.counts()).isEqualTo(Map.of(Outcome.HOLDS_ROLE, 1));
    assertThat(report.refused()).hasSize(1);
    assertThat(accounts.byUid("staff02").orElseThrow().email().get().typed())
        .isEqualTo("ana@ec.example");
    assertThat(read(HEADER + ANA).counts()).isEqualTo(Map.of(Outcome.CHANGED, 1));
  }

  @Test
  void the_first_four_columns_are_enough_in_any_order() {
    read("last_name,first_name,email,uid\nBorg,Bo,bo@ec.example,staff03\n");
    Account bo = accounts.byUid("staff03").orElseThrow();
    assertThat(bo.name().full()).isEqualTo("Bo Borg");
    assertThat(bo.assurance()).isEqualTo(AssuranceLevel.TOP);
    assertThat(bo.active()).isTrue();
  }

  @Test
  void a_dry_run_tells_all_and_changes_nothing() {
    AccountCsv.Report report = read(HEADER + ANA + "x y,bad,,,,,,,,\n", true);
    assertThat(report.counts()).isEqualTo(Map.of(Outcome.CREATED, 1));
    assertThat(report.refused()).singleElement().asString().startsWith("Line 3: ");
    assertThat(accounts.byUid("staff02")).isEmpty();
  }

  @Test
  void each_wrong_line_is_told_with_its_number_and_the_others_live_on() {
    accounts.create(TestPeople.citizen("citizen@example.org"));
    String citizen = accounts.byEmail(TestPeople.email("citizen@example.org")).get().uid();
    AccountCsv.Report report =
        read(
            HEADER
                + "staff04,no address,A,B,en,TOP,ec,,,true\n"
                + "staff05,five@ec.example,A,B,english,TOP,ec,,,true\n"
                + "staff06,six@ec.example,A,B,en,HIGHEST,ec,,,true\n"
                + "staff07,seven@ec.example,A,B,en,TOP,ec,,,perhaps\n"
                + "staff08,citizen@example.org,A,B,en,TOP,ec,,,true\n"
                + citizen
                + ",nine@ec.example,A,B,en,TOP,ec,,,true\n"
                + ANA);
    assertThat(report.refused())
        .extracting(sentence -> sentence.substring(0, 7))
        .containsExactly("Line 2:", "Line 3:", "Line 4:", "Line 5:", "Line 6:", "Line 7:");
    assertThat(accounts.byUid("staff02")).isPresent();
    assertThat(accounts.byUid("staff08")).as("nothing half-made of a line").isEmpty();
    assertThat(accounts.byUid(citizen).orElseThrow().email().get().typed())
        .as("nobody's own account becomes staff's")
        .isEqualTo("citizen@example.org");
  }

  @Test
  void what_is_no_table_is_told_in_a_sentence() {
    assertThat(read("uid,email\nx,y\n").refused()).singleElement().asString().contains("columns");
    assertThat(read(HEADER + "too,few\n").refused()).singleElement().asString().contains("fields");
    assertThat(read(HEADER + "\"never closed").refused()).hasSize(1);
    assertThat(read("").refused()).isEmpty();
    assertThat(read("\ufeff" + HEADER + ANA).counts()).isEqualTo(Map.of(Outcome.CREATED, 1));
    assertThat(read(HEADER + "x".repeat(100_000)).refused()).hasSize(1);
  }

  private AccountCsv.Report read(String file) {
    return read(file, false);
  }

  private AccountCsv.Report read(String file, boolean dry) {
    try {
      return new AccountCsv(provisioning)
          .read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), dry, "test");
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
