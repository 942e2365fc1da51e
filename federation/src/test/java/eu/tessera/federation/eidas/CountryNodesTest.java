package eu.tessera.federation.eidas;

import static eu.tessera.federation.assurance.LevelOfAssurance.HIGH;
import static eu.tessera.federation.assurance.LevelOfAssurance.LOW;
import static eu.tessera.federation.assurance.LevelOfAssurance.SUBSTANTIAL;
import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.federation.eidas.peer.Dom;
import eu.tessera.federation.eidas.peer.Sealing;
import eu.tessera.federation.eidas.peer.TestCountry;
import eu.tessera.federation.saml.Algorithms;
import eu.tessera.federation.saml.OwnKey;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What a node says of itself, and when it is believed (D 21, 22, 66). */
class CountryNodesTest {
  private final TestCountry country = Exchange.honest().country;
  private final MovingClock clock = new MovingClock(Exchange.NOW);
  private String published = country.metadata();
  private final CountryNodes nodes = nodes(Exchange.row(country));

  @Test
  void good_metadata_make_a_country_available() {
    nodes.refresh();

    assertThat(nodes.status("XA")).containsInstanceOf(NodeStatus.Available.class);
    assertThat(nodes.node("XA").orElseThrow().signOn()).isEqualTo(country.signOn());
    assertThat(nodes.available(HIGH)).extracting(Country::code).containsExactly("XA");
  }

  @Test
  void a_country_is_out_of_service_until_its_metadata_were_fetched() {
    assertThat(nodes.status("XA"))
        .hasValueSatisfying(s -> assertThat(s).isInstanceOf(NodeStatus.OutOfService.class));
    assertThat(nodes.available(LOW)).isEmpty();
  }

  @Test
  void a_country_that_is_not_connected_has_no_status_and_is_not_offered() {
    CountryNodes builtIn = new CountryNodes(CountryCatalogue.builtIn(), u -> failed(), clock);
    builtIn.refresh();
    assertThat(builtIn.status("BE")).isEmpty();
    assertThat(builtIn.available(LOW)).isEmpty();
  }

  @Test
  void a_country_is_offered_only_where_it_reaches_the_level() {
    published = country.publishing(Set.of(LOW)).metadata();
    nodes.refresh();
    assertThat(nodes.available(LOW)).hasSize(1);
    assertThat(nodes.available(SUBSTANTIAL)).isEmpty();
  }

  @Test
  void a_countrys_own_minimum_counts_as_well() {
    published = country.publishing(Set.of(LOW)).metadata();
    CountryNodes strict = nodes(Rows.minimum(Exchange.row(country), SUBSTANTIAL));
    strict.refresh();
    assertThat(strict.available(LOW)).isEmpty();
  }

  @Test
  void d66_the_last_good_metadata_serve_until_their_end_when_newer_ones_fail() {
    nodes.refresh();
    published = "nothing";
    nodes.refresh();

    assertThat(nodes.status("XA")).containsInstanceOf(NodeStatus.Available.class);
    assertThat(nodes.refreshTrouble("XA")).isPresent();

    clock.move(Duration.ofDays(1));
    assertThat(nodes.node("XA")).isEmpty();
    assertThat(nodes.available(LOW)).isEmpty();
    assertThat(reason()).contains("not metadata that can be read");
  }

  @Test
  void the_beginning_of_a_trouble_is_remembered() {
    published = "nothing";
    nodes.refresh();
    clock.move(Duration.ofMinutes(10));
    nodes.refresh();
    assertThat(nodes.refreshTrouble("XA").orElseThrow().since()).isEqualTo(Exchange.NOW);
  }

  @Test
  void d66_metadata_that_are_over_are_refused() {
    published = country.metadata(Duration.ofSeconds(-1));
    refused("validUntil is over");
  }

  @Test
  void d66_metadata_without_an_end_are_refused() {
    publishedWith(root -> root.removeAttribute("validUntil"));
    refused("no validUntil");
  }

  @Test
  void d66_unsigned_metadata_are_refused() {
    Document document = Dom.parse(published);
    Element root = document.getDocumentElement();
    root.removeChild(Dom.first(root, "Signature"));
    published = Dom.text(document);
    refused("not signed");
  }

  @Test
  void d66_metadata_signed_by_another_than_the_pinned_key_are_refused() {
    resigned(root -> {}, Exchange.KEYS.signing(), Sealing.Algorithm.HONEST);
    refused("not signed by the pinned certificate");
  }

  @Test
  void d66_metadata_changed_after_signing_are_refused() {
    published = published.replace("https://node.xa.example/sso", "https://node.xb.example/sso");
    refused("not signed by the pinned certificate");
  }

  @Test
  void d66_metadata_signed_by_a_weak_algorithm_are_refused() {
    resigned(
        root -> {},
        country.key(),
        Sealing.Algorithm.HONEST.signature("http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha1"));
    refused("not allowed");
  }

