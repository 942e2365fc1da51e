package eu.tessera.ejb.exchange;

import static eu.tessera.ejb.exchange.TestExchange.ANNA;
import static eu.tessera.ejb.exchange.TestExchange.CARA;
import static eu.tessera.ejb.exchange.TestExchange.OPAL;
import static eu.tessera.ejb.exchange.TestExchange.done;
import static eu.tessera.ejb.exchange.TestExchange.refused;
import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.ejb.config.TestClock;
import eu.tessera.ejb.exchange.Answer.Why;
import eu.tessera.ejb.exchange.FederationFiles.FederationFile;
import eu.tessera.ejb.exchange.FederationFiles.NewFile;
import eu.tessera.federation.saml.inspect.TestFederation;
import eu.tessera.persistence.schema.OnEveryDatabase;
import eu.tessera.persistence.schema.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnEveryDatabase
class FederationFilesTest {
  private static final TestFederation FEDERATION = new TestFederation(TestClock.START);
  private static final String TERMS = "{\"thirdParty\":[\"EID\"],\"assurance\":\"LOW\"}";

  private final TestDatabase database;
  private final TestClock clock = new TestClock();
  @TempDir Path folder;
  private TestExchange node;
  private FederationFile file;

  FederationFilesTest(TestDatabase database) {
    this.database = database.emptied();
  }

  @BeforeEach
  void open() {
    node = new TestExchange(database, folder, clock);
    file = approved(done(node.exchange.files().add(OPAL, upload("fed"))));
  }

  @Test
  void a_bad_entity_is_set_aside_and_the_rest_lives_on() {
    List<String> entities = entities(5);
    entities.set(2, entity(2).at("http://plain.example.org/").xml());
    entities.add(3, "<md:EntityDescriptor entityID=\"https://empty.example.org/\"/>");
    FederationFile read = read(entities);
    assertThat(read.live()).isEqualTo(4);
    assertThat(read.setAside()).isEqualTo(1);
    var aside = node.exchange.files().setAside(OPAL, file.id(), 0, 10);
    assertThat(aside.items()).extracting(a -> a.entityId()).containsExactly(id(2));
    assertThat(aside.items().get(0).findings()).extracting(Finding::code).contains("M-132");
    assertThat(node.registry().byEntityId(id(4))).isPresent();
    assertThat(node.registry().byEntityId(id(2))).isEmpty();
    var entry = node.services().services(OPAL, ServiceQuery.all()).items().get(0);
    assertThat(entry.place()).isEqualTo(ServiceEntry.Place.AGGREGATE);
    assertThat(entry.live().orElseThrow().assurance().name()).isEqualTo("LOW");
  }

  @Test
  void an_entity_that_turns_bad_keeps_its_last_good_version() {
    read(entities(3));
    List<String> entities = entities(3);
    entities.set(1, entity(1).at("http://plain.example.org/").xml());
    FederationFile read = read(entities);
    assertThat(read.setAside()).isEqualTo(1);
    assertThat(read.live()).isEqualTo(3);
    assertThat(consumer(1)).isEqualTo("https://service.example.org/acs");
  }

  @Test
  void what_leaves_the_file_leaves_the_registry_and_what_changes_changes() {
    read(entities(4));
    List<String> entities = entities(4);
    entities.remove(0);
    entities.set(0, entity(1).at("https://other.example.org/acs").xml());
    read(entities);
    assertThat(node.registry().byEntityId(id(0))).isEmpty();
    assertThat(consumer(1)).isEqualTo("https://other.example.org/acs");
    assertThat(node.registry().saml()).hasSize(3);
    read(entities(4));
    assertThat(node.registry().byEntityId(id(0))).isPresent();
  }

  @Test
  void a_file_that_breaks_off_takes_nothing_out() {
    read(entities(4));
    byte[] whole = FEDERATION.signed(String.join("", entities(2)));
    byte[] half = Arrays.copyOf(whole, whole.length - 20);
    done(node.exchange.files().upload(OPAL, file.id(), new ByteArrayInputStream(half)));
    FederationFile now = node.exchange.files().file(OPAL, file.id()).orElseThrow();
    assertThat(now.trouble().orElseThrow()).contains("is not taken");
    assertThat(node.registry().saml()).hasSize(4);
  }

