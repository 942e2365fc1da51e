package eu.tessera.federation.saml.idp;

import static eu.tessera.federation.saml.idp.House.LIBRARY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.tessera.federation.eidas.peer.Dom;
import eu.tessera.federation.saml.Algorithms;
import eu.tessera.federation.saml.KeyMaterial;
import eu.tessera.federation.saml.OwnKey;
import eu.tessera.federation.saml.SafeXml;
import eu.tessera.federation.saml.Shape;
import eu.tessera.federation.saml.idp.MetadataRefused.Reason;
import eu.tessera.federation.saml.idp.peer.Provider;
import eu.tessera.federation.saml.idp.peer.TestServiceProvider;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is read of a service's metadata, what is refused of them, and what ours say. */
class ServiceMetadataTest {
  private static final String GOOD = LIBRARY.metadata();
  private static final String XENC = "http://www.w3.org/2001/04/xmlenc#";

  private static void refused(String metadata, Reason reason) {
    assertThatThrownBy(() -> ServiceProvider.read(metadata.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOfSatisfying(
            MetadataRefused.class,
            e -> {
              assertThat(e.reason()).isEqualTo(reason);
              assertThat(e.getMessage()).endsWith(".").doesNotContain("\n");
            });
  }

  @Test
  void a_service_is_read() {
    ServiceProvider service = House.provider(GOOD);
    assertThat(service.entityId()).isEqualTo(LIBRARY.entityId());
    assertThat(service.consumers()).hasSize(3);
    assertThat(service.defaultConsumer().location()).isEqualTo(LIBRARY.consumer());
    assertThat(service.signsRequests()).isTrue();
    assertThat(service.wantsSignedAssertions()).isTrue();
    assertThat(service.nameIdFormats()).containsExactly(NameId.PERSISTENT);
    assertThat(service.displayNames()).containsEntry("fr", "Service d'essai");
    assertThat(service.organisation()).containsEntry("en", "Test");
    assertThat(service.contacts().get(0).mails()).containsExactly("admin@test.example");
    assertThat(service.logout(Binding.POST).orElseThrow().responseLocation())
        .isEqualTo(LIBRARY.logoutAddress() + "/answers");
    assertThat(service.encryption().orElseThrow().choice()).isEqualTo(EncryptionChoice.USUAL);
  }

  @Test
  void the_earliest_end_counts_and_an_aggregate_ends_what_is_in_it() throws Exception {
    String aggregate =
        "<md:EntitiesDescriptor xmlns:md=\"urn:oasis:names:tc:SAML:2.0:metadata\""
            + " validUntil=\"2026-12-01T00:00:00Z\" cacheDuration=\"PT6H\">"
            + GOOD.replaceFirst("entityID=", "validUntil=\"2026-12-24T00:00:00Z\" entityID=")
            + "</md:EntitiesDescriptor>";
    var document =
        new SafeXml(100_000).read(aggregate.getBytes(StandardCharsets.UTF_8), Shape.AGGREGATE);
    ServiceProvider service =
        ServiceProvider.of(
            PeerMetadata.of(Dom.first(document.getDocumentElement(), "EntityDescriptor")));
    assertThat(service.validUntil()).contains(Instant.parse("2026-12-01T00:00:00Z"));
    assertThat(service.cacheDuration()).contains(Duration.ofHours(6));
  }

  @Test
  void what_is_not_metadata_of_one_service_is_refused() {
    refused("<a/>", Reason.UNSAFE);
    refused("<!DOCTYPE a>" + GOOD, Reason.UNSAFE);
    refused(GOOD.replace("index=\"7\"", ""), Reason.SCHEMA);
    refused(House.PUBLISHED, Reason.ROLE);
    refused(GOOD.replace("SAML:2.0:protocol\">", "SAML:1.1:protocol\">"), Reason.ROLE);
  }

  @Test
  void a_space_that_nobody_sees_makes_no_second_name_of_an_entity() {
    String other = LIBRARY.entityId() + "\u2003";
    refused(GOOD.replace('"' + LIBRARY.entityId() + '"', '"' + other + '"'), Reason.ENTITY_ID);
  }

  @Test
  void a_service_without_an_address_for_posts_is_refused() {
    refused(
        GOOD.replaceAll("HTTP-POST\" Location=\"[^\"]*acs", "PAOS\" Location=\"https://x"),
        Reason.CONSUMER);
  }

  @Test
  void an_address_that_no_browser_may_be_sent_to_is_refused() {
    for (String bad :
        List.of(
            "javascript:alert(1)", "ftp://x/acs", "https://user@x/acs", "/acs", "https://x/#a")) {
      refused(GOOD.replace("\"" + LIBRARY.consumer() + "\"", "\"" + bad + "\""), Reason.ADDRESS);
      refused(
          GOOD.replace("\"" + LIBRARY.logoutAddress() + "\"", "\"" + bad + "\""), Reason.ADDRESS);
    }
  }

  @Test
  void a_key_that_cannot_be_read_or_is_weak_is_refused() {
    refused(GOOD.replaceFirst("(<ds:X509Certificate>)[^<]*", "$1AAAA"), Reason.KEY);
    OwnKey weak = House.KEYS.signing(1024);
    refused(LIBRARY.signingBy(weak).metadata(), Reason.KEY);
  }

  @Test
  void an_elliptic_key_for_encryption_is_refused_unless_nothing_is_to_be_encrypted()
      throws Exception {
    TestServiceProvider elliptic =
        TestServiceProvider.honest(
            java.net.URI.create("https://library.example"),
            LIBRARY.key(),
            House.KEYS.signing(),
            House.PUBLISHED,
            House.CLOCK);
    refused(elliptic.metadata(), Reason.KEY);
    byte[] metadata = elliptic.metadata().getBytes(StandardCharsets.UTF_8);
    assertThat(ServiceProvider.ofUnencrypted(PeerMetadata.read(metadata)).encryption()).isEmpty();
  }

  @Test
  void only_what_the_metadata_offer_is_chosen_for_encryption() {
    assertThat(choice(Algorithms.AES128_GCM).content()).isEqualTo(Algorithms.AES128_GCM);
    assertThat(choice(XENC + "aes256-cbc", Algorithms.AES256_GCM).content())
        .isEqualTo(Algorithms.AES256_GCM);
    assertThat(choice(Algorithms.RSA_OAEP_MGF1P)).isEqualTo(EncryptionChoice.USUAL);
    EncryptionChoice newer = choice(Algorithms.RSA_OAEP);
    assertThat(newer.keyTransport()).isEqualTo(Algorithms.RSA_OAEP);
    assertThat(newer.mask()).isEqualTo(Algorithms.MGF1_SHA1);
    refused(offering(XENC + "aes128-cbc"), Reason.KEY);
    refused(offering(XENC + "rsa-1_5"), Reason.KEY);
  }

  private static EncryptionChoice choice(String... methods) {
    return House.provider(offering(methods)).encryption().orElseThrow().choice();
  }

  private static String offering(String... methods) {
    StringBuilder all = new StringBuilder();
    for (String method : methods) {
      all.append("<md:EncryptionMethod Algorithm=\"" + method + "\"/>");
    }
    int at = GOOD.lastIndexOf("</md:KeyDescriptor>");
    return GOOD.substring(0, at) + all + GOOD.substring(at);
  }

  @Test
  void our_own_metadata_keep_the_schema_and_hold_both_keys_of_a_roll_over() throws Exception {
    OwnKey next = House.KEYS.signing(2048);
    KeyMaterial rolling =
        new KeyMaterial(List.of(House.OURS.signer(), next), House.OURS.encryption());
    String metadata = House.METADATA.signed(rolling);
    Provider provider = Provider.of(metadata);
    assertThat(provider.keys())
        .containsExactly(
            House.OURS.signer().certificate().getPublicKey(), next.certificate().getPublicKey());
    assertThat(provider.signOn()).isEqualTo(House.SETTINGS.signOn());
    assertThat(metadata)
        .contains("validUntil=\"2026-11-29T12:00:00.000Z\"")
        .doesNotContain("&#13;")
        .contains("WantAuthnRequestsSigned=\"true\"")
        .contains(Algorithms.RSA_PKCS1_SHA256)
        .doesNotContain("rsa-sha1");
    PeerMetadata read = PeerMetadata.read(metadata.getBytes(StandardCharsets.UTF_8));
    assertThat(read.verifies(List.of(House.OURS.signer().certificate().getPublicKey()))).isTrue();
    assertThat(read.verifies(List.of(next.certificate().getPublicKey()))).isFalse();
    assertThat(read.roleNames()).containsExactly("IDPSSODescriptor");
  }
}
