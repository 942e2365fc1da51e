package eu.tessera.ejb.mockup;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.ejb.mockup.MockupClient.OpenIdConnect;
import eu.tessera.ejb.mockup.MockupClient.Saml;
import eu.tessera.ejb.mockup.MockupClient.WsFederation;
import eu.tessera.ejb.mockup.MockupReport.Finding;
import eu.tessera.federation.assurance.AssuranceLevel;
import eu.tessera.federation.assurance.Strength;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MockupFilesTest {
  private final MockupSetUp setUp = TestFolder.complete();

  @Test
  void all_users_are_read_in_their_order() {
    assertThat(setUp.users())
        .extracting(MockupUser::uid)
        .containsExactly("marlowe", "n00ishma", "justice1", "jobnight");
    assertThat(setUp.usable()).isTrue();
  }

  @Test
  void a_user_has_all_that_the_file_says() {
    MockupUser user = user("marlowe");

    assertThat(user.name().full()).isEqualTo("Charles MARLOWE");
    assertThat(user.email()).contains("charles.marlowe@ec.example");
    assertThat(user.active()).isTrue();
    assertThat(user.assurance()).isEqualTo(AssuranceLevel.TOP);
    assertThat(user.groups()).containsExactlyInAnyOrder("STEAMERS", "PILOTS");
    assertThat(user.administrator()).isTrue();
    assertThat(user.credentialVersions())
        .containsEntry("LOW", "version-one")
        .containsEntry("TOP", "version-two");
    assertThat(user.more())
        .containsEntry("manager", List.of("true"))
        .containsEntry("shipsCat", List.of("Tabby", "Ginger"));
    MockupUser.Work work = user.work();
    assertThat(work.domain()).isEqualTo("eu.europa.ec");
    assertThat(work.domainUsername()).isEqualTo("marlowc");
    assertThat(work.employeeNumber()).contains("00004711");
    assertThat(work.department()).contains("RIVERS.A.2");
    assertThat(work.orgId()).contains("77001");
    assertThat(work.manager()).contains("narrator");
  }

  @Test
  void devices_give_the_strengths_they_can_reach() {
    assertThat(user("marlowe").devices().phones()).containsExactly("+32470001122");
    assertThat(user("marlowe").strengths())
        .containsExactlyInAnyOrder(
            Strength.PASSWORD,
            Strength.PASSWORD_SMS,
            Strength.PASSWORD_TOKEN,
            Strength.PASSWORD_TOKEN_CRAM);
    assertThat(user("n00ishma").strengths()).containsExactly(Strength.PASSWORD);
    assertThat(user("jobnight").strengths()).isEmpty();
  }

  @Test
  void versions_of_credentials_are_read_without_a_list_around_them_too() {
    assertThat(user("n00ishma").credentialVersions()).containsEntry("LOW", "bare");
  }

  @Test
  void a_password_in_clear_is_taken_as_it_stands() {
    assertThat(revealed("marlowe")).isEqualTo("Kurtz-1899");
  }

  @Test
  void a_rewritten_password_is_found_in_an_original_kept_beside_the_file() {
    assertThat(revealed("justice1")).isEqualTo("Blindfold-27");
  }

  @Test
  void what_the_integrator_adds_outweighs_the_files(@TempDir Path folder) {
    MockupSetUp read =
        new TestFolder(folder)
            .users("<user><uid>Ahab.2</uid><strongPasswordHash>old</strongPasswordHash></user>")
            .file("tessera-mockup.properties", "password.ahab.2 = Pequod-1\npassword.nobody=x\n")
            .read();

    assertThat(read.users().get(0).password().clear().orElseThrow().reveal()).isEqualTo("Pequod-1");
  }

  @Test
  void a_rewritten_password_without_an_original_is_told_with_the_way_out(@TempDir Path folder) {
    MockupSetUp read =
        new TestFolder(folder)
            .users(
                "<user><uid>queequeg</uid><strongPasswordHash>{ARG2}"
                    + "A".repeat(40)
                    + "</strongPasswordHash></user>")
            .read();

    assertThat(read.users().get(0).password()).isEqualTo(new MockupPassword.Sealed("ARG2"));
    assertThat(read.report().mistakes())
        .singleElement()
        .satisfies(finding -> assertThat(finding.line()).isEqualTo(2))
        .extracting(Finding::sentence)
        .asString()
        .contains("queequeg", "password.queequeg=", "tessera-mockup.properties");
  }

  @Test
  void clients_of_openid_connect_are_read_with_the_secret_added_in_clear() {
    OpenIdConnect server = setUp.clients(OpenIdConnect.class).get(0);

    assertThat(server.id()).isEqualTo("harbour-server");
    assertThat(server.secret().clear().orElseThrow().reveal()).isEqualTo("Lighthouse-Secret-9");
    assertThat(server.redirectUris())
        .extracting(Object::toString)
        .containsExactly("http://localhost/harbour/callback");
    assertThat(server.scopes()).containsExactlyInAnyOrder("openid", "email", "profile");
    assertThat(server.isPublic()).isFalse();
    assertThat(server.more())
        .containsEntry("default_id_token_max_age", 46800)
        .doesNotContainKeys("encrypted_client_secret", "encrypted_registration_access_token");
  }

  @Test
  void a_client_keeps_its_good_addresses_when_one_is_none() {
    OpenIdConnect app = setUp.clients(OpenIdConnect.class).get(1);

    assertThat(app.redirectUris()).hasSize(1);
    assertThat(app.isPublic()).isTrue();
    assertThat(mistakes("openIdConnectConfiguration.json"))
        .extracting(Finding::line)
        .containsExactly(17, 25);
  }

  @Test
  void service_providers_of_saml_are_read() {
    Saml library = setUp.clients(Saml.class).get(0);

    assertThat(library.entityId()).isEqualTo("urn:example:library");
    assertThat(library.consumer()).hasToString("https://library.example/acs");
    assertThat(library.strengths())
        .containsExactlyInAnyOrder(Strength.BASIC, Strength.PASSWORD_SMS);
    assertThat(library.attributes())
        .extracting(MockupClient.Release::name)
        .containsExactly("user", "groups");
    assertThat(library.attributes().get(0).sources()).containsExactly("uid");
    assertThat(library.certificate()).contains("SIGNATURE_NEW");
  }

  @Test
  void half_a_service_provider_is_set_aside_with_what_to_write() {
    assertThat(setUp.clients(Saml.class)).hasSize(1);
    assertThat(mistakes("samlConfiguration.xml"))
        .extracting(Finding::sentence)
        .anySatisfy(s -> assertThat(s).contains("\"SHOUTING\""))
        .anySatisfy(s -> assertThat(s).contains("\"half\"", "<assertionConsumerServiceUrl>"));
  }

  @Test
  void service_providers_of_ws_federation_are_read_with_the_addresses_of_their_claims() {
    WsFederation portal = setUp.clients(WsFederation.class).get(0);

    assertThat(portal.realm()).isEqualTo("urn:example:portal");
    assertThat(portal.lifetimeMinutes()).isEqualTo(30);
    assertThat(portal.claims())
        .containsExactly(
            new MockupClient.Release("urn:example:claims:name", "", "NAME", List.of("uid")));
    assertThat(mistakes("stsConfiguration.xml")).hasSize(1);
  }

  @Test
  void nodes_are_read_and_a_form_not_filled_in_is_no_mistake() {
    assertThat(setUp.countries()).hasSize(1);
    assertThat(setUp.countries().get(0).country()).isEqualTo("XA");
    assertThat(setUp.countries().get(0).skew()).hasMillis(10);
    assertThat(mistakes("eidasConfiguration.xml"))
        .extracting(Finding::sentence)
        .singleElement()
        .asString()
        .contains("no certificate");
  }

  @Test
  void what_is_left_aside_is_named() {
    assertThat(setUp.report().text())
        .contains(
            "IGNORED notes.txt: ",
            "\"authenticationCount\" is the mock-up's own book-keeping",
            "\"shipsCat\" is not known and was kept as a further attribute. (2 times)",
            "\"passwordMustChange\" is a rule",
            "\"favouritePinCodeSecret\" is not known and sounds like a secret",
            "UNDERSTOOD userDataBase.xml: Users: 4.");
  }

  @Test
  void no_password_or_secret_is_ever_printed() {
    String printed =
        setUp.report().text()
            + setUp
            + setUp.users()
            + setUp.clients()
            + setUp.users().stream().map(MockupUser::password).toList()
            + MockupUsers.toAccounts(setUp.users());

    assertThat(printed)
        .doesNotContain("Kurtz-1899", "Blindfold-27", "Lighthouse-Secret-9", "never-shown-4242")
        .doesNotContain("c2VhbGVk", "AAAAAAAAAA");
    assertThat(user("marlowe").more()).doesNotContainKey("favouritePinCodeSecret");
  }

  private MockupUser user(String uid) {
    return setUp.users().stream().filter(u -> u.uid().equals(uid)).findFirst().orElseThrow();
  }

  private String revealed(String uid) {
    return user(uid).password().clear().orElseThrow().reveal();
  }

  private List<Finding> mistakes(String file) {
    return setUp.report().mistakes().stream().filter(f -> f.file().equals(file)).toList();
  }
}
