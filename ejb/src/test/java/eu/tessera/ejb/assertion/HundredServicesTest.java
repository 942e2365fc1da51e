package eu.tessera.ejb.assertion;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.ejb.audit.AuditEvent;
import eu.tessera.ejb.logout.LogoutRound;
import eu.tessera.ejb.logout.TestService;
import eu.tessera.ejb.logout.TestService.Manner;
import eu.tessera.ejb.logout.Told;
import eu.tessera.federation.saml.idp.peer.TestServiceProvider;
import eu.tessera.persistence.schema.OnEveryDatabase;
import eu.tessera.persistence.schema.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A hundred services in one session, by SOAP and by CAS, the ones that hang visited first. */
@OnEveryDatabase
@Timeout(120)
class HundredServicesTest {
  private static final int HANGING = 12;
  private static final int DEAD_CAS = 8;
  private static final int SOAP = 50;
  private static final int CAS = 30;
  private static final int ALL = HANGING + DEAD_CAS + SOAP + CAS;

  private final TestDatabase database;
  private final List<TestService> cas = new ArrayList<>();
  private SoapHouse house;

  HundredServicesTest(TestDatabase database) {
    this.database = database;
  }

  @BeforeEach
  void open() throws Exception {
    house = new SoapHouse(database);
    for (int i = 0; i < HANGING; i++) {
      house.visit("hang" + i, house.provider("hang" + i), house.services.holding("hang" + i));
    }
    for (int i = 0; i < DEAD_CAS; i++) {
      house.visit("dead" + i, casService(Manner.DEAD));
    }
    for (int i = 0; i < SOAP; i++) {
      TestServiceProvider sp = house.provider("soap" + i);
      house.visit("soap" + i, sp, house.services.trusting("soap" + i, sp));
    }
    for (int i = 0; i < CAS; i++) {
      house.visit("cas" + i, casService(Manner.POLITE));
    }
  }

  private TestService casService(Manner manner) throws Exception {
    TestService service = new TestService(manner);
    cas.add(service);
    return service;
  }

  @AfterEach
  void close() throws Exception {
    house.close();
    for (TestService service : cas) {
      service.close();
    }
  }

  @Test
  void those_that_hang_do_so_all_at_once_and_delay_nobody() throws Exception {
    String id = house.logsOut();
    assertThat(house.sessions.find(house.opened.cookie())).as("our own session first").isEmpty();
    house.services.awaitHeld(HANGING);
    // as long as these hang, and none is let go, all the others are told
    while (count(house.now(id), Told.TOLD) < SOAP + CAS) {
      Thread.sleep(10);
    }
    LogoutRound meanwhile = house.now(id);
    assertThat(meanwhile.finished()).isFalse();
    assertThat(named(meanwhile, "hang")).hasSize(HANGING).containsOnly(Told.WAITING);
    assertThat(named(meanwhile, "dead")).hasSize(DEAD_CAS).containsOnly(Told.WAITING);
    house.services.release();
    for (TestService service : cas) {
      service.close();
    }
    LogoutRound round = house.after(id);
    assertThat(round.finished()).isTrue();
    assertThat(round.services()).hasSize(ALL);
    assertThat(named(round, "hang")).containsOnly(Told.NOT_TOLD);
    assertThat(named(round, "dead")).containsOnly(Told.NOT_TOLD);
    assertThat(named(round, "soap")).containsOnly(Told.TOLD);
    assertThat(named(round, "cas")).containsOnly(Told.TOLD);
    assertThat(house.services.told()).hasSize(SOAP).doesNotHaveDuplicates();
    assertThat(cas).allSatisfy(s -> assertThat(s.messages()).isNotEmpty());
    assertThat(house.audited.stream().filter(AuditEvent.ServiceToldOfLogout.class::isInstance))
        .hasSize(ALL);
  }

  /** With the real limit; how long that takes is said and not asserted. */
  @Test
  void those_that_hang_are_given_up_by_themselves() throws Exception {
    long begun = System.nanoTime();
    String id = house.logsOut(Duration.ofSeconds(2));
    long living = 0;
    while (!house.now(id).finished()) {
      if (count(house.now(id), Told.TOLD) < SOAP + CAS) {
        living = since(begun);
      }
      Thread.sleep(2);
    }
    LogoutRound round = house.now(id);
    System.out.printf(
        "Of %d services %d were told, within %d ms; all was over after %d ms%n",
        ALL, count(round, Told.TOLD), living, since(begun));
    assertThat(named(round, "hang")).hasSize(HANGING).containsOnly(Told.NOT_TOLD);
    assertThat(named(round, "dead")).hasSize(DEAD_CAS).containsOnly(Told.NOT_TOLD);
  }

  private static long since(long begun) {
    return Duration.ofNanos(System.nanoTime() - begun).toMillis();
  }

  private static long count(LogoutRound round, Told told) {
    return round.services().stream().filter(s -> s.told() == told).count();
  }

  private static List<Told> named(LogoutRound round, String kind) {
    return round.services().stream()
        .filter(s -> s.name().startsWith("Service " + kind))
        .map(LogoutRound.Service::told)
        .toList();
  }
}
