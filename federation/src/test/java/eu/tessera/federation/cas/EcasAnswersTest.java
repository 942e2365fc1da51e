package eu.tessera.federation.cas;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.tessera.federation.assurance.AssuranceLevel;
import eu.tessera.federation.cas.AuthenticationFactor.Kind;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EcasAnswersTest {
  private static final Answers ANSWERS =
      new Answers(
          Envelope.of("Tessera", ZoneId.of("Europe/Brussels")), "https://tessera.example/cas");

  @Test
  void the_sample_of_the_protocol_is_written_as_clients_know_it() {
    assertThat(xml(TestValidations.success()))
        .isEqualTo(
            "<cas:serviceResponse xmlns:cas=\"https://ecas.ec.europa.eu/cas/schemas\""
                + " server=\"Tessera\" date=\"2026-11-22T04:00:00.123+01:00\" version=\"8.3\">"
                + "<cas:authenticationSuccess><cas:user>n0012abc</cas:user>"
                + "<cas:departmentNumber>EXT</cas:departmentNumber>"
                + "<cas:email>ada@example.org</cas:email>"
                + "<cas:employeeType>n</cas:employeeType>"
                + "<cas:firstName>Ada</cas:firstName><cas:lastName>LOVELACE</cas:lastName>"
                + "<cas:domain>external</cas:domain>"
                + "<cas:domainUsername>n0012abc</cas:domainUsername><cas:locale>en</cas:locale>"
                + "<cas:assuranceLevel>10</cas:assuranceLevel><cas:uid>n0012abc</cas:uid>"
                + "<cas:groups number=\"2\"><cas:group>G1</cas:group><cas:group>G2</cas:group>"
                + "</cas:groups><cas:authenticationLevel>MEDIUM</cas:authenticationLevel>"
                + "<cas:strengths number=\"2\"><cas:strength>PASSWORD_MOBILE_APP</cas:strength>"
                + "<cas:strength>PASSWORD</cas:strength></cas:strengths>"
                + "<cas:authenticationFactors number=\"1\"><cas:moniker>ada@example.org"
                + "</cas:moniker></cas:authenticationFactors>"
                + "<cas:loginDate>2026-11-22T03:59:58.456+01:00</cas:loginDate>"
                + "<cas:sso>false</cas:sso><cas:ticketType>SERVICE</cas:ticketType>"
                + "</cas:authenticationSuccess></cas:serviceResponse>");
  }

  @Test
  void the_flat_answer_never_has_a_block_of_attributes_nor_a_comment() {
    assertThat(xml(TestValidations.proxied())).doesNotContain("cas:attributes", "<!--", "<?");
  }

  @Test
  void factors_are_written_by_kind_and_are_valid_by_the_schema() throws Exception {
    Released released =
        TestValidations.released(TestValidations.ada())
            .with(
                List.of(
                    AuthenticationFactor.identifier(Kind.EIDAS_ID, "BE/EU/<1>"),
                    AuthenticationFactor.device(
                        Kind.WEB_AUTHN_DEVICE,
                        Map.of("deviceType", "key", "deviceName", "My <key>"))));
    String xml = xml(TestValidations.success(released));
    assertThat(xml)
        .contains(
            "<cas:authenticationFactors number=\"3\"><cas:moniker>ada@example.org</cas:moniker>"
                + "<cas:eidasId>BE/EU/&lt;1&gt;</cas:eidasId><cas:webAuthnDevice>"
                + "<cas:deviceName>My &lt;key&gt;</cas:deviceName>"
                + "<cas:deviceType>key</cas:deviceType></cas:webAuthnDevice>"
                + "</cas:authenticationFactors>");
    EcasSchemaTest.validate(xml);
    JsonNode factors =
        json(TestValidations.success(released))
            .path("serviceResponse")
            .path("authenticationSuccess")
            .path("authenticationFactors");
    assertThat(factors.path("moniker").asText()).isEqualTo("ada@example.org");
    assertThat(factors.path("eidasId").asText()).isEqualTo("BE/EU/<1>");
    assertThat(factors.path("webAuthnDevice").path("deviceName").asText()).isEqualTo("My <key>");
    assertThat(released.factors().toString()).doesNotContain("BE/EU");
  }

  @Test
  void groups_are_there_even_when_there_are_none() {
    assertThat(xml(TestValidations.success(Released.NOTHING)))
        .contains("<cas:groups number=\"0\"></cas:groups>");
  }

  @Test
  void proxies_and_the_iou_follow_the_ticket_type() {
    assertThat(xml(TestValidations.proxied()))
        .contains(
            "<cas:sso>true</cas:sso><cas:ticketType>PROXY</cas:ticketType>"
                + "<cas:proxyGrantingProtocol>PGT_URL</cas:proxyGrantingProtocol>"
                + "<cas:proxyGrantingTicket>"
                + TestValidations.IOU.value()
                + "</cas:proxyGrantingTicket><cas:proxies number=\"2\">"
                + "<cas:proxy>https://proxy2.example/pgt</cas:proxy>"
                + "<cas:proxy>https://proxy1.example/pgt</cas:proxy></cas:proxies>");
  }

  @Test
  void hostile_names_stay_text() {
    String xml = xml(TestValidations.hostile("</cas:firstName><cas:user>root</cas:user>&amp;]]>"));
    assertThat(xml)
        .contains("&lt;/cas:firstName&gt;&lt;cas:user&gt;root&lt;/cas:user&gt;&amp;amp;]]&gt;")
        .doesNotContain("<cas:user>root");
  }

  @Test
  void characters_that_xml_forbids_are_replaced() {
    String xml = xml(TestValidations.hostile("a\u0000b\u001bc\ufffed\ud800e\ud83d\ude00f\r"));
    assertThat(xml)
        .contains("<cas:firstName>a\ufffdb\ufffdc\ufffdd\ufffde\ud83d\ude00f&#13;</cas:firstName>");
  }

  @Test
  void invalid_user_has_the_sentence_that_integrators_search_for() {
    assertThat(
            xml(Validation.Failure.invalidUser("n002a0t6", AssuranceLevel.LOW, AssuranceLevel.TOP)))
        .contains(
            "<cas:authenticationFailure code=\"INVALID_USER\">Invalid user: \"n002a0t6\" belongs to"
                + " \"SELF_REGISTERED\" users while application accepts only \"INTERNAL\" users or"
                + " users with higher assurance levels</cas:authenticationFailure>");
  }

  @Test
  void json_has_strings_truth_values_and_arrays_where_clients_expect_them() throws Exception {
    JsonNode response = json(TestValidations.proxied()).path("serviceResponse");
    assertThat(response.path("server").asText()).isEqualTo("Tessera");
    assertThat(response.path("version").asText()).isEqualTo("8.3");
    assertThat(response.path("date").asText()).isEqualTo("2026-11-22T04:00:00.123+01:00");
    JsonNode success = response.path("authenticationSuccess");
    assertThat(success.path("user").asText()).isEqualTo("n0012abc");
    assertThat(success.path("assuranceLevel").isTextual()).isTrue();
    assertThat(success.path("assuranceLevel").asText()).isEqualTo("10");
    assertThat(success.path("teleworkingPriority").isBoolean()).isTrue();
    assertThat(success.path("sso").isBoolean()).isTrue();
    assertThat(success.path("groups")).extracting(JsonNode::asText).containsExactly("G1", "G2");
    assertThat(success.path("strengths")).extracting(JsonNode::asText).containsExactly("PASSWORD");
    assertThat(success.path("authenticationFactors").path("moniker").asText())
        .isEqualTo("ada@example.org");
    assertThat(success.path("authenticationLevel").asText()).isEqualTo("BASIC");
    assertThat(success.path("loginDate").asText()).isEqualTo("2026-11-22T03:59:58.456+01:00");
    assertThat(success.path("proxyGrantingTicket").asText()).isEqualTo(TestValidations.IOU.value());
    assertThat(success.path("proxies")).hasSize(2);
    assertThat(success.path("extendedAttributes").path("memberOf")).hasSize(2);
  }

  @Test
  void a_failure_in_json_has_code_and_description() throws Exception {
    JsonNode failure =
        json(new Validation.Failure(FailureCode.PROXY_COMMUNICATION_ERROR, "Say \"why\"."))
            .path("serviceResponse")
            .path("authenticationFailure");
    assertThat(failure.path("code").asText()).isEqualTo("ECAS_PROXY_COMMUNICATION_ERROR");
    assertThat(failure.path("description").asText()).isEqualTo("Say \"why\".");
  }

  @Test
  void a_login_request_is_without_prefix_and_has_its_json_twin() throws Exception {
    TicketId id = new TicketId("ECAS_LR-123456-AbCdEfGhIjKlMnOpQrStUvWx");
    assertThat(ANSWERS.loginRequest(Format.XML, id, TestValidations.NOW).body())
        .startsWith("<loginRequest xmlns=\"https://ecas.ec.europa.eu/cas/schemas\"")
        .contains(
            "<loginRequestSuccess><loginRequestId>"
                + id.value()
                + "</loginRequestId></loginRequestSuccess>")
        .doesNotContain("cas:");
    assertThat(ANSWERS.loginRequest(Format.JSON, id, TestValidations.NOW).body())
        .isEqualTo(
            "{\"loginRequest\":{\"loginRequestSuccess\":{\"loginRequestId\":\""
                + id.value()
                + "\"}}}");
    assertThat(
            ANSWERS
                .loginRequest(
                    Format.JSON,
                    new Validation.Failure(FailureCode.INVALID_SERVICE, "No."),
                    TestValidations.NOW)
                .body())
        .isEqualTo(
            "{\"loginRequest\":{\"loginRequestFailure\":{\"code\":\"INVALID_SERVICE\",\"description\":\"No.\"}}}");
  }

  @Test
  void a_refused_proxy_ticket_has_the_code_of_the_dialect() {
    Validation.Failure denied = new Validation.Failure(FailureCode.ACCESSED_DENIED, "No.");
    assertThat(ANSWERS.proxy(Dialect.EU_LOGIN, Format.XML, denied, TestValidations.NOW).body())
        .contains("<cas:proxyFailure code=\"ACCESSED_DENIED\">No.</cas:proxyFailure>");
    assertThat(ANSWERS.proxy(Dialect.CAS, Format.XML, denied, TestValidations.NOW).body())
        .isEqualTo(
            "<cas:serviceResponse xmlns:cas=\"http://www.yale.edu/tp/cas\">"
                + "<cas:proxyFailure code=\"UNAUTHORIZED_SERVICE\">No.</cas:proxyFailure>"
                + "</cas:serviceResponse>");
  }

  private static String xml(Validation validation) {
    return answer(Format.XML, validation);
  }

  private static JsonNode json(Validation validation) throws Exception {
    return new ObjectMapper().readTree(answer(Format.JSON, validation));
  }

  private static String answer(Format format, Validation validation) {
    return ANSWERS
        .validation(
            Endpoint.TICKET_VALIDATION_SERVICE,
            Dialect.EU_LOGIN,
            format,
            validation,
            TestValidations.NOW)
        .body();
  }
}
