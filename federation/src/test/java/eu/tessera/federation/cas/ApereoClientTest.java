package eu.tessera.federation.cas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URL;
import java.time.ZoneOffset;
import java.util.List;
import org.apereo.cas.client.validation.Assertion;
import org.apereo.cas.client.validation.Cas20ServiceTicketValidator;
import org.apereo.cas.client.validation.Cas30ServiceTicketValidator;
import org.apereo.cas.client.validation.TicketValidationException;
import org.apereo.cas.client.validation.json.Cas30JsonServiceTicketValidator;
import org.junit.jupiter.api.Test;

/** Our answers, read by the unchanged Apereo client. */
class ApereoClientTest {
  private static final Answers ANSWERS =
      new Answers(Envelope.of("Tessera", ZoneOffset.UTC), "https://tessera.example/cas");

  /** Opens the client's own reading to us. */
  private static class Cas2 extends Cas20ServiceTicketValidator {
    Cas2() {
      super("https://tessera.example/cas");
    }

    Assertion reads(String answer) throws TicketValidationException {
      return parseResponseFromServer(answer);
    }
  }

  private static class Cas3 extends Cas30ServiceTicketValidator {
    Cas3() {
      super("https://tessera.example/cas");
    }

    Assertion reads(String answer) throws TicketValidationException {
      return parseResponseFromServer(answer);
    }
  }

  private static class Cas3Json extends Cas30JsonServiceTicketValidator {
    Cas3Json() {
      super("https://tessera.example/cas");
    }

    Assertion reads(String answer) throws TicketValidationException {
      return parseResponseFromServer(answer);
    }
  }

  @Test
  void the_client_reads_user_and_attributes_of_cas_3() throws Exception {
    Assertion assertion = new Cas3().reads(cas(Format.XML, TestValidations.proxied()));
    assertThat(assertion.getPrincipal().getName()).isEqualTo("n0012abc");
    assertThat(assertion.getPrincipal().getAttributes())
        .containsEntry("email", "ada@example.org")
        .containsEntry("memberOf", List.of("one", "two"))
        .containsEntry("groups", List.of("G1", "G2"))
        .containsEntry("isFromNewLogin", "false")
        .containsEntry("longTermAuthenticationRequestTokenUsed", "false")
        .containsEntry("authenticationDate", "2026-11-22T02:59:58.456Z");
  }

  @Test
  void the_client_reads_the_json_form_of_cas_3() throws Exception {
    Assertion assertion = new Cas3Json().reads(cas(Format.JSON, TestValidations.proxied()));
    assertThat(assertion.getPrincipal().getName()).isEqualTo("n0012abc");
    assertThat(assertion.getPrincipal().getAttributes())
        .containsEntry("lastName", "LOVELACE")
        .containsEntry("groups", List.of("G1", "G2"));
  }

  @Test
  void the_client_reads_the_user_of_eu_logins_flat_answer() throws Exception {
    String flat =
        ANSWERS
            .validation(
                Endpoint.LAX,
                Dialect.EU_LOGIN,
                Format.XML,
                TestValidations.success(),
                TestValidations.NOW)
            .body();
    Assertion assertion = new Cas2().reads(flat);
    assertThat(assertion.getPrincipal().getName()).isEqualTo("n0012abc");
    assertThat(assertion.getPrincipal().getAttributes()).isEmpty();
  }

  @Test
  void the_client_reads_a_hostile_name_as_a_name() throws Exception {
    String name =
        "</cas:attributes><cas:user>root</cas:user> & \"Bobby\" <!-- ]]> 'x' \u00e9\u0142";
    Assertion assertion = new Cas3().reads(cas(Format.XML, TestValidations.hostile(name)));
    assertThat(assertion.getPrincipal().getName()).isEqualTo("n0012abc");
    assertThat(assertion.getPrincipal().getAttributes()).containsEntry("firstName", name);
  }

  @Test
  void the_client_reports_our_code_and_sentence() {
    Validation.Failure failure =
        new Validation.Failure(FailureCode.INVALID_TICKET, "The ticket is not known.");
    for (Format format : Format.values()) {
      assertThatThrownBy(
              () -> {
                if (format == Format.XML) {
                  new Cas3().reads(cas(format, failure));
                } else {
                  new Cas3Json().reads(cas(format, failure));
                }
              })
          .isInstanceOf(TicketValidationException.class)
          .hasMessageContaining("The ticket is not known.");
    }
  }

  private static String cas(Format format, Validation validation) {
    return ANSWERS
        .validation(
            Endpoint.P3_SERVICE_VALIDATE, Dialect.CAS, format, validation, TestValidations.NOW)
        .body();
  }

  @Test
  void the_client_is_the_published_one() {
    URL source =
        Cas30ServiceTicketValidator.class.getProtectionDomain().getCodeSource().getLocation();
    assertThat(source.getPath()).contains("cas-client-core-4.");
  }
}
