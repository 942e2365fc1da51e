package eu.tessera.ejb.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.tessera.persistence.schema.OnEveryDatabase;
import eu.tessera.persistence.schema.TestDatabase;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnEveryDatabase
class MasterKeyTest {
  private static final Place PLACE = new Place("table", 1, "column");

  @TempDir Path data;
  private final Database database;

  MasterKeyTest(TestDatabase database) {
    this.database = new StoredIn(database.emptied());
  }

  @Test
  void the_first_start_makes_a_key_that_only_its_owner_reads() throws IOException {
    open(Optional.empty());
    Path file = data.resolve("master.key");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(Base64.getDecoder().decode(Files.readString(file).strip())).hasSize(32);
    try (var files = Files.list(data)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void the_next_start_opens_what_the_first_sealed() {
    byte[] sealed = open(Optional.empty()).seal(PLACE, new byte[] {1, 2});
    assertThat(open(Optional.empty()).open(PLACE, sealed)).containsExactly(1, 2);
  }

  @Test
  void a_key_in_the_settings_needs_no_file() {
    byte[] sealed = open(key(1)).seal(PLACE, new byte[] {1, 2});
    assertThat(data.resolve("master.key")).doesNotExist();
    assertThat(open(key(1)).open(PLACE, sealed)).containsExactly(1, 2);
  }

  @Test
  void a_database_with_secrets_and_no_key_refuses_the_start_and_makes_none() throws IOException {
    open(Optional.empty());
    Files.delete(data.resolve("master.key"));
    assertThatThrownBy(() -> open(Optional.empty()))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("TESSERA_MASTER_KEY");
    assertThat(data.resolve("master.key")).doesNotExist();
  }

  @Test
  void a_database_with_secrets_and_another_key_refuses_the_start() {
    open(key(1));
    assertThatThrownBy(() -> open(key(2)))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("another master key");
    open(key(1));
  }

  @Test
  void of_two_first_starts_at_once_with_two_keys_one_is_refused() {
    // this node looks before the other has left its proof, and comes to leave its own after it
    AtomicBoolean looked = new AtomicBoolean();
    Database late =
        new Database() {
          @Override
          @SuppressWarnings("unchecked")
          public <T> T read(Function<EntityManager, T> work) {
            return looked.getAndSet(true) ? database.read(work) : (T) Optional.empty();
          }

          @Override
          public <T> T write(Function<EntityManager, T> work) {
            return database.write(work);
          }
        };
    open(key(1));
    assertThatThrownBy(() -> new MasterKey(settings(key(2)), late).openVault())
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("another master key");
    looked.set(false);
    new MasterKey(settings(key(1)), late).openVault();
  }

  @Test
  void a_key_that_is_none_refuses_the_start_without_showing_it() {
    for (String text : new String[] {"hush-hush", "aHVzaC1odXNo"}) {
      assertThatThrownBy(() -> open(Optional.of(new Secret(text))))
          .isInstanceOf(StartRefused.class)
          .hasMessageContaining("openssl rand -base64 32")
          .hasMessageNotContaining(text);
    }
  }

  @Test
  void a_refusal_is_left_where_the_launcher_finds_it() {
    System.clearProperty(StartRefused.PROPERTY);
    open(key(1));
    assertThatThrownBy(() -> open(key(2))).isInstanceOf(StartRefused.class);
    assertThat(System.getProperty(StartRefused.PROPERTY)).contains("another master key");
    System.clearProperty(StartRefused.PROPERTY);
  }

  private static Optional<Secret> key(int fill) {
    byte[] key = new byte[32];
    java.util.Arrays.fill(key, (byte) fill);
    return Optional.of(new Secret(Base64.getEncoder().encodeToString(key)));
  }

  private Vault open(Optional<Secret> masterKey) {
    return new MasterKey(settings(masterKey), database).openVault();
  }

  private Settings settings(Optional<Secret> masterKey) {
    return new Settings(
        URI.create("https://localhost:8443/cas"),
        data,
        data.resolve("services"),
        Optional.empty(),
        false,
        masterKey,
        "jdbc:h2:mem:x");
  }
}
