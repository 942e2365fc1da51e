package eu.tessera.persistence.registry;

import static eu.tessera.persistence.account.TestAccounts.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.tessera.persistence.registry.MetadataFetchRow.Validators;
import eu.tessera.persistence.registry.ServiceVersionRow.Marks;
import eu.tessera.persistence.schema.OnEveryDatabase;
import eu.tessera.persistence.schema.TestDatabase;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class ExchangeRepositoriesTest {
  private final TestDatabase database;

  ExchangeRepositoriesTest(TestDatabase database) {
    this.database = database.emptied();
  }

  @Test
  void changes_are_seen_in_order_and_in_parts() {
    put("b", 1);
    put("a", 1);
    put("c", 2);
    run(
        e -> {
          ServiceRepository services = new ServiceRepository(e);
          assertThat(services.lastChange()).isEqualTo(3);
          assertThat(names(services.changedAfter(0, "", 9))).containsExactly("b", "a", "c");
          assertThat(names(services.changedAfter(0, "", 1))).containsExactly("b");
          assertThat(names(services.changedAfter(1, "b", 9))).containsExactly("a", "c");
          assertThat(services.changedAfter(3, "c", 9)).isEmpty();
        });
    run(
        e -> {
          ServiceRepository services = new ServiceRepository(e);
          assertThat(services.remove(services.byName("a").orElseThrow().id(), NOW)).isTrue();
        });
    run(
        e -> {
          ServiceRow gone = new ServiceRepository(e).changedAfter(3, "c", 9).get(0);
          assertThat(gone.removed()).isTrue();
          assertThat(gone.metadata()).isEmpty();
          assertThat(new ServiceRepository(e).all()).hasSize(2);
        });
  }

  @Test
  void two_live_services_never_share_an_entity_and_a_removed_one_gives_it_free() {
    put("a", 7);
    assertThatThrownBy(() -> put("b", 7)).isInstanceOf(PersistenceException.class);
    run(
        e -> {
          ServiceRepository services = new ServiceRepository(e);
          assertThat(services.byEntity("d7").orElseThrow().name()).isEqualTo("a");
          services.remove(services.byName("a").orElseThrow().id(), NOW);
        });
    put("b", 7);
  }

  @Test
  void a_version_keeps_who_did_what_when() {
    UUID id = UUID.randomUUID();
    run(
        e -> {
          ServiceVersionRepository versions = new ServiceVersionRepository(e);
          assertThat(versions.nextNumber("a")).isEqualTo(1);
          ServiceVersionRow row = version(id, 1);
          row.stands("PLANNED", planned());
          versions.add(row);
          assertThat(versions.nextNumber("a")).isEqualTo(2);
        });
    run(
        e -> {
          ServiceVersionRepository versions = new ServiceVersionRepository(e);
          assertThat(versions.due("PLANNED", NOW)).isEmpty();
          assertThat(versions.due("PLANNED", NOW.plusSeconds(9))).containsExactly(id);
          ServiceVersionRow row = versions.in(List.of("PLANNED"), 5).get(0);
          assertThat(row.marks()).isEqualTo(planned());
          assertThat(row.metadata().orElseThrow()).containsExactly(1, 2);
          assertThat(versions.numbered("a", 1)).isPresent();
        });
  }

  @Test
  void of_two_versions_with_one_number_the_second_is_refused() {
    run(e -> add(e, version(UUID.randomUUID(), 1)));
    assertThatThrownBy(() -> run(e -> add(e, version(UUID.randomUUID(), 1))))
        .isInstanceOf(PersistenceException.class);
  }

  @Test
  void a_fetch_remembers_the_last_good_copy_and_since_when_it_fails() {
    run(
        e -> {
          MetadataFetchRow row = new MetadataFetchRow("x", "https://a.example/", NOW);
          row.good(
              new Validators(Optional.of("\"1\""), Optional.empty()),
              "digest",
              Optional.of(new byte[] {5}),
              NOW,
              NOW.plusSeconds(60));
          new MetadataFetchRepository(e).add(row);
        });
    run(
        e -> {
          MetadataFetchRow row = new MetadataFetchRepository(e).byId("x").orElseThrow();
          row.failed("It answers with 500.", NOW.plusSeconds(1), NOW.plusSeconds(2));
          row.failed("It answers with 503.", NOW.plusSeconds(3), NOW.plusSeconds(4));
        });
    run(
        e -> {
          MetadataFetchRow row = new MetadataFetchRepository(e).byId("x").orElseThrow();
          assertThat(row.body().orElseThrow()).containsExactly(5);
          assertThat(row.failingSince()).contains(NOW.plusSeconds(1));
          assertThat(row.trouble()).contains("It answers with 503.");
          assertThat(row.validators().etag()).contains("\"1\"");
        });
  }

  @Test
  void what_is_set_aside_goes_with_its_file() {
    UUID id = UUID.randomUUID();
    run(
        e -> {
          FederationFileRepository files = new FederationFileRepository(e);
          FederationFileRow row = new FederationFileRow(id, "fed", NOW, "n00op");
          row.is("{}", Optional.empty(), Optional.empty(), 60);
          files.add(row);
          files.setAside(id, List.of(new SetAsideRow(id, "b", "[]", NOW)));
          files.setAside(
              id,
              List.of(new SetAsideRow(id, "b", "[]", NOW), new SetAsideRow(id, "a", "[]", NOW)));
        });
    run(
        e -> {
          FederationFileRepository files = new FederationFileRepository(e);
          assertThat(files.setAside(id, 0, 9))
              .extracting(SetAsideRow::entityId)
              .containsExactly("a", "b");
          assertThat(files.setAsideCount(id)).isEqualTo(2);
          files.remove(id);
        });
    run(e -> assertThat(new FederationFileRepository(e).setAsideCount(id)).isZero());
  }

  @Test
  void a_reminder_is_recorded_once() {
    run(e -> new ReminderRepository(e).add(new ReminderRow("x", "a", NOW)));
    run(e -> assertThat(new ReminderRepository(e).sent("x")).isTrue());
    assertThatThrownBy(
            () -> run(e -> new ReminderRepository(e).add(new ReminderRow("x", "a", NOW))))
        .isInstanceOf(PersistenceException.class);
  }

  private void put(String name, int entity) {
    run(
        e -> {
          ServiceRepository services = new ServiceRepository(e);
          ServiceRow row = new ServiceRow(UUID.randomUUID(), name, "{}", NOW);
          if (!name.equals("a") || entity == 7) {
            row.keep(
                new StoredMetadata("e" + entity, "d" + entity, new byte[] {1}, "m"),
                ServiceRow.NO_KEYS);
          }
          row.numbered(services.nextChange());
          services.add(row);
        });
  }

  private static ServiceVersionRow version(UUID id, int number) {
    ServiceVersionRow row = new ServiceVersionRow(id, "a", number, "PERSON", "n00me", NOW);
    row.proposes("{}", Optional.of(new byte[] {1, 2}), "[]", "n00me");
    row.stands("DRAFT", Marks.NONE);
    return row;
  }

  private static Marks planned() {
    return new Marks(
        "n00me", NOW, "n00you", NOW.plusSeconds(1), null, null, NOW.plusSeconds(5), null, null);
  }

  private static void add(EntityManager e, ServiceVersionRow row) {
    new ServiceVersionRepository(e).add(row);
  }

  private static List<String> names(List<ServiceRow> rows) {
    return rows.stream().map(ServiceRow::name).toList();
  }

  private void run(Consumer<EntityManager> work) {
    database.transaction(
        e -> {
          work.accept(e);
          return null;
        });
  }
}
