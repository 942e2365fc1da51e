package eu.tessera.ejb.exchange;

import static eu.tessera.ejb.exchange.TestExchange.ANNA;
import static eu.tessera.ejb.exchange.TestExchange.CARA;
import static eu.tessera.ejb.exchange.TestExchange.OPAL;
import static eu.tessera.ejb.exchange.TestExchange.done;
import static eu.tessera.ejb.exchange.TestExchange.fetched;
import static eu.tessera.ejb.exchange.TestExchange.refused;
import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.ejb.account.Role;
import eu.tessera.ejb.config.TestClock;
import eu.tessera.ejb.exchange.Answer.Why;
import eu.tessera.ejb.exchange.Submission.Origin;
import eu.tessera.ejb.exchange.Submission.State;
import eu.tessera.persistence.schema.OnEveryDatabase;
import eu.tessera.persistence.schema.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnEveryDatabase
class RefreshTest {
  private static final String ENTITY = "https://service.example.org/saml";
  private static final String ADDRESS = "https://service.example.org/metadata";
  private static final TestMetadata GOOD = TestMetadata.good();
  private static final Duration HOURS = Duration.ofHours(7);

  private final TestDatabase database;
  private final TestClock clock = new TestClock();
  @TempDir Path files;
  private TestExchange node;

  RefreshTest(TestDatabase database) {
    this.database = database.emptied();
  }

  @BeforeEach
  void open() {
    node = new TestExchange(database, files, clock);
  }

  @Test
  void metadata_at_an_address_are_fetched_when_they_are_submitted() {
    assertThat(refused(node.services().submit(ANNA, fetched("library", ADDRESS, ""))))
        .isEqualTo(Why.HAS_ERRORS);
    live("");
    assertThat(node.registry().byEntityId(ENTITY)).isPresent();
  }

  @Test
  void the_last_good_version_stays_and_it_is_said_since_when() {
    live("");
    node.exchange.refresh();
    node.web.fails(ADDRESS);
    clock.passes(HOURS);
    var since = clock.instant();
    node.exchange.refresh();
    clock.passes(Duration.ofMinutes(6));
    node.web.serves(ADDRESS, "<html>We are being repaired</html>");
    node.exchange.refresh();
    assertThat(node.registry().byEntityId(ENTITY)).isPresent();
    ServiceEntry.Refresh refresh = refresh();
    assertThat(refresh.failingSince()).contains(since);
    assertThat(refresh.trouble().orElseThrow()).contains("not metadata of one entity");
    node.web.serves(ADDRESS, GOOD.xml());
    clock.passes(Duration.ofMinutes(6));
    node.exchange.refresh();
    assertThat(refresh().failingSince()).isEmpty();
  }

  @Test
  void a_broken_end_point_found_by_a_refresh_changes_nothing() {
    live("");
    node.web.serves(ADDRESS, GOOD.at("http://service.example.org/acs").xml());
    clock.passes(HOURS);
    node.exchange.refresh();
    assertThat(consumer()).isEqualTo("https://service.example.org/acs");
    assertThat(refresh().trouble().orElseThrow()).contains("not an https address");
    assertThat(node.services().open(OPAL, 0, 10).total()).isZero();
  }

  @Test
  void a_change_that_may_hurt_waits_for_a_person_and_is_asked_for_once() {
    live(",'harmless':'apply'");
    node.web.serves(ADDRESS, GOOD.at("https://service.example.org/two").xml());
    for (int i = 0; i < 3; i++) {
      clock.passes(HOURS);
      node.exchange.refresh();
    }
    assertThat(consumer()).isEqualTo("https://service.example.org/acs");
    Page<Submission> open = node.services().open(CARA, 0, 10);
    assertThat(open.total()).isEqualTo(1);
    Submission found = open.items().get(0);
    assertThat(found.content().origin()).isEqualTo(Origin.REFRESH);
    node.web.serves(ADDRESS, GOOD.at("https://service.example.org/three").xml());
    done(node.services().approve(CARA, found.id(), Optional.empty(), Optional.empty()));
    // what the person has seen, not what the address serves by now
    assertThat(consumer()).isEqualTo("https://service.example.org/two");
  }

