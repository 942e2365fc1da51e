package eu.tessera.payara;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsReaderTest {
  private final Map<String, String> environment = new HashMap<>(Map.of("PATH", "/bin"));
  private final Map<String, String> file = new HashMap<>();

  @Test
  void with_nothing_set_it_serves_localhost_from_an_embedded_database() {
    var settings = settings();

    assertThat(settings.baseUrl()).hasToString("https://localhost:8443/cas");
    assertThat(settings.httpPort()).isEqualTo(8080);
    assertThat(settings.data()).isEqualTo(Path.of("data").toAbsolutePath());
    assertThat(settings.services()).isEqualTo(Path.of("data/services").toAbsolutePath());
    assertThat(settings.cluster()).isEmpty();
    assertThat(settings.demo()).isFalse();
    assertThat(settings.properties())
        .containsEntry("tessera.base.url", "https://localhost:8443/cas")
        .doesNotContainKeys(
            "tessera.cluster",
            "tessera.countries",
            "tessera.accounts",
            "tessera.master.key",
            "tessera.db.url",
            "tessera.db.user",
            "tessera.db.password");
  }

  @Test
  void the_password_of_the_mail_server_is_passed_on_and_never_printed(@TempDir Path folder)
      throws Exception {
    var secret = Files.writeString(folder.resolve("secret"), "open-sesame\n");
    environment.put("TESSERA_SMTP_URL", "smtp://me@mail.example.org");
    environment.put("TESSERA_SMTP_PASSWORD_FILE", secret.toString());

    assertThat(settings().properties())
        .containsEntry("tessera.smtp.url", "smtp://me@mail.example.org")
        .containsEntry("tessera.smtp.password", "open-sesame");
    assertThat(settings().toString()).doesNotContain("open-sesame");
  }

  @Test
  void the_base_url_follows_the_https_port_unless_it_is_set() {
    environment.put("TESSERA_HTTPS_PORT", "9443");

    assertThat(settings().baseUrl()).hasToString("https://localhost:9443/cas");
  }

  @Test
  void the_environment_wins_over_the_file() {
    file.put("tessera.http.port", "8081");
    file.put("tessera.https.port", "8444");
    environment.put("TESSERA_HTTP_PORT", "8082");

    assertThat(settings().httpPort()).isEqualTo(8082);
    assertThat(settings().httpsPort()).isEqualTo(8444);
  }

  @Test
  void an_empty_value_is_as_good_as_none() {
    environment.put("TESSERA_HTTP_PORT", "");

    assertThat(settings().httpPort()).isEqualTo(8080);
  }

  @Test
  void demo_mode_points_at_the_demo_world_unless_told_otherwise() {
    environment.put("TESSERA_DEMO", "true");
    environment.put("TESSERA_DATA", "/var/tessera");
    environment.put("TESSERA_SERVICES", "/etc/tessera/services");

    assertThat(settings().properties())
        .containsEntry("tessera.accounts", "/var/tessera/demo/accounts.json")
        .containsEntry("tessera.countries", "/var/tessera/demo/countries")
        .containsEntry("tessera.services", "/etc/tessera/services");
  }

  @Test
  void postgresql_is_handed_on() {
    postgresql();

    assertThat(settings().properties())
        .containsEntry("tessera.db.url", "jdbc:postgresql://db.example/tessera")
        .containsEntry("tessera.db.user", "tessera")
        .containsEntry("tessera.db.password", "s3cret");
  }

  @Test
  void a_secret_may_come_from_a_file(@TempDir Path folder) throws Exception {
    postgresql();
    environment.remove("TESSERA_DB_PASSWORD");
    var secret = Files.writeString(folder.resolve("password"), "from-file\n");
    environment.put("TESSERA_DB_PASSWORD_FILE", secret.toString());

    assertThat(settings().database().orElseThrow().password().value()).isEqualTo("from-file");
  }

  @Test
  void a_secret_is_never_printed() {
    postgresql();
    environment.put("TESSERA_MASTER_KEY", "bWFzdGVy");

    assertThat(settings().toString()).doesNotContain("s3cret").doesNotContain("bWFzdGVy");
  }

  @Test
  void a_value_is_not_taken_for_an_expression() {
    postgresql();
    environment.put("TESSERA_DB_PASSWORD", "a${b}");

    assertThat(settings().properties()).containsEntry("tessera.db.password", "a\\${b}");
  }

  @Test
  void the_members_of_the_grid_are_a_list() {
    postgresql();
    environment.put("TESSERA_CLUSTER", "10.0.0.1:6900, node.example:6901");

    assertThat(settings().cluster())
        .containsExactly(new Member("10.0.0.1", 6900), new Member("node.example", 6901));
  }

  @Test
  void an_unknown_name_is_refused() {
    environment.put("TESSERA_BASEURL", "https://login.example/cas");

    refused("there is no setting TESSERA_BASEURL; the README lists those there are.");
  }

  @Test
  void an_unknown_name_in_the_file_is_refused() {
    file.put("tessera.http_port", "8081");

    refused("there is no setting tessera.http_port; the README lists those there are.");
  }

  @Test
  void a_file_for_what_is_no_secret_is_refused() {
    environment.put("TESSERA_HTTP_PORT_FILE", "/tmp/port");

    refused("there is no setting TESSERA_HTTP_PORT_FILE; the README lists those there are.");
  }

  @Test
  void a_secret_that_cannot_be_read_is_refused() {
    environment.put("TESSERA_MASTER_KEY_FILE", "/nowhere/key");

    refused(
        "TESSERA_MASTER_KEY_FILE names /nowhere/key, which cannot be read:"
            + " name a file this user may read.");
  }

  @Test
  void a_secret_given_twice_is_refused(@TempDir Path folder) throws Exception {
    var secret = Files.writeString(folder.resolve("key"), "a");
    environment.put("TESSERA_MASTER_KEY_FILE", secret.toString());
    environment.put("TESSERA_MASTER_KEY", "b");

    refused("TESSERA_MASTER_KEY and TESSERA_MASTER_KEY_FILE are both set: keep one.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"eighty", "0", "65536", "-1", "80 80"})
  void a_port_that_is_none_is_refused(String port) {
    environment.put("TESSERA_HTTPS_PORT", port);

    refused("TESSERA_HTTPS_PORT is \"" + port + "\": write a port, a number from 1 to 65535.");
  }

  @Test
  void one_port_for_both_is_refused() {
    environment.put("TESSERA_HTTP_PORT", "8443");

    refused("TESSERA_HTTPS_PORT and TESSERA_HTTP_PORT are both 8443: change one.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://login.example/cas",
        "https://login.example",
        "https://login.example/cas/",
        "https://login.example/sso",
        "https://login.example/cas?x=1",
        "https://user@login.example/cas",
        "https:///cas",
        "login.example/cas",
        "https://login example/cas"
      })
  void a_base_url_that_is_not_https_and_cas_is_refused(String url) {
    environment.put("TESSERA_BASE_URL", url);

    refused(
        "TESSERA_BASE_URL is \""
            + url
            + "\": write the public address as https://host/cas or https://host:port/cas.");
  }

  @ParameterizedTest
  @CsvSource({"yes", "TRUE", "1"})
  void a_flag_that_is_neither_true_nor_false_is_refused(String flag) {
    environment.put("TESSERA_DEMO", flag);

    refused("TESSERA_DEMO is \"" + flag + "\": write true or false.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"node", "node:", ":6900", "node:0", "node:x"})
  void a_member_without_host_and_port_is_refused(String member) {
    postgresql();
    environment.put("TESSERA_CLUSTER", "10.0.0.1:6900," + member);

    refused(
        "TESSERA_CLUSTER must list the nodes as host:port,host:port, and \""
            + member
            + "\" is not of that form.");
  }

  @Test
  void a_grid_without_a_shared_database_is_refused() {
    environment.put("TESSERA_CLUSTER", "10.0.0.1:6900");

    refused(
        "TESSERA_DB_URL is missing:"
            + " nodes of TESSERA_CLUSTER share one PostgreSQL, so write its address there.");
  }

  @Test
  void another_kind_of_database_is_refused() {
    environment.put("TESSERA_DB_URL", "jdbc:mysql://db/tessera?password=s3cret");

    refused(
        "TESSERA_DB_URL must begin with jdbc:postgresql:// (or be left out for the embedded"
            + " database).");
  }

  @Test
  void postgresql_without_a_user_is_refused() {
    postgresql();
    environment.remove("TESSERA_DB_USER");

    refused("TESSERA_DB_USER is missing: write the PostgreSQL user's name there.");
  }

  private void postgresql() {
    environment.put("TESSERA_DB_URL", "jdbc:postgresql://db.example/tessera");
    environment.put("TESSERA_DB_USER", "tessera");
    environment.put("TESSERA_DB_PASSWORD", "s3cret");
  }

  private Settings settings() {
    return SettingsReader.read(environment, file);
  }

  private void refused(String sentence) {
    assertThatThrownBy(this::settings).isInstanceOf(CannotStart.class).hasMessage(sentence);
  }
}
