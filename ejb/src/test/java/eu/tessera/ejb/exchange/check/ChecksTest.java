package eu.tessera.ejb.exchange.check;

import static eu.tessera.ejb.exchange.TestMetadata.consumer;
import static eu.tessera.ejb.exchange.TestMetadata.contact;
import static eu.tessera.ejb.exchange.TestMetadata.encryption;
import static eu.tessera.ejb.exchange.TestMetadata.good;
import static eu.tessera.ejb.exchange.TestMetadata.key;
import static eu.tessera.ejb.exchange.TestMetadata.keys;
import static eu.tessera.ejb.exchange.TestMetadata.name;
import static eu.tessera.ejb.exchange.TestMetadata.requestedAttribute;
import static eu.tessera.ejb.exchange.TestMetadata.signing;
import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.ejb.config.TestClock;
import eu.tessera.ejb.exchange.Finding;
import eu.tessera.ejb.exchange.Finding.Severity;
import eu.tessera.ejb.exchange.TestMetadata;
import eu.tessera.ejb.registry.MetadataDocument;
import eu.tessera.ejb.registry.RelyingParty;
import eu.tessera.ejb.registry.TestParties;
import eu.tessera.federation.saml.inspect.InspectedMetadata;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksTest {
  private static final String POST = "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST";
  private static final String PARTY = "'name':'Library','protocol':'saml','metadata':'library.xml'";

  private final TestClock clock = new TestClock();

  @Test
  void good_metadata_have_no_findings() {
    assertThat(findings(good())).isEmpty();
  }

  @Test
  void every_finding_says_what_is_so_and_what_to_do() {
    List<Finding> many =
        findings(
            good()
                .at("http://10.0.0.1/acs#x")
                .keys(key("signing", "AAAA", ""))
                .contacts("")
                .names(""));
    assertThat(many).hasSizeGreaterThan(5);
    assertThat(many)
        .allSatisfy(
            f -> {
              assertThat(f.code()).matches("M-\\d{3}");
              assertThat(f.sentence()).endsWith(".");
              if (f.severity() != Severity.INFO) {
                assertThat(f.remedy()).endsWith(".");
              }
            });
    assertThat(many).isSortedAccordingTo((a, b) -> a.severity().compareTo(b.severity()));
  }

  @Test
  void a_document_that_is_not_xml_is_refused() {
    error("<md:EntityDescriptor", "M-103");
  }

  @Test
  void a_document_type_is_refused() {
    error("<!DOCTYPE x [<!ENTITY a 'b'>]>" + good().xml(), "M-103");
  }

  @Test
  void a_document_that_is_not_utf8_is_refused() {
    byte[] latin =
        good().xml().replace("Library", "Bücherei").getBytes(StandardCharsets.ISO_8859_1);
    assertThat(codes(findings(MetadataDocument.of(latin)))).contains("M-102");
  }

  @Test
  void another_document_is_refused() {
    error("<Response xmlns=\"urn:oasis:names:tc:SAML:2.0:protocol\"/>", "M-104");
  }

  @Test
  void a_document_against_the_schema_is_refused() {
    error(good().consumers("").xml(), "M-105");
    error(good().attributes(" validUntil=\"tomorrow\"").xml(), "M-105");
  }

  @Test
  void a_private_key_that_is_pasted_in_is_refused() {
    error(good().xml() + "<!-- -----BEGIN RSA PRIVATE KEY-----\nMIIE -->", "M-106");
    error("-----BEGIN PRIVATE KEY-----\nMIIE", "M-106");
  }

  @Test
  void a_federations_file_is_no_service() {
    error("<?xml version=\"1.0\"?>\n<!-- x -->" + TestMetadata.aggregate(List.of()), "M-107");
  }

  @Test
  void metadata_without_the_pinned_signature_are_refused() {
    String pin = pem(TestMetadata.signingCertificate());
    assertThat(codes(findings(party("'certificate':'" + pin + "'"), good().document())))
        .contains("M-111");
  }

  @Test
  void metadata_from_an_address_that_nobody_vouches_for_are_warned_of() {
    RelyingParty fetched =
        TestParties.read(
            "library",
            "{\"name\":\"L\",\"protocol\":\"saml\",\"metadata\":\"https://x.example.org/m\"}");
    assertThat(findings(fetched, good().document()))
        .anySatisfy(f -> is(f, "M-115", Severity.WARNING));
  }

  @Test
  void an_entity_without_a_sane_name_is_refused() {
    error(TestMetadata.of(" ").xml(), "M-121");
    // looks like the other's, and was the other's for whoever strips it
    error(TestMetadata.of("https://service.example.org/saml\u2003").xml(), "M-121");
    error(TestMetadata.of("https://service.example.org/\u200bsaml").xml(), "M-121");
    error(TestMetadata.of("a".repeat(1025)).xml(), "M-121");
  }

  @Test
  void an_entity_id_that_is_no_uri_is_warned_of() {
    finding(TestMetadata.of("library"), "M-122", Severity.WARNING);
  }

  @Test
  void an_entity_id_that_is_taken_is_refused() {
    assertThat(codes(findings(party(""), good().document(), new Taken()))).contains("M-123");
  }

  @Test
  void another_entity_than_the_definition_names_is_refused() {
    RelyingParty other = party("'entityId':'https://other.example.org/'");
    assertThat(codes(findings(other, good().document()))).contains("M-124");
  }

  @Test
  void an_entity_that_is_no_service_provider_is_refused() {
    error(good().xml().replace("SAML:2.0:protocol", "SAML:1.1:protocol"), "M-125");
  }

  @Test
  void an_end_that_is_past_is_refused_and_one_to_come_is_warned_of() {
    finding(good().attributes(" validUntil=\"2026-11-22T10:00:00Z\""), "M-191", Severity.ERROR);
    finding(good().attributes(" validUntil=\"2026-12-22T10:00:00Z\""), "M-192", Severity.WARNING);
  }

  @Test
  void a_service_without_an_address_by_post_is_refused() {
    finding(
        good()
            .consumers(
                consumer(
                    POST.replace("POST", "Artifact"), "https://a.example.org/", "index=\"0\"")),
        "M-131",
        Severity.ERROR);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://service.example.org/acs",
        "javascript:alert(1)",
        "//service.example.org/acs",
        "https:///acs",
        "ftp://service.example.org/acs",
        "https://service.example.org\\\\@evil.example.org/",
        "acs"
      })
  void an_address_that_is_not_https_is_refused(String location) {
    finding(good().at(location), "M-132", Severity.ERROR);
  }

  @Test
  void an_address_with_a_user_name_or_a_fragment_is_refused() {
    finding(good().at("https://user@service.example.org/"), "M-133", Severity.ERROR);
    finding(good().at("https://service.example.org/#x"), "M-133", Severity.ERROR);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "web",
        "10.1.2.3",
        "192.168.0.1",
        "169.254.169.254",
        "[::1]",
        "[fd00::1]",
        "2130706433",
        "x.internal",
        "printer.local",
        "a.localhost"
      })
  void an_address_on_a_private_network_is_refused(String host) {
    finding(good().at("https://" + host + "/acs"), "M-134", Severity.ERROR);
    finding(
        good().logouts(TestMetadata.logout("https://" + host + "/slo")), "M-134", Severity.ERROR);
  }

  @Test
  void where_it_is_allowed_a_service_may_be_near() {
    var near = new Checks(clock, true);
    assertThat(
            near.metadata(
                    party(""), good().at("http://localhost:9090/acs").document(), Neighbours.NONE)
                .good())
        .isTrue();
  }

  @Test
  void an_index_that_stands_twice_is_refused() {
    String one = consumer(POST, "https://service.example.org/a", "index=\"1\"");
    finding(good().consumers(one + one), "M-135", Severity.ERROR);
    finding(good().consumers(one + one.replace("\"1\"", "\"2\"")), "M-137", Severity.INFO);
    String first = one.replace("\"1\"", "\"1\" isDefault=\"true\"");
    String second = first.replace("index=\"1\"", "index=\"2\"");
    finding(good().consumers(first + second), "M-136", Severity.WARNING);
  }

  @Test
  void a_service_that_is_not_told_of_logout_is_told_so() {
    finding(good().logouts(""), "M-139", Severity.INFO);
  }

  @Test
  void a_logout_by_soap_is_used_where_it_is_by_https_and_only_there() {
    String soap =
        TestMetadata.logout("https://service.example.org/soap").replace("HTTP-POST", "SOAP");
    assertThat(codes(findings(good().logouts(soap)))).doesNotContain("M-138");
    String open = soap.replace("https:", "http:");
    finding(good().logouts(open), "M-138", Severity.INFO);
    finding(good().logouts(soap.replace("SOAP", "PAOS")), "M-138", Severity.INFO);
  }

  @Test
  void a_certificate_that_cannot_be_read_is_refused() {
    finding(good().keys(key("signing", "AAAA", "")), "M-151", Severity.ERROR);
  }

  @Test
  void an_expired_certificate_is_refused_unless_another_is_there() {
    Instant past = TestClock.START.minus(Duration.ofDays(20));
    String old = key("signing", keys(past, Duration.ofDays(10)).signing().certificate());
    finding(good().keys(old + encryption()), "M-152", Severity.ERROR);
    finding(good().keys(old + signing() + encryption()), "M-152", Severity.WARNING);
  }

  @ParameterizedTest
  @CsvSource({"59,INFO,60 days", "29,WARNING,30 days", "6,WARNING,7 days", "1,WARNING,a day"})
  void a_certificate_that_ends_soon_is_warned_of(int days, Severity severity, String words) {
    Duration life = Duration.ofDays(days + 1).minusHours(1);
    String soon = key("signing", keys(life).signing().certificate());
    finding(good().keys(soon + encryption()), "M-153", severity);
    assertThat(findings(good().keys(soon + encryption())))
        .anySatisfy(f -> assertThat(f.sentence()).contains("less than " + words));
  }

  @Test
  void a_certificate_that_does_not_hold_yet_is_warned_of() {
    Instant later = TestClock.START.plus(Duration.ofDays(2));
    String early = key("signing", keys(later, Duration.ofDays(600)).signing().certificate());
    finding(good().keys(early + encryption()), "M-154", Severity.WARNING);
  }

  @Test
  void a_weak_key_is_refused() {
    String weak = key("signing", keys(Duration.ofDays(600)).signing(1024).certificate());
    finding(good().keys(weak + encryption()), "M-155", Severity.ERROR);
  }

  @Test
  void an_elliptic_key_signs_but_does_not_encrypt() {
    var elliptic = keys(Duration.ofDays(600)).signing().certificate();
    assertThat(findings(good().keys(key("signing", elliptic) + encryption()))).isEmpty();
    finding(good().keys(signing() + key("encryption", elliptic)), "M-161", Severity.WARNING);
  }

  @Test
  void the_key_of_another_service_is_warned_of() {
    assertThat(findings(party(""), good().document(), new Taken()))
        .anySatisfy(f -> is(f, "M-157", Severity.WARNING));
  }

  @Test
  void signed_requests_without_a_key_are_refused() {
    finding(good().keys(encryption()), "M-158", Severity.ERROR);
    finding(good().keys(encryption()).role(""), "M-158", Severity.WARNING);
  }

  @Test
  void encryption_without_a_key_is_refused_where_it_must_be() {
    finding(good().keys(signing()), "M-159", Severity.INFO);
    assertThat(findings(party("'encrypt':'always'"), good().keys(signing()).document()))
        .anySatisfy(f -> is(f, "M-159", Severity.ERROR));
  }

  @Test
  void a_signing_key_that_is_dropped_at_once_is_warned_of() {
    String other = key("signing", keys(Duration.ofDays(600)).signing().certificate());
    assertThat(
            findings(party(""), good().keys(other + encryption()).document(), new Before(good())))
        .anySatisfy(f -> is(f, "M-162", Severity.WARNING));
    assertThat(
            findings(
                party(""),
                good().keys(other + signing() + encryption()).document(),
                new Before(good())))
        .isEmpty();
  }

  @Test
  void old_algorithms_are_warned_of() {
    String base64 = Base64.getEncoder().encodeToString(der());
    String cbc =
        "<md:EncryptionMethod Algorithm=\"http://www.w3.org/2001/04/xmlenc#aes128-cbc\"/>"
            + "<md:EncryptionMethod Algorithm=\"http://www.w3.org/2001/04/xmlenc#rsa-1_5\"/>";
    finding(good().keys(signing() + key("encryption", base64, cbc)), "M-171", Severity.WARNING);
    finding(good().keys(signing() + key("encryption", base64, cbc)), "M-172", Severity.WARNING);
  }

  @Test
  void a_service_without_people_to_write_to_is_warned_of() {
    finding(good().contacts(""), "M-181", Severity.WARNING);
    finding(good().contacts(contact("technical", "mailto:nobody")), "M-182", Severity.WARNING);
    assertThat(
            findings(
                party("'contacts':['mailto:team@example.org']"), good().contacts("").document()))
        .isEmpty();
  }

  @Test
  void a_name_that_is_missing_in_a_language_is_told() {
    finding(good().names(name("fr", "Bibliothèque")), "M-211", Severity.INFO);
    finding(good().names(""), "M-211", Severity.INFO);
  }

  @Test
  void an_attribute_that_is_not_released_is_told_before_somebody_misses_it() {
    finding(good().requested(requestedAttribute("shoeSize", true)), "M-201", Severity.WARNING);
    finding(good().requested(requestedAttribute("shoeSize", false)), "M-201", Severity.INFO);
    assertThat(findings(good().requested(requestedAttribute("email", true)))).isEmpty();
    RelyingParty mapped =
        party("'mapping':[{'source':'email','name':'urn:oid:0.9','nameFormat':'uri'}]");
    assertThat(
            findings(mapped, good().requested(requestedAttribute("urn:oid:0.9", true)).document()))
        .isEmpty();
    assertThat(findings(mapped, good().requested(requestedAttribute("email", true)).document()))
        .anySatisfy(f -> is(f, "M-201", Severity.WARNING));
  }

  /** Everything is another's already. */
  private static final class Taken implements Neighbours {
    @Override
    public Optional<String> withEntity(String entityId, String except) {
      return Optional.of("other");
    }

    @Override
    public Optional<String> withKey(PublicKey key, String except) {
      return Optional.of("other");
    }

    @Override
    public Optional<String> conflict(RelyingParty party) {
      return Optional.empty();
    }

    @Override
    public Optional<InspectedMetadata> live(String service) {
      return Optional.empty();
    }
  }

  /** Something is live. */
  private record Before(TestMetadata metadata) implements Neighbours {
    @Override
    public Optional<String> withEntity(String entityId, String except) {
      return Optional.empty();
    }

    @Override
    public Optional<String> withKey(PublicKey key, String except) {
      return Optional.empty();
    }

    @Override
    public Optional<String> conflict(RelyingParty party) {
      return Optional.empty();
    }

    @Override
    public Optional<InspectedMetadata> live(String service) {
      try {
        return Optional.of(
            InspectedMetadata.read(
                metadata.document().bytes(),
                new eu.tessera.federation.saml.SafeXml(MetadataDocument.LARGEST)));
      } catch (eu.tessera.federation.saml.UnsafeXml impossible) {
        throw new IllegalStateException(impossible);
      }
    }
  }

  private void error(String xml, String code) {
    assertThat(findings(TestMetadata.document(xml))).anySatisfy(f -> is(f, code, Severity.ERROR));
  }

  private void finding(TestMetadata metadata, String code, Severity severity) {
    assertThat(findings(metadata)).anySatisfy(f -> is(f, code, severity));
  }

  private static void is(Finding finding, String code, Severity severity) {
    assertThat(finding.code()).isEqualTo(code);
    assertThat(finding.severity()).isEqualTo(severity);
  }

  private static List<String> codes(List<Finding> findings) {
    return findings.stream().map(Finding::code).toList();
  }

  private List<Finding> findings(TestMetadata metadata) {
    return findings(metadata.document());
  }

  private List<Finding> findings(MetadataDocument document) {
    return findings(party(""), document);
  }

  private List<Finding> findings(RelyingParty party, MetadataDocument document) {
    return findings(party, document, Neighbours.NONE);
  }

  private List<Finding> findings(
      RelyingParty party, MetadataDocument document, Neighbours neighbours) {
    return new Checks(clock, false).metadata(party, document, neighbours).findings();
  }

  private static RelyingParty party(String more) {
    return TestParties.read(
        "library", ("{" + PARTY + (more.isEmpty() ? "" : "," + more) + "}").replace('\'', '"'));
  }

  private static byte[] der() {
    try {
      return keys(Duration.ofDays(600)).encryption(2048).certificate().getEncoded();
    } catch (java.security.cert.CertificateEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String pem(java.security.cert.X509Certificate certificate) {
    try {
      return "-----BEGIN CERTIFICATE-----\\n"
          + Base64.getEncoder().encodeToString(certificate.getEncoded())
          + "\\n-----END CERTIFICATE-----";
    } catch (java.security.cert.CertificateEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