  @Test
  void who_owns_the_address_of_a_refresh_cannot_approve_what_it_found() {
    Actor dora = new Actor("n00dora", Set.of(Role.INTEGRATOR, Role.APPROVER));
    node.web.serves(ADDRESS, GOOD.xml());
    Submission first = done(node.services().submit(dora, fetched("library", ADDRESS, "")));
    done(node.services().approve(CARA, first.id(), Optional.empty(), Optional.empty()));
    node.web.serves(ADDRESS, GOOD.at("https://service.example.org/two").xml());
    done(node.services().refresh(dora, "library"));
    Submission found = node.services().open(dora, 0, 10).items().get(0);
    assertThat(found.content().origin()).isEqualTo(Origin.REFRESH);
    assertThat(
            refused(node.services().approve(dora, found.id(), Optional.empty(), Optional.empty())))
        .isEqualTo(Why.OWN_SUBMISSION);
    assertThat(consumer()).isEqualTo("https://service.example.org/acs");
    done(node.services().approve(CARA, found.id(), Optional.empty(), Optional.empty()));
    assertThat(consumer()).isEqualTo("https://service.example.org/two");
  }

  @Test
  void a_harmless_change_goes_live_by_itself_where_the_definition_allows_it() {
    live(",'harmless':'apply'");
    clock.passes(HOURS);
    node.web.serves(
        ADDRESS, GOOD.contacts(TestMetadata.contact("support", "mailto:help@x.example.org")).xml());
    node.exchange.refresh();
    Submission newest = node.services().history(OPAL, "library").get(0);
    assertThat(newest.state()).isEqualTo(State.LIVE);
    assertThat(newest.content().version()).isEqualTo(2);
  }

  @Test
  void a_roll_back_to_what_went_live_by_itself_waits_for_a_second_person() {
    live(",'harmless':'apply'");
    for (String contact : List.of("help", "desk")) {
      clock.passes(HOURS);
      String mail = "mailto:" + contact + "@x.example.org";
      node.web.serves(ADDRESS, GOOD.contacts(TestMetadata.contact("support", mail)).xml());
      node.exchange.refresh();
    }
    assertThat(node.services().history(OPAL, "library"))
        .extracting(Submission::state)
        .containsExactly(State.LIVE, State.SUPERSEDED, State.SUPERSEDED);
    Submission asked = done(node.services().rollBack(CARA, "library", 2));
    assertThat(asked.state()).isEqualTo(State.SUBMITTED);
    assertThat(asked.content().origin()).isEqualTo(Origin.ROLL_BACK);
    assertThat(
            refused(node.services().approve(CARA, asked.id(), Optional.empty(), Optional.empty())))
        .isEqualTo(Why.OWN_SUBMISSION);
    assertThat(node.services().history(OPAL, "library").get(1).state()).isEqualTo(State.LIVE);
    Submission live =
        done(node.services().approve(OPAL, asked.id(), Optional.empty(), Optional.empty()));
    assertThat(live.state()).isEqualTo(State.LIVE);
  }

  @Test
  void a_roll_back_of_a_roll_back_to_what_was_approved_needs_nobody_more() {
    live(",'harmless':'apply'");
    clock.passes(HOURS);
    node.web.serves(
        ADDRESS, GOOD.contacts(TestMetadata.contact("support", "mailto:help@x.example.org")).xml());
    node.exchange.refresh();
    assertThat(done(node.services().rollBack(CARA, "library", 1)).state()).isEqualTo(State.LIVE);
    node.exchange.refresh();
    node.live(fetched("library", ADDRESS, ""));
    assertThat(done(node.services().rollBack(CARA, "library", 3)).state()).isEqualTo(State.LIVE);
  }

  @Test
  void a_key_added_at_the_address_waits_for_a_person_whatever_the_definition_says() {
    live(",'harmless':'apply'");
    clock.passes(HOURS);
    node.web.serves(ADDRESS, GOOD.keys(GOOD.keys() + more()).xml());
    node.exchange.refresh();
    assertThat(signingKeys()).isEqualTo(1);
    assertThat(node.services().open(CARA, 0, 10).total()).isEqualTo(1);
  }

