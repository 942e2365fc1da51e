package eu.tessera.federation.eidas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import eu.tessera.federation.eidas.peer.Dom;
import eu.tessera.federation.saml.KeyMaterial;
import eu.tessera.federation.saml.MemoryReplay;
import eu.tessera.federation.saml.SafeXml;
import eu.tessera.federation.saml.Schemas;
import eu.tessera.federation.saml.Shape;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** Who we say we are (Message Format 1.4, 3). */
class OwnMetadataTest {
  private final Exchange exchange = Exchange.honest();
  private final Element metadata = Dom.parse(exchange.connector.metadata()).getDocumentElement();

  @Test
  void our_name_is_where_our_metadata_are() {
    assertThat(metadata.getAttribute("entityID"))
        .isEqualTo("https://tessera.example/cas/eidas/metadata/tessera-example.xml");
  }

  @Test
  void responses_are_posted_to_the_login_page_and_nowhere_else() {
    List<Element> consumers = Dom.all(metadata, "AssertionConsumerService");
    assertThat(consumers).hasSize(1);
    assertThat(consumers.get(0).getAttribute("Location"))
        .isEqualTo("https://tessera.example/cas/login");
    assertThat(consumers.get(0).getAttribute("Binding")).endsWith("HTTP-POST");
    assertThat(consumers.get(0).getAttribute("index")).isEqualTo("0");
    assertThat(consumers.get(0).getAttribute("isDefault")).isEqualTo("true");
  }

  @Test
  void they_end_soon_and_say_for_whom_we_ask() {
    assertThat(Instant.parse(metadata.getAttribute("validUntil")))
        .isEqualTo(Exchange.NOW.plus(Duration.ofDays(1)));
    assertThat(Dom.first(metadata, "SPType").getTextContent()).isEqualTo("public");
    assertThat(Dom.first(metadata, "NodeCountry").getTextContent()).isEqualTo("EU");
    assertThat(Dom.first(metadata, "SPSSODescriptor").getAttribute("AuthnRequestsSigned"))
        .isEqualTo("true");
  }

  @Test
  void one_key_signs_and_another_encrypts() {
    assertThat(Dom.all(metadata, "KeyDescriptor"))
        .extracting(k -> k.getAttribute("use"))
        .containsExactly("signing", "encryption");
    assertThat(Dom.all(Dom.first(metadata, "SPSSODescriptor"), "X509Certificate"))
        .extracting(Element::getTextContent)
        .doesNotHaveDuplicates();
  }

  @Test
  void they_pass_our_own_front_door_and_schema() {
    byte[] xml = exchange.connector.metadata().getBytes(StandardCharsets.UTF_8);
    assertThatCode(
            () ->
                Schemas.validate(
                    new SafeXml(100_000).read(xml, Shape.METADATA).getDocumentElement()))
        .doesNotThrowAnyException();
  }

  @Test
  void they_are_made_once_and_anew_at_half_their_life() {
    assertThat(exchange.connector.metadata()).isSameAs(exchange.connector.metadata());
    MovingClock clock = new MovingClock(Exchange.NOW);
    ConnectorMetadata made = new ConnectorMetadata(Exchange.SETTINGS, clock);
    String first = made.current(Exchange.OURS);
    clock.move(Duration.ofHours(12).minusMillis(1));
    assertThat(made.current(Exchange.OURS)).isSameAs(first);
    clock.move(Duration.ofMillis(1));
    assertThat(made.current(Exchange.OURS)).isNotEqualTo(first);
  }

  @Test
  void while_keys_roll_over_both_are_published_and_the_first_signs() {
    var keys = new AtomicReference<>(Exchange.OURS);
    EidasConnector connector =
        new EidasConnector(
            Exchange.SETTINGS,
            keys::get,
            exchange.nodes,
            new MemoryReplay(Exchange.CLOCK),
            Exchange.CLOCK);
    String before = connector.metadata();
    keys.set(
        new KeyMaterial(
            List.of(Exchange.OURS.signer(), Exchange.KEYS.signing()), Exchange.OURS.encryption()));

    assertThat(connector.metadata()).isNotEqualTo(before);
    Element after = Dom.parse(connector.metadata()).getDocumentElement();
    assertThat(Dom.all(after, "KeyDescriptor"))
        .extracting(k -> k.getAttribute("use"))
        .containsExactly("signing", "signing", "encryption");
  }
}
