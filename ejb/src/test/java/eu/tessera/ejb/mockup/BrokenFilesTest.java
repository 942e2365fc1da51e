package eu.tessera.ejb.mockup;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.ejb.mockup.MockupReport.Finding;
import eu.tessera.federation.assurance.AssuranceLevel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokenFilesTest {
  @TempDir private Path path;

  @Test
  void a_folder_that_is_not_there_gives_a_sentence_and_no_user() {
    MockupSetUp setUp = MockupFiles.read(path.resolve("nowhere"));

    assertThat(setUp.usable()).isFalse();
    assertThat(setUp.report().mistakes()).singleElement().asString().contains("userDataBase.xml");
  }

  @Test
  void without_a_user_database_an_original_kept_beside_it_counts() {
    MockupSetUp setUp =
        folder()
            .file(
                "userDataBaseOriginal.xml",
                "<userDataBase><user><uid>pip</uid></user></userDataBase>")
            .read();

    assertThat(setUp.users()).extracting(MockupUser::uid).containsExactly("pip");
    assertThat(setUp.report().understood()).hasSize(1);
    assertThat(setUp.report().mistakes()).isEmpty();
  }

  @Test
  void a_tag_that_is_not_closed_is_told_with_its_line_and_the_other_files_live_on() {
    MockupSetUp setUp =
        folder()
            .users("<user><uid>starbuck</uid>", "<user><uid>stubb</uid></user>")
            .file("openIdConnectConfiguration.json", "[{\"client_id\": \"whaler\"}]")
            .read();

    assertThat(setUp.users()).isEmpty();
    assertThat(setUp.clients()).hasSize(1);
    assertThat(only(setUp).line()).isEqualTo(4);
    assertThat(only(setUp).sentence()).contains("not well-formed", "whole file was left out");
  }

  @Test
  void a_user_without_uid_is_set_aside_and_the_others_live_on() {
    MockupSetUp setUp =
        folder().users("<user><email>a@b.example</email></user>", user("flask000", "")).read();

    assertThat(setUp.users()).extracting(MockupUser::uid).containsExactly("flask000");
    assertThat(only(setUp))
        .hasToString(
            "userDataBase.xml, line 2: This user has no uid and was left out: write <uid>…</uid>.");
  }

  @Test
  void of_two_users_with_one_uid_the_first_counts() {
    MockupSetUp setUp =
        folder()
            .users(
                user("tashtego", "<lastName>One</lastName>"),
                user("TASHTEGO", "<lastName>Two</lastName>"))
            .read();

    assertThat(setUp.users()).extracting(u -> u.name().last()).containsExactly("One");
    assertThat(only(setUp).line()).isEqualTo(3);
    assertThat(only(setUp).sentence()).contains("in line 2");
  }

  @Test
  void a_uid_that_could_be_mistaken_for_something_else_is_refused() {
    MockupSetUp setUp = folder().users(user("../../etc", ""), user("a b", "")).read();

    assertThat(setUp.users()).isEmpty();
    assertThat(setUp.report().mistakes()).hasSize(2);
  }

  @Test
  void wrong_values_cost_only_themselves() {
    MockupSetUp setUp =
        folder()
            .users(
                user(
                    "daggoo00",
                    "<email>nobody at home</email><mobilePhone>call me</mobilePhone>"
                        + "<assuranceLevel>SKY</assuranceLevel><objectStatus>x</objectStatus>"))
            .read();

    MockupUser daggoo = setUp.users().get(0);
    assertThat(daggoo.email()).isEmpty();
    assertThat(daggoo.devices().phones()).isEmpty();
    assertThat(daggoo.assurance()).isEqualTo(AssuranceLevel.LOW);
    assertThat(daggoo.active()).isFalse();
    assertThat(setUp.report().mistakes()).hasSize(3);
  }

  @Test
  void an_assurance_level_in_the_file_decides() {
    MockupSetUp setUp =
        folder().users(user("daggoo00", "<assuranceLevel>30</assuranceLevel>")).read();

    assertThat(setUp.users().get(0).assurance()).isEqualTo(AssuranceLevel.HIGH);
  }

  @Test
  void elements_of_another_namespace_and_unknown_structures_are_left_out() {
    MockupSetUp setUp =
        folder()
            .users(
                user(
                    "daggoo00",
                    "<uid xmlns=\"urn:other\">forged00</uid><harpoons><iron/></harpoons>"))
            .read();

    assertThat(setUp.users()).extracting(MockupUser::uid).containsExactly("daggoo00");
    assertThat(setUp.users().get(0).more()).isEmpty();
    assertThat(setUp.report().ignored())
        .extracting(Finding::sentence)
        .anySatisfy(s -> assertThat(s).contains("\"uid\" belongs to another namespace"))
        .anySatisfy(s -> assertThat(s).contains("\"harpoons\" is not known and was left out"));
  }

  @Test
  void another_namespace_for_the_whole_file_is_read_all_the_same() {
    MockupSetUp setUp =
        folder()
            .file("userDataBase.xml", "<userDataBase><user><uid>pip</uid></user></userDataBase>")
            .read();

    assertThat(setUp.users()).hasSize(1);
    assertThat(setUp.report().mistakes()).isEmpty();
  }

  @Test
  void a_file_of_another_kind_is_told_by_its_root() {
    MockupSetUp setUp = folder().file("userDataBase.xml", "<survey/>").read();

    assertThat(only(setUp).sentence()).contains("<survey>", "<userDataBase>");
  }

  @Test
  void broken_json_is_told_with_its_line_and_without_its_text() {
    MockupSetUp setUp =
        folder()
            .users(user("daggoo00", ""))
            .file(
                "openIdConnectConfiguration.json",
                "[\n{\"client_id\": \"x\",\n \"client_secret\": Harpoon-Secret}]")
            .read();

    assertThat(setUp.clients()).isEmpty();
    assertThat(only(setUp).line()).isEqualTo(3);
    assertThat(setUp.report().text()).doesNotContain("Harpoon");
  }

  @Test
  void json_of_another_kind_is_told() {
    for (String text : new String[] {"", "7", "[1]", "[{}] {}", "null", "{} []"}) {
      MockupSetUp setUp =
          folder().users(user("daggoo00", "")).file("openIdConnectConfiguration.json", text).read();
      assertThat(setUp.clients()).as(text).isEmpty();
      assertThat(setUp.report().mistakes()).as(text).hasSize(1);
    }
  }

  @Test
  void a_single_client_need_not_be_in_a_list() {
    MockupSetUp setUp =
        folder()
            .users(user("daggoo00", ""))
            .file("openIdConnectConfiguration.json", "{\"client_id\": \"whaler\"}")
            .read();

    assertThat(setUp.clients()).extracting(MockupClient::id).containsExactly("whaler");
  }

  @Test
  void an_encrypted_client_secret_is_told_with_the_way_out() {
    MockupSetUp setUp =
        folder()
            .users(user("daggoo00", ""))
            .file(
                "openIdConnectConfiguration.json",
                "{\"client_id\": \"whaler\", \"encrypted_client_secret\": \"c2VhbGVk\"}")
            .read();

    assertThat(setUp.report().mistakes()).as("nothing has to be done for it now").isEmpty();
    assertThat(setUp.report().ignored())
        .extracting(MockupReport.Finding::sentence)
        .singleElement()
        .asString()
        .contains("\"whaler\"", "secret.<client_id>=");
  }

  @Test
  void what_the_mock_up_is_delivered_with_is_no_mistake() {
    MockupSetUp setUp =
        folder()
            .file(
                "userDataBaseOriginal.xml",
                "<userDataBase><user><uid>pip</uid><strongPasswordHash>Sea-1</strongPasswordHash>"
                    + "<passwordMustChange>N</passwordMustChange></user></userDataBase>")
            .file(
                "openIdConnectConfiguration.json",
                "[{\"client_id\": \"whaler\", \"encrypted_client_secret\": \"c2VhbGVk\","
                    + " \"encrypted_registration_access_token\": \"c2VhbGVk\"}]")
            .file(
                "samlConfiguration.xml",
                """
                <samlConfiguration xmlns="https://ecas.ec.europa.eu/cas/schemas/saml/samlConfiguration.xsd">
                  <relyingParties><relyingParty id="sp">
                    <assertionConsumerServiceUrl>https://your-address</assertionConsumerServiceUrl>
                    <issuerUri>your-name</issuerUri>
                  </relyingParty></relyingParties>
                </samlConfiguration>
                """)
            .file(
                "stsConfiguration.xml",
                """
                <stsConfiguration xmlns="https://ecas.ec.europa.eu/cas/schemas/sts/stsConfiguration.xsd">
                  <serviceProviders><serviceProvider id="SP">
                    <signatureAlgorithm>x</signatureAlgorithm><tokenType>SAML_20</tokenType>
                    <wsFederationMethod>x</wsFederationMethod>
                    <wsFederationPassiveUrl>https://your-address</wsFederationPassiveUrl>
                    <wsFederationSendRequest>x</wsFederationSendRequest>
                    <wsTrustVersion>x</wsTrustVersion><stsCertificate ref="x"/>
                    <certificateAliasInKeyStore>x</certificateAliasInKeyStore>
                    <identityProvider ref="x"/><realm>your-name</realm>
                  </serviceProvider></serviceProviders>
                </stsConfiguration>
                """)
            .file(
                "eidasConfiguration.xml",
                """
                <eidasConfiguration xmlns="https://ecas.ec.europa.eu/cas/schemas/eidas/eidasConfiguration.xsd">
                  <proxyServiceMetadatas><proxyServiceMetadata id="a1">
                    <countryCode>CD</countryCode>
                    <url><![CDATA[https://<HOST>:<PORT>/EidasNode/ServiceMetadata]]></url>
                    <useNetworkProxy>false</useNetworkProxy>
                  </proxyServiceMetadata></proxyServiceMetadatas>
                </eidasConfiguration>
                """)
            .read();

    assertThat(setUp.usable()).isTrue();
    assertThat(setUp.report().mistakes()).isEmpty();
    assertThat(setUp.report().ignored())
        .extracting(MockupReport.Finding::file)
        .as("no line for each element of a protocol that is not served")
        .doesNotContain("stsConfiguration.xml");
  }

  @Test
  void a_line_of_no_use_among_the_added_secrets_is_not_repeated() {
    MockupSetUp setUp =
        folder()
            .users(user("daggoo00", ""))
            .file("tessera-mockup.properties", "Forgotten-Password-1\n")
            .read();

    assertThat(only(setUp).sentence()).contains("password.<uid>=");
    assertThat(setUp.report().text()).doesNotContain("Forgotten");
  }

  @Test
  void text_in_another_encoding_that_says_so_is_read() {
    MockupSetUp setUp =
        folder()
            .file(
                "userDataBase.xml",
                ("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><userDataBase xmlns=\""
                        + UserDatabase.NAMESPACE
                        + "\"><user><uid>zoe</uid><firstName>Zoë</firstName></user></userDataBase>")
                    .getBytes(StandardCharsets.ISO_8859_1))
            .read();

    assertThat(setUp.users().get(0).name().first()).isEqualTo("Zoë");
  }

  private TestFolder folder() {
    return new TestFolder(path);
  }

  private static String user(String uid, String more) {
    return "<user><uid>" + uid + "</uid>" + more + "<lastName>X</lastName></user>";
  }

  private static Finding only(MockupSetUp setUp) {
    assertThat(setUp.report().mistakes()).hasSize(1);
    return setUp.report().mistakes().get(0);
  }
}
