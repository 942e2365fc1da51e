package eu.tessera.federation.eidas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.tessera.federation.assurance.LevelOfAssurance;
import eu.tessera.federation.eidas.peer.TestCountry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CountryCatalogueTest {
  @TempDir Path folder;

  @BeforeEach
  void filesBeside() throws IOException {
    Files.writeString(folder.resolve("xa.xml"), "<any/>");
    Files.writeString(folder.resolve("xa.pem"), Exchange.honest().country.certificatePem());
  }

  @Test
  void thirteen_countries_are_built_in_with_names_in_all_languages_of_the_union() {
    var countries = CountryCatalogue.builtIn().all();

    assertThat(countries)
        .extracting(Country::code)
        .containsExactly(
            "BE", "HR", "CZ", "EE", "DE", "IT", "LV", "LT", "LU", "NL", "PT", "SK", "ES");
    assertThat(countries)
        .allSatisfy(
            c -> {
              assertThat(c.names()).hasSize(24);
              assertThat(c.connection()).isEmpty();
              assertThat(c.schemes()).isNotEmpty().allMatch(s -> !s.source().isBlank());
            });
  }

  @Test
  void a_country_is_named_in_the_readers_language_or_in_english() {
    Country germany = CountryCatalogue.builtIn().find("DE").orElseThrow();
    assertThat(germany.name("lt")).isEqualTo("Vokietija");
    assertThat(germany.name("xx")).isEqualTo("Germany");
  }

  @Test
  void a_row_connects_a_built_in_country_and_keeps_its_names() throws IOException {
    Country belgium =
        read("BE", "{\"country\":\"BE\",\"metadata\":\"xa.xml\",\"certificate\":\"xa.pem\"}");

    assertThat(belgium.name("nl")).isEqualTo("België");
    assertThat(belgium.connection().orElseThrow().metadata().getScheme()).isEqualTo("file");
    assertThat(belgium.connection().orElseThrow().certificates()).hasSize(1);
    assertThat(belgium.skew()).isEqualTo(Duration.ofSeconds(60));
  }

  @Test
  void a_country_whose_row_has_an_english_name_alone_is_still_named_in_the_readers_language()
      throws IOException {
    Country belgium =
        read(
            "BE",
            "{\"country\":\"BE\",\"names\":{\"en\":\"Kingdom of Belgium\"},"
                + "\"metadata\":\"xa.xml\",\"certificate\":\"xa.pem\"}");

    assertThat(belgium.name("en")).isEqualTo("Kingdom of Belgium");
    assertThat(belgium.name("el")).isEqualTo("Βέλγιο");
    assertThat(belgium.name("mt")).isEqualTo("il-Belġju");
  }

  @Test
  void a_row_adds_a_country_that_nobody_heard_of() throws IOException {
    Country added =
        read(
            "XA",
            """
            { "country": "XA", "names": { "en": "Testland A" }, "profile": "eidas",
              "metadata": "https://node.xa.example/metadata", "certificate": "xa.pem",
              "skew": 5, "minimum": "SUBSTANTIAL", "allow": ["OAEP_MGF1P"], "scoping": false }""");

    assertThat(added.connection().orElseThrow().entityId())
        .isEqualTo("https://node.xa.example/metadata");
    assertThat(added.skew()).isEqualTo(Duration.ofSeconds(5));
    assertThat(added.atLeast(LevelOfAssurance.LOW)).isEqualTo(LevelOfAssurance.SUBSTANTIAL);
    assertThat(added.atLeast(LevelOfAssurance.HIGH)).isEqualTo(LevelOfAssurance.HIGH);
    assertThat(added.allowances()).containsExactly(Country.Allowance.OAEP_MGF1P);
    assertThat(added.scoping()).isFalse();
    assertThat(added.name("el")).as("no country has this code").isEqualTo("Testland A");
  }

  @Test
  void one_file_may_hold_several_rows() throws IOException {
    Path file = folder.resolve("rows.json");
    String row = "{\"country\":\"%s\",\"metadata\":\"xa.xml\",\"certificate\":\"xa.pem\"}";
    Files.writeString(file, "[" + row.formatted("BE") + "," + row.formatted("EE") + "]");

    CountryCatalogue catalogue = CountryCatalogue.load(Optional.of(file));

    assertThat(catalogue.all().stream().filter(c -> c.connection().isPresent()))
        .extracting(Country::code)
        .containsExactly("BE", "EE");
  }

  @Test
  void a_certificate_may_stand_in_the_row_itself() throws IOException {
    TestCountry node = Exchange.honest().country;
    Country known = read("XA", node.row("xa.xml", Optional.of("Testland A")));
    assertThat(known.connection().orElseThrow().certificates()).containsExactly(node.certificate());
    assertThat(known.connection().orElseThrow().entityId()).isEqualTo(node.entityId());
  }

  @Test
  void greece_has_a_code_of_its_own() throws IOException {
    Country greece =
        read(
            "EL",
            """
            { "country": "EL", "names": { "en": "Greece" },
              "metadata": "xa.xml", "certificate": "xa.pem" }""");
    assertThat(greece.iso()).isEqualTo("GR");
  }

  @Test
  void a_row_without_metadata_is_refused_with_a_sentence() {
    refused("{\"country\":\"BE\",\"certificate\":\"xa.pem\"}", "BE", "add \"metadata\"");
  }

  @Test
  void a_row_whose_metadata_are_not_there_is_refused_with_a_sentence() {
    refused(
        "{\"country\":\"BE\",\"metadata\":\"none.xml\",\"certificate\":\"xa.pem\"}",
        "BE",
        "none.xml");
  }

  @Test
  void a_row_without_certificate_is_refused_with_a_sentence() {
    refused("{\"country\":\"BE\",\"metadata\":\"xa.xml\"}", "BE", "add \"certificate\"");
  }

  @Test
  void a_row_with_an_unreadable_certificate_is_refused_with_a_sentence() {
    refused(
        "{\"country\":\"BE\",\"metadata\":\"xa.xml\",\"certificate\":\"xa.xml\"}",
        "xa.xml is not a certificate in PEM form",
        "put one there");
  }

  @Test
  void a_field_that_is_not_known_is_refused_with_a_sentence() {
    refused(
        """
        { "country": "BE", "metadata": "xa.xml", "certificate": "xa.pem", "metdata": "x" }""",
        "\"metdata\"",
        "write one of");
  }

  @Test
  void another_profile_is_refused_with_a_sentence() {
    refused(
        """
        { "country": "BE", "profile": "oidc", "metadata": "xa.xml", "certificate": "xa.pem" }""",
        "\"profile\"");
  }

  @Test
  void an_address_without_encryption_is_refused_with_a_sentence() {
    refused(
        """
        { "country": "BE", "metadata": "http://node.example/", "certificate": "xa.pem" }""",
        "https");
  }

  @Test
  void a_new_country_without_a_name_is_refused_with_a_sentence() {
    refused(
        "{\"country\":\"XA\",\"metadata\":\"xa.xml\",\"certificate\":\"xa.pem\"}", "add \"names\"");
  }

  @Test
  void what_is_no_json_is_refused_with_a_sentence() {
    refused("{ country", "is not JSON");
  }

  @Test
  void two_rows_for_one_country_are_refused_with_a_sentence() throws IOException {
    String row = "{\"country\":\"BE\",\"metadata\":\"xa.xml\",\"certificate\":\"xa.pem\"}";
    Files.writeString(folder.resolve("a.json"), row);
    refused(row, "both describe BE");
  }

  @Test
  void a_folder_that_is_not_there_is_refused_with_a_sentence() {
    assertThatThrownBy(() -> CountryCatalogue.load(Optional.of(folder.resolve("none"))))
        .isInstanceOf(ConfigurationFault.class)
        .hasMessageContaining("TESSERA_COUNTRIES");
  }

  private Country read(String code, String row) throws IOException {
    Files.writeString(folder.resolve(code + ".json"), row);
    return CountryCatalogue.load(Optional.of(folder)).find(code).orElseThrow();
  }

  private void refused(String row, String... parts) {
    assertThatThrownBy(() -> read("row", row))
        .isInstanceOf(ConfigurationFault.class)
        .hasMessageContainingAll(parts)
        .hasMessageEndingWith(".");
  }
}
