package eu.tessera.ejb.registry;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.ejb.exchange.TestMetadata;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SamlDefinitionTest {
  private static final String ENTITY = "https://service.example.org/saml";
  private static final TestMetadata GOOD = TestMetadata.good();

  @TempDir Path folder;
  private Instant time = Instant.parse("2026-11-22T00:00:00Z");

  @Test
  void what_is_written_is_read_again() {
    RelyingParty party =
        TestParties.read(
            "library",
            saml(
                "'metadata':'x.xml','nameId':'email','encrypt':'always','sign':'assertion',"
                    + "'requestsSigned':'required','refresh':'PT1H','harmless':'apply',"
                    + "'mapping':[{'source':'email','name':'urn:oid:0.9','nameFormat':'uri',"
                    + "'friendlyName':'mail'}]"));
    assertThat(party.saml().nameId()).isEqualTo(NameIdFormat.EMAIL);
    assertThat(party.saml().sign().response()).isFalse();
    assertThat(party.saml().requestsSigned()).isTrue();
    assertThat(party.saml().mapping().get(0).nameFormat().uri())
        .isEqualTo("urn:oasis:names:tc:SAML:2.0:attrname-format:uri");
    assertThat(TestParties.read("library", DefinitionText.of(party))).isEqualTo(party);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'nameId':'mail'",
        "'encrypt':true",
        "'sign':'all'",
        "'requestsSigned':'yes'",
        "'certificate':'none.pem'",
        "'certificate':'../secret.pem'",
        "'refresh':'PT1S'",
        "'harmless':'yes'",
        "'entityId':'a b'",
        "'mapping':{}",
        "'mapping':[{'source':'shoeSize','name':'x'}]",
        "'mapping':[{'source':'email'}]",
        "'mapping':[{'source':'email','name':'x'},{'source':'uid','name':'x'}]",
        "'mdq':{'base':'https://mdq.example/','entity':'x'}",
        "'urls':['https://x.example/']"
      })
  void every_mistake_is_a_sentence_that_names_the_field(String field) {
    var mistakes =
        ServiceDefinition.read("library", saml("'metadata':'x.xml'," + field)).sentences();
    assertThat(mistakes)
        .isNotEmpty()
        .allMatch(m -> m.startsWith("library.json") && m.endsWith("."));
  }

  @Test
  void a_cas_service_has_none_of_it() {
    assertThat(TestParties.mistakes(TestParties.basic("'sign':'both'")).get(0))
        .contains("\"sign\" is for the protocol \"saml\" only");
  }

  @Test
  void a_metadata_query_is_an_address_in_two_forms() {
    String mdq =
        "'mdq':{'base':'https://mdq.example','entity':'http://example.org/idp','form':'%s'}";
    assertThat(TestParties.read("a", saml(mdq.formatted("encoded"))).metadata())
        .contains("https://mdq.example/entities/http%3A%2F%2Fexample.org%2Fidp");
    // the example of draft-young-md-query-saml 3.2.1
    String sha1 =
        "'mdq':{'base':'https://mdq.example/','entity':'http://example.org/service','form':'sha1'}";
    assertThat(TestParties.read("a", saml(sha1)).metadata())
        .contains(
            "https://mdq.example/entities/%7Bsha1%7D11d72e8cf351eb6c75c721e838f469677ab41bdb");
  }

  @Test
  void metadata_beside_a_definition_are_read_on_change_like_the_definition() throws IOException {
    ServiceFolder services = new ServiceFolder(folder);
    write("library.json", saml("'metadata':'library.xml'"));
    services.refresh();
    assertThat(services.contents().setAside().get(0).mistakes().get(0)).contains("cannot be read");
    write("library.xml", GOOD.xml());
    assertThat(services.refresh()).isTrue();
    assertThat(services.registry().byEntityId(ENTITY).orElseThrow().party().id())
        .isEqualTo("library");
    assertThat(services.refresh()).isFalse();
    write("library.xml", GOOD.at("https://service.example.org/two").xml());
    assertThat(services.refresh()).isTrue();
    assertThat(
            services
                .registry()
                .byEntityId(ENTITY)
                .orElseThrow()
                .provider()
                .defaultConsumer()
                .location())
        .isEqualTo("https://service.example.org/two");
    write("library.xml", "<broken");
    services.refresh();
    assertThat(services.registry().byEntityId(ENTITY)).isEmpty();
    assertThat(services.contents().setAside()).hasSize(1);
  }

  @Test
  void of_two_files_with_one_entity_the_second_is_set_aside() throws IOException {
    ServiceFolder services = new ServiceFolder(folder);
    write("a.json", saml("'metadata':'a.xml'"));
    write("b.json", saml("'metadata':'a.xml'"));
    write("a.xml", GOOD.xml());
    services.refresh();
    assertThat(services.registry().byEntityId(ENTITY).orElseThrow().party().id()).isEqualTo("a");
    assertThat(services.contents().setAside().get(0).mistakes().get(0))
        .contains("which \"a\" has already");
  }

  @Test
  void metadata_that_the_pinned_certificate_did_not_sign_are_set_aside() throws IOException {
    ServiceFolder services = new ServiceFolder(folder);
    write("a.json", saml("'metadata':'a.xml','certificate':'a.pem'"));
    write("a.xml", GOOD.xml());
    write("a.pem", TestMetadata.pem(TestMetadata.signingCertificate()));
    services.refresh();
    assertThat(services.registry().byEntityId(ENTITY)).isEmpty();
    assertThat(services.contents().setAside().get(0).mistakes().get(0)).contains("not signed by");
  }

  private static String saml(String more) {
    return ("{'name':'Library','protocol':'saml'," + more + "}").replace('\'', '"');
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, text);
    time = time.plusSeconds(1);
    Files.setLastModifiedTime(file, FileTime.from(time));
  }
}
