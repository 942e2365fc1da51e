package eu.tessera.ejb.account;

import static eu.tessera.ejb.account.TestPeople.eid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.tessera.ejb.config.Database;
import eu.tessera.ejb.config.StoredIn;
import eu.tessera.ejb.config.TestClock;
import eu.tessera.ejb.config.TestVault;
import eu.tessera.ejb.config.Vault;
import eu.tessera.ejb.nearcache.LocalInvalidations;
import eu.tessera.federation.identity.EidIdentity;
import eu.tessera.federation.identity.PersonName;
import eu.tessera.persistence.identity.EidLinkRepository;
import eu.tessera.persistence.identity.EidLinkRow;
import eu.tessera.persistence.schema.OnEveryDatabase;
import eu.tessera.persistence.schema.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class EidAccountsTest {
  private static final String IDENTIFIER = "BE/EU/90022812345";

  private final TestDatabase tested;
  private final Database database;
  private final TestClock clock = new TestClock();
  private final Accounts accounts;
  private final EidAccounts eids;

  EidAccountsTest(TestDatabase database) {
    this.tested = database.emptied();
    this.database = new StoredIn(database);
    this.accounts = new Accounts(this.database, new LocalInvalidations(), clock);
    this.eids = new EidAccounts(this.database, accounts, TestVault.vault(), clock);
  }

  @Test
  void an_unknown_eid_gives_an_identity_of_its_own() {
    EidAccounts.Opened opened = eids.virtualFor(eid("BE", IDENTIFIER));
    assertThat(opened.fresh()).isTrue();
    assertThat(opened.account().uid()).matches("v00[0-9a-z]{5}");
    assertThat(opened.account().kind()).isEqualTo(AccountKind.VIRTUAL);
    assertThat(opened.account().employeeType()).isEqualTo("v");
    assertThat(opened.account().name()).isEqualTo(new PersonName("Élise", "Dupont"));
    assertThat(opened.account().email()).isEmpty();
  }

  @Test
  void the_same_eid_gives_the_same_identity_for_good() {
    Account first = eids.virtualFor(eid("BE", IDENTIFIER)).account();
    EidAccounts.Opened again = eids.virtualFor(eid("BE", IDENTIFIER));
    assertThat(again.account()).isEqualTo(first);
    assertThat(again.fresh()).isFalse();
    assertThat(eids.byEid(eid("BE", IDENTIFIER))).contains(first);
  }

  @Test
  void an_identifier_in_another_case_or_of_another_country_is_somebody_else() {
    UUID one = eids.virtualFor(eid("BE", "BE/EU/abc")).account().id();
    assertThat(eids.byEid(eid("BE", "BE/EU/ABC"))).isEmpty();
    assertThat(eids.virtualFor(eid("BE", "BE/EU/ABC")).account().id()).isNotEqualTo(one);
    assertThat(eids.virtualFor(eid("EL", "BE/EU/abc")).account().id()).isNotEqualTo(one);
  }

  @Test
  void a_new_name_is_taken_over_and_the_identity_stays() {
    Account first = eids.virtualFor(eid("BE", IDENTIFIER)).account();
    PersonName married = new PersonName("Élise", "Martin");
    Account later = eids.virtualFor(eid("BE", IDENTIFIER, married)).account();
    assertThat(later.uid()).isEqualTo(first.uid());
    assertThat(later.name()).isEqualTo(married);
    assertThat(accounts.byId(first.id()).orElseThrow().name()).isEqualTo(married);
    assertThat(eids.linkedTo(first.id())).containsExactly(eid("BE", IDENTIFIER, married));
  }

  @Test
  void what_a_node_states_changes_no_name_of_an_account_that_is_linked() {
    Account owner =
        accounts.create(TestPeople.citizen("citizen@example.org")).account().orElseThrow();
    Account virtual = eids.virtualFor(eid("BE", IDENTIFIER)).account();
    tested.sql(
        "update eid_link set account_id = '"
            + owner.id()
            + "' where account_id = '"
            + virtual.id()
            + "'");
    EidAccounts.Opened opened =
        eids.virtualFor(eid("BE", IDENTIFIER, new PersonName("Élise", "Martin")));
    assertThat(opened.account()).isEqualTo(owner);
  }

  @Test
  void what_lies_in_the_database_does_not_tell_who_it_is() throws Exception {
    eids.virtualFor(eid("BE", IDENTIFIER));
    StringBuilder dump = new StringBuilder();
    try (Connection connection = tested.source().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select * from eid_link")) {
      while (rows.next()) {
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          Object value = rows.getObject(i);
          dump.append(
                  value instanceof byte[] bytes
                      ? new String(bytes, StandardCharsets.ISO_8859_1)
                      : value.toString())
              .append('\n');
        }
      }
    }
    assertThat(dump.toString())
        .contains("BE")
        .doesNotContain("90022812345")
        .doesNotContain("Dupont")
        .doesNotContain("1990-02-28");
  }

  @Test
  void without_the_master_key_an_eid_finds_nobody() {
    eids.virtualFor(eid("BE", IDENTIFIER));
    EidAccounts stranger = new EidAccounts(database, accounts, TestVault.other(), clock);
    assertThat(stranger.byEid(eid("BE", IDENTIFIER))).isEmpty();
  }

  @Test
  void an_identity_moved_to_another_link_is_refused() {
    UUID victim = eids.virtualFor(eid("BE", IDENTIFIER)).account().id();
    eids.virtualFor(eid("BE", "BE/EU/other"));
    UUID links = link(victim).id();
    tested.sql(
        "update eid_link set sealed_identity = (select l.sealed_identity from eid_link l where"
            + " l.id <> '"
            + links
            + "') where id = '"
            + links
            + "'");
    assertThatThrownBy(() -> eids.linkedTo(victim)).isInstanceOf(Vault.NotOpened.class);
  }

  @Test
  void first_sign_ins_at_once_give_one_account() throws Exception {
    int tabs = 8;
    CyclicBarrier together = new CyclicBarrier(tabs);
    ExecutorService browsers = Executors.newFixedThreadPool(tabs);
    try {
      for (int round = 0; round < 5; round++) {
        EidIdentity eid = eid("BE", "BE/EU/round-" + round);
        List<Callable<EidAccounts.Opened>> signIns =
            IntStream.range(0, tabs)
                .<Callable<EidAccounts.Opened>>mapToObj(
                    i ->
                        () -> {
                          together.await();
                          return eids.virtualFor(eid);
                        })
                .toList();
        List<EidAccounts.Opened> opened =
            browsers.invokeAll(signIns).stream().map(EidAccountsTest::got).toList();
        Set<UUID> ids = opened.stream().map(o -> o.account().id()).collect(Collectors.toSet());
        assertThat(ids).hasSize(1);
        assertThat(opened.stream().filter(EidAccounts.Opened::fresh)).hasSize(1);
      }
    } finally {
      browsers.shutdownNow();
    }
    assertThat(tested.sql("delete from account where kind = 'VIRTUAL'")).isEqualTo(5);
  }

  private EidLinkRow link(UUID account) {
    return database.read(e -> new EidLinkRepository(e).ofAccount(account)).get(0);
  }

  private static EidAccounts.Opened got(Future<EidAccounts.Opened> future) {
    try {
      return future.get();
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
  }
}