  @Test
  void metadata_signed_the_older_way_are_taken_only_where_that_is_allowed() {
    OwnKey rsa = Exchange.OURS.encryption().get(0); // making another takes seconds
    Country row = Exchange.row(country.signingBy(rsa));
    resigned(root -> {}, rsa, Sealing.Algorithm.HONEST.signature(Algorithms.RSA_PKCS1_SHA256));
    CountryNodes strict = nodes(row);
    CountryNodes lenient = nodes(Rows.allowing(row, Set.of(Country.Allowance.METADATA_PKCS1)));
    strict.refresh();
    lenient.refresh();

    assertThat(strict.available(LOW)).isEmpty();
    assertThat(lenient.available(LOW)).hasSize(1);
  }

  @Test
  void d66_a_node_of_another_name_than_its_address_is_refused() {
    publishedWith(root -> root.setAttribute("entityID", "https://node.xb.example/metadata"));
    refused("otherwise than its address");
  }

  @Test
  void the_node_of_another_country_is_refused() {
    publishedWith(root -> Dom.first(root, "NodeCountry").setTextContent("XB"));
    refused("another country");
  }

  @Test
  void a_sign_on_without_encryption_is_refused() {
    publishedWith(root -> signOn(root, "http://node.xa.example/sso"));
    refused("https address");
  }

  @Test
  void a_sign_on_on_this_machine_needs_no_encryption() {
    publishedWith(root -> signOn(root, "http://xa.localhost:8090/sso"));
    nodes.refresh();
    assertThat(nodes.status("XA")).containsInstanceOf(NodeStatus.Available.class);
  }

  @Test
  void a_sign_on_by_script_is_refused() {
    publishedWith(root -> signOn(root, "javascript:alert(1)"));
    refused("https address");
  }

  @Test
  void a_node_that_publishes_no_level_is_refused() {
    publishedWith(root -> Dom.first(root, "AttributeValue").setTextContent("urn:x"));
    publishedWith(
        root -> {
          Element values = (Element) Dom.first(root, "AttributeValue").getParentNode();
          Dom.all(values, "AttributeValue").forEach(v -> v.setTextContent("urn:x"));
        });
    refused("no level");
  }

  @Test
  void a_node_that_does_not_offer_the_minimum_data_set_is_refused() {
    publishedWith(
        root -> {
          Element role = Dom.first(root, "IDPSSODescriptor");
          role.removeChild(Dom.first(role, "Attribute"));
        });
    refused("minimum data set");
  }

  @Test
  void d21_a_node_whose_only_key_is_short_is_refused() {
    publishedKey(Exchange.KEYS.signing(2048));
    refused("strong enough");
  }

  @Test
  void a_node_whose_key_is_for_no_stated_use_is_refused() {
    publishedWith(root -> Dom.first(root, "KeyDescriptor").removeAttribute("use"));
    refused("strong enough");
  }

  @Test
  void a_document_type_in_metadata_is_refused() {
    published = "<!DOCTYPE x>" + published;
    refused("not metadata that can be read");
  }

  @Test
  void comments_in_metadata_do_no_harm() {
    published = published.replaceFirst("<md:Extensions>", "<!-- ours --><md:Extensions>");
    nodes.refresh();
    assertThat(reason()).isEqualTo("available");
  }

  @Test
  void one_countrys_failure_is_no_other_countrys() {
    Country broken = Exchange.row(TestCountry.honest("XB", URI.create("https://b"), clock));
    CountryNodes both =
        new CountryNodes(
            CountryCatalogue.of(List.of(broken, Exchange.row(country))),
            at -> at.getHost().equals("b") ? failed() : bytes(published),
            clock);
    both.refresh();
    assertThat(both.available(LOW)).extracting(Country::code).containsExactly("XA");
    assertThat(both.status("XB"))
        .hasValueSatisfying(s -> assertThat(s.toString()).contains("cannot be fetched"));
  }

  private void refused(String reason) {
    nodes.refresh();
    assertThat(nodes.node("XA")).isEmpty();
    assertThat(reason()).contains(reason);
  }

  private String reason() {
    return nodes
        .status("XA")
        .map(s -> s instanceof NodeStatus.OutOfService out ? out.reason() : "available")
        .orElseThrow();
  }

  /** The good metadata with something changed, signed again by the node. */
  private void publishedWith(Consumer<Element> change) {
    resigned(change, country.key(), Sealing.Algorithm.HONEST);
  }

  private void publishedKey(OwnKey key) {
    String certificate = Base64.getEncoder().encodeToString(key.certificateDer());
    publishedWith(
        root ->
            Dom.first(Dom.first(root, "KeyDescriptor"), "X509Certificate")
                .setTextContent(certificate));
  }

  private void resigned(Consumer<Element> change, OwnKey key, Sealing.Algorithm by) {
    Document document = Dom.parse(country.metadata());
    Element root = document.getDocumentElement();
    root.removeChild(Dom.first(root, "Signature"));
    change.accept(root);
    Sealing.sign(root, key, by);
    published = Dom.text(document);
  }

  private static void signOn(Element root, String location) {
    Dom.first(root, "SingleSignOnService").setAttribute("Location", location);
  }

  private CountryNodes nodes(Country row) {
    return new CountryNodes(CountryCatalogue.of(List.of(row)), at -> bytes(published), clock);
  }

  private static CompletableFuture<byte[]> bytes(String text) {
    return CompletableFuture.completedFuture(text.getBytes(StandardCharsets.UTF_8));
  }

  private static CompletableFuture<byte[]> failed() {
    return CompletableFuture.failedFuture(new IllegalStateException("down"));
  }
}