  @Test
  void an_entity_that_stands_twice_or_belongs_to_another_service_is_set_aside() {
    node.live(TestExchange.saml("own", entity(1)));
    List<String> entities = entities(3);
    entities.add(entity(0).xml());
    FederationFile read = read(entities);
    assertThat(read.live()).isEqualTo(2);
    assertThat(read.setAside()).isEqualTo(2);
    assertThat(node.registry().byEntityId(id(1)).orElseThrow().party().id()).isEqualTo("own");
  }

  @Test
  void an_entity_of_a_stored_service_that_is_set_aside_does_not_stop_the_file() {
    node.live(TestExchange.saml("own", entity(1)));
    TestExchange.write(
        folder,
        "own.json",
        "{\"name\":\"Own\",\"protocol\":\"cas\",\"urls\":[\"https://own.example/\"]}");
    node.turn();
    assertThat(node.registry().byEntityId(id(1))).isEmpty();
    FederationFile read = read(entities(3));
    assertThat(read.live()).isEqualTo(2);
    assertThat(read.setAside()).isEqualTo(1);
    assertThat(node.registry().byEntityId(id(2))).isPresent();
  }

  @Test
  void another_node_sees_what_one_has_read() {
    read(entities(3));
    TestExchange other = new TestExchange(database, folder, clock);
    assertThat(other.registry().saml()).hasSize(3);
    done(node.exchange.files().remove(OPAL, file.id()));
    assertThat(other.turn().registry().saml()).isEmpty();
    assertThat(node.registry().saml()).isEmpty();
  }

  @Test
  void only_operators_handle_files_and_approvers_look() {
    assertThat(refused(node.exchange.files().add(CARA, upload("other"))))
        .isEqualTo(Why.NOT_ALLOWED);
    assertThat(refused(node.exchange.files().upload(ANNA, file.id(), stream(""))))
        .isEqualTo(Why.NOT_ALLOWED);
    assertThat(node.exchange.files().files(CARA)).hasSize(1);
    assertThat(node.exchange.files().files(ANNA)).isEmpty();
    assertThat(node.exchange.files().setAside(ANNA, file.id(), 0, 9).total()).isZero();
  }

  @Test
  void a_file_needs_the_certificate_of_who_signs_it() {
    for (Optional<String> address :
        List.of(Optional.<String>empty(), Optional.of("https://fed.example.org/all.xml"))) {
      for (String none : List.of("", "no certificate")) {
        NewFile unsigned = new NewFile("x", TERMS, address, none, Duration.ofHours(6));
        assertThat(refused(node.exchange.files().add(OPAL, unsigned))).isEqualTo(Why.INVALID);
      }
    }
    NewFile wrong =
        new NewFile(
            "x", "{\"urls\":[]}", Optional.empty(), FEDERATION.certificate(), Duration.ofHours(6));
    assertThat(refused(node.exchange.files().add(OPAL, wrong))).isEqualTo(Why.INVALID);
    assertThat(refused(node.exchange.files().add(OPAL, upload("fed")))).isEqualTo(Why.INVALID);
  }

  @Test
  void who_adds_a_file_cannot_approve_it_and_nothing_is_read_before_another_does() {
    String address = "https://fed.example.org/all.xml";
    node.web.serves(address, new String(FEDERATION.file(2), StandardCharsets.UTF_8));
    FederationFile added = done(node.exchange.files().add(OPAL, at(address)));
    assertThat(added.approvedBy()).isEmpty();
    assertThat(refused(node.exchange.files().approve(OPAL, added.id())))
        .isEqualTo(Why.OWN_SUBMISSION);
    assertThat(refused(node.exchange.files().refresh(OPAL, added.id()))).isEqualTo(Why.WRONG_STATE);
    assertThat(refused(node.exchange.files().upload(OPAL, added.id(), stream("x"))))
        .isEqualTo(Why.WRONG_STATE);
    clock.passes(Duration.ofHours(7));
    node.exchange.refresh();
    assertThat(node.web.asked).isEmpty();
    assertThat(refused(node.exchange.files().approve(ANNA, added.id()))).isEqualTo(Why.NOT_FOUND);
    approved(added);
    assertThat(node.registry().saml()).hasSize(2);
    assertThat(refused(node.exchange.files().approve(CARA, added.id()))).isEqualTo(Why.WRONG_STATE);
  }

