package eu.tessera.federation.saml;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** That one leniency of ours, for types of unknown schemas, opens nothing else. */
class SchemasTest {
  private static final String GOOD =
      """
      <p:Response xmlns:p="urn:oasis:names:tc:SAML:2.0:protocol" ID="_1" Version="2.0" \
      xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:x="urn:x" \
      xmlns:xs="http://www.w3.org/2001/XMLSchema" IssueInstant="2026-11-22T12:00:00Z">\
      <p:Status><p:StatusCode Value="urn:y"/></p:Status></p:Response>""";

  @Test
  void a_good_message_keeps_the_schema() {
    assertThatCode(() -> validate(GOOD)).doesNotThrowAnyException();
  }

  @Test
  void an_unknown_type_does_not_switch_the_schema_off() {
    String unknown = GOOD.replace("ID=", "xsi:type=\"x:Any\" ID=");
    assertThatThrownBy(() -> validate(unknown.replace(" Version=\"2.0\"", "")))
        .isInstanceOf(UnsafeXml.class);
    assertThatThrownBy(() -> validate(unknown.replace("<p:Status>", "<x:Evil/><p:Status>")))
        .isInstanceOf(UnsafeXml.class);
  }

  @Test
  void a_known_type_that_is_another_is_refused() {
    assertThatThrownBy(() -> validate(GOOD.replace("ID=", "xsi:type=\"xs:anyType\" ID=")))
        .isInstanceOf(UnsafeXml.class);
  }

  @Test
  void a_schema_named_in_the_message_is_not_used() {
    String named = GOOD.replace("ID=", "xsi:schemaLocation=\"urn:x http://127.0.0.1:1/x.xsd\" ID=");
    assertThatCode(() -> validate(named)).doesNotThrowAnyException();
  }

  @Test
  void what_is_wrong_is_told_without_quoting_the_message() {
    assertThatThrownBy(() -> validate(GOOD.replace("<p:Status>", "<x:Jane/><p:Status>")))
        .hasMessageContaining("cvc-")
        .hasMessageNotContaining("Jane");
  }

  private static void validate(String xml) throws UnsafeXml {
    OpenSaml.start();
    byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
    Schemas.validate(new SafeXml(10_000).read(bytes, Shape.RESPONSE).getDocumentElement());
  }
}
