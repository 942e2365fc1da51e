package eu.tessera.federation.cas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class EcasSchemaTest {
  private static final Schema SCHEMA = schema();
  private static final Envelope ENVELOPE = Envelope.of("Tessera", ZoneId.of("Europe/Brussels"));
  private static final Answers ANSWERS = new Answers(ENVELOPE, "https://tessera.example/cas");
  private static final TicketId REQUEST = new TicketId("ECAS_LR-123456-AbCdEfGhIjKlMnOpQrStUvWx");
  private static final TicketId PROXY = new TicketId("PT-123456-AbCdEfGhIjKlMnOpQrStUv");

  private static Schema schema() {
    try {
      SchemaFactory factory = SchemaFactory.newDefaultInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/validation/schema-full-checking", true);
      return factory.newSchema(new StreamSource(new StringReader(EcasSchema.text())));
    } catch (Exception e) {
      throw new AssertionError("our schema compiles with full checking", e);
    }
  }

  static void validate(String xml) throws Exception {
    SCHEMA.newValidator().validate(new StreamSource(new StringReader(xml)));
  }

  static Stream<Validation> successes() {
    return Stream.of(
        TestValidations.success(),
        TestValidations.success(Released.NOTHING),
        TestValidations.success(TestValidations.released(TestValidations.all())),
        TestValidations.proxied(),
        TestValidations.hostile("]]><cas:user>&\"'\u0000\r\n\ud800"));
  }

  @ParameterizedTest
  @MethodSource("successes")
  void every_success_is_valid(Validation validation) throws Exception {
    validate(xml(validation));
  }

  @ParameterizedTest
  @EnumSource(FailureCode.class)
  void every_failure_is_valid(FailureCode code) throws Exception {
    Validation.Failure failure = new Validation.Failure(code, "Because of <this> & \"that\".");
    validate(xml(failure));
    validate(ANSWERS.loginRequest(Format.XML, failure, TestValidations.NOW).body());
    validate(ANSWERS.proxy(Dialect.EU_LOGIN, Format.XML, failure, TestValidations.NOW).body());
  }

  @Test
  void a_login_request_and_a_proxy_ticket_are_valid() throws Exception {
    validate(ANSWERS.loginRequest(Format.XML, REQUEST, TestValidations.NOW).body());
    validate(ANSWERS.proxy(Dialect.EU_LOGIN, Format.XML, PROXY, TestValidations.NOW).body());
  }

  @Test
  void the_schema_sees_what_is_wrong() {
    String good = xml(TestValidations.success());
    for (List<String> spoiled :
        List.of(
            List.of("<cas:sso>false</cas:sso>", ""),
            List.of("<cas:assuranceLevel>10<", "<cas:assuranceLevel>15<"),
            List.of("<cas:user>n0012abc</cas:user>", "<cas:user>n001</cas:user>"),
            List.of(" number=\"2\"", ""),
            List.of("<cas:employeeType>n<", "<cas:employeeType>z<"),
            List.of(
                "<cas:authenticationLevel>MEDIUM</cas:authenticationLevel>", "<cas:attributes/>"),
            List.of(" server=\"Tessera\"", ""))) {
      String bad = good.replace(spoiled.get(0), spoiled.get(1));
      assertThat(bad).isNotEqualTo(good);
      assertThatThrownBy(() -> validate(bad)).as(spoiled.toString()).isNotNull();
    }
  }

  private static String xml(Validation validation) {
    return ANSWERS
        .validation(Endpoint.STRICT, Dialect.EU_LOGIN, Format.XML, validation, TestValidations.NOW)
        .body();
  }
}