  @Test
  void the_second_person_may_also_say_no() {
    FederationFile added = done(node.exchange.files().add(OPAL, upload("other")));
    done(node.exchange.files().remove(CARA, added.id()));
    assertThat(node.exchange.files().file(OPAL, added.id())).isEmpty();
    assertThat(refused(node.exchange.files().remove(CARA, file.id()))).isEqualTo(Why.NOT_ALLOWED);
  }

  @Test
  void a_file_that_the_pinned_certificate_has_not_signed_is_not_taken_and_the_last_one_stays() {
    read(entities(2));
    String unsigned = TestMetadata.aggregate(entities(3));
    byte[] ofAnother = new TestFederation(TestClock.START).file(3);
    for (byte[] bad : List.of(unsigned.getBytes(StandardCharsets.UTF_8), ofAnother)) {
      done(node.exchange.files().upload(OPAL, file.id(), new ByteArrayInputStream(bad)));
      FederationFile now = node.exchange.files().file(OPAL, file.id()).orElseThrow();
      assertThat(now.trouble().orElseThrow()).contains("it is not signed");
      assertThat(node.registry().saml()).hasSize(2);
    }
  }

  @Test
  void of_two_nodes_one_fetches_a_file() {
    String address = "https://fed.example.org/all.xml";
    node.web.serves(address, new String(FEDERATION.file(2), StandardCharsets.UTF_8));
    approved(done(node.exchange.files().add(OPAL, at(address))));
    TestExchange other = new TestExchange(database, folder, clock);
    clock.passes(Duration.ofHours(7));
    node.exchange.refresh();
    other.exchange.refresh();
    assertThat(other.web.asked).isEmpty();
    assertThat(other.turn().registry().saml()).hasSize(2);
  }

  @Test
  void while_one_node_reads_a_file_another_does_not() {
    TestExchange other = new TestExchange(database, folder, clock);
    InputStream meanwhile =
        new ByteArrayInputStream(FEDERATION.file(1)) {
          @Override
          public synchronized int read(byte[] bytes, int from, int length) {
            assertThat(refused(other.exchange.files().upload(OPAL, file.id(), stream("x"))))
                .isEqualTo(Why.WRONG_STATE);
            return super.read(bytes, from, length);
          }
        };
    done(node.exchange.files().upload(OPAL, file.id(), meanwhile));
    assertThat(node.registry().saml()).hasSize(1);
  }

  @Test
  void a_thousand_entities_are_read_and_a_second_time_is_quick_work() {
    FederationFile read = read(entities(1000));
    assertThat(read.live()).isEqualTo(1000);
    assertThat(node.registry().saml()).hasSize(1000);
    assertThat(read(entities(1000)).live()).isEqualTo(1000);
  }

  private FederationFile read(List<String> entities) {
    byte[] xml = FEDERATION.signed(String.join("\n", entities));
    done(node.exchange.files().upload(OPAL, file.id(), new ByteArrayInputStream(xml)));
    FederationFile now = node.exchange.files().file(OPAL, file.id()).orElseThrow();
    assertThat(now.trouble()).isEmpty();
    assertThat(now.busy()).isFalse();
    return now;
  }

  private String consumer(int i) {
    return node.registry().byEntityId(id(i)).orElseThrow().provider().defaultConsumer().location();
  }

  private static NewFile upload(String name) {
    return new NewFile(
        name, TERMS, Optional.empty(), FEDERATION.certificate(), Duration.ofHours(6));
  }

  private static NewFile at(String address) {
    return new NewFile(
        "other", TERMS, Optional.of(address), FEDERATION.certificate(), Duration.ofHours(6));
  }

  private FederationFile approved(FederationFile added) {
    return done(node.exchange.files().approve(CARA, added.id()));
  }

  private static List<String> entities(int count) {
    List<String> entities = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      entities.add(entity(i).xml());
    }
    return entities;
  }

  private static TestMetadata entity(int i) {
    return TestMetadata.of(id(i));
  }

  private static String id(int i) {
    return "https://sp" + i + ".example.org/saml";
  }

  private static ByteArrayInputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