  @Test
  void another_order_of_addresses_that_moves_the_default_is_no_change_to_pass_over() {
    String one = consumer("https://service.example.org/acs", 0);
    String two = consumer("https://service.example.org/two", 1);
    node.web.serves(ADDRESS, GOOD.consumers(one + two).xml());
    node.live(fetched("library", ADDRESS, ""));
    clock.passes(HOURS);
    node.web.serves(ADDRESS, GOOD.consumers(two + one).xml());
    node.exchange.refresh();
    assertThat(consumer()).isEqualTo("https://service.example.org/acs");
    assertThat(node.services().open(CARA, 0, 10).total()).isEqualTo(1);
  }

  @Test
  void what_a_refresh_finds_takes_the_place_of_what_it_found_before() {
    live("");
    for (int i = 0; i < 4; i++) {
      clock.passes(HOURS);
      node.web.serves(ADDRESS, GOOD.at("https://service.example.org/acs" + i).xml());
      node.exchange.refresh();
    }
    Page<Submission> open = node.services().open(CARA, 0, 10);
    assertThat(open.total()).isEqualTo(1);
    assertThat(open.items().get(0).content().version()).isEqualTo(5);
  }

  @Test
  void a_harmless_change_waits_for_a_person_where_the_definition_does_not() {
    live("");
    clock.passes(HOURS);
    node.web.serves(ADDRESS, GOOD.keys(GOOD.keys() + more()).xml());
    node.exchange.refresh();
    assertThat(signingKeys()).isEqualTo(1);
    assertThat(node.services().open(CARA, 0, 10).total()).isEqualTo(1);
  }

  @Test
  void a_later_end_alone_asks_nobody_and_makes_no_new_version() {
    live("");
    clock.passes(HOURS);
    node.web.serves(ADDRESS, GOOD.attributes(" validUntil=\"2027-01-01T00:00:00Z\"").xml());
    node.exchange.refresh();
    assertThat(node.registry().byEntityId(ENTITY).orElseThrow().provider().validUntil())
        .isPresent();
    assertThat(node.services().history(OPAL, "library")).hasSize(1);
  }

  @Test
  void what_has_not_changed_is_not_sent_again_and_not_before_its_time() {
    live("");
    node.exchange.refresh();
    int asked = node.web.asked.size();
    node.exchange.refresh();
    assertThat(node.web.asked).hasSize(asked);
    clock.passes(HOURS);
    node.exchange.refresh();
    assertThat(node.web.asked).hasSize(asked + 1);
    assertThat(node.services().history(OPAL, "library")).hasSize(1);
  }

  @Test
  void of_two_nodes_one_fetches() {
    live("");
    TestExchange other = new TestExchange(database, files, clock);
    node.exchange.refresh();
    other.exchange.refresh();
    assertThat(other.web.asked).isEmpty();
  }

  @Test
  void a_refresh_does_not_bring_back_a_service_that_was_just_retired() {
    for (String change : List.of("contact", "end")) {
      live(",'harmless':'apply'");
      TestExchange other = new TestExchange(database, files, clock);
      done(other.services().retire(OPAL, "library", "closed"));
      clock.passes(HOURS);
      node.web.serves(ADDRESS, changed(change));
      node.exchange.refresh();
      assertThat(node.turn().registry().byEntityId(ENTITY)).isEmpty();
      assertThat(other.turn().services().service(OPAL, "library")).isEmpty();
    }
  }

  @Test
  void a_refresh_does_not_undo_a_version_that_was_just_approved() {
    for (String change : List.of("contact", "end")) {
      live(",'harmless':'apply'");
      TestExchange other = new TestExchange(database, files, clock);
      other.web.serves(ADDRESS, GOOD.xml());
      other.live(fetched("library", ADDRESS, ",'harmless':'ask'"));
      String approved = other.services().history(OPAL, "library").get(0).content().definition();
      clock.passes(HOURS);
      node.web.serves(ADDRESS, changed(change));
      node.exchange.refresh();
      Submission newest = node.turn().services().history(OPAL, "library").get(0);
      assertThat(newest.content().definition()).isEqualTo(approved);
      assertThat(newest.state()).isEqualTo(State.LIVE);
      assertThat(node.stored.find("library").orElseThrow().json()).isEqualTo(approved);
      assertThat(refresh().failingSince()).isEmpty();
      // and is held against what is live by now, at the next turn
      clock.passes(Duration.ofMinutes(6));
      node.exchange.refresh();
      assertThat(node.stored.find("library").orElseThrow().json()).isEqualTo(approved);
    }
  }

  @Test
  void a_roll_back_does_not_undo_what_was_changed_meanwhile() {
    live("");
    node.live(fetched("library", ADDRESS, ",'harmless':'apply'"));
    TestExchange other = new TestExchange(database, files, clock);
    done(other.services().retire(OPAL, "library", "closed"));
    assertThat(refused(node.services().rollBack(CARA, "library", 1))).isEqualTo(Why.WRONG_STATE);
    assertThat(node.turn().registry().byEntityId(ENTITY)).isEmpty();
  }

  private static String changed(String what) {
    return what.equals("end")
        ? GOOD.attributes(" validUntil=\"2027-01-01T00:00:00Z\"").xml()
        : GOOD.contacts(TestMetadata.contact("support", "mailto:help@x.example.org")).xml();
  }

  @Test
  void a_definition_file_with_an_address_has_its_last_good_copy_on_every_node() {
    TestExchange.write(
        files,
        "library.json",
        "{\"name\":\"Library\",\"protocol\":\"saml\",\"metadata\":\"" + ADDRESS + "\"}");
    node.turn();
    assertThat(node.services().service(OPAL, "library").orElseThrow().problems())
        .anyMatch(p -> p.contains("not been fetched yet"));
    node.web.serves(ADDRESS, GOOD.xml());
    node.exchange.refresh();
    assertThat(node.registry().byEntityId(ENTITY)).isPresent();
    // a node that starts while the address is down
    TestExchange other = new TestExchange(database, files, clock);
    assertThat(other.registry().byEntityId(ENTITY)).isPresent();
    node.web.fails(ADDRESS);
    clock.passes(HOURS);
    node.exchange.refresh();
    assertThat(node.registry().byEntityId(ENTITY)).isPresent();
    assertThat(refresh().failingSince()).isPresent();
  }

  @Test
  void a_metadata_query_asks_for_the_entity_by_its_escaped_name() {
    String address = "https://mdq.example.org/entities/https%3A%2F%2Fservice.example.org%2Fsaml";
    node.web.serves(address, GOOD.xml());
    String definition =
        "{'name':'L','protocol':'saml','mdq':{'base':'https://mdq.example.org/','entity':'"
            + ENTITY
            + "'}}";
    node.live(new Proposal("library", definition.replace('\'', '"'), Optional.empty()));
    assertThat(node.registry().byEntityId(ENTITY)).isPresent();
    node.web.serves(address, TestMetadata.of("https://evil.example.org/").xml());
    clock.passes(HOURS);
    node.exchange.refresh();
    assertThat(node.registry().byEntityId("https://evil.example.org/")).isEmpty();
    assertThat(refresh().trouble().orElseThrow()).contains("the definition names another");
  }

  private static String consumer(String location, int index) {
    return TestMetadata.consumer(
        "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST", location, "index=\"" + index + "\"");
  }

  private String more() {
    return TestMetadata.key(
        "signing", TestMetadata.keys(Duration.ofDays(500)).signing().certificate());
  }

  private void live(String more) {
    node.web.serves(ADDRESS, GOOD.xml());
    node.live(fetched("library", ADDRESS, more));
  }

  private ServiceEntry.Refresh refresh() {
    return node.services().service(OPAL, "library").orElseThrow().refresh().orElseThrow();
  }

  private int signingKeys() {
    return node.registry().byEntityId(ENTITY).orElseThrow().provider().signingKeys().size();
  }

  private String consumer() {
    return node.registry().byEntityId(ENTITY).orElseThrow().provider().defaultConsumer().location();
  }
}
