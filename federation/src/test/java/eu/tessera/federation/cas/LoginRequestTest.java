package eu.tessera.federation.cas;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.federation.assurance.AuthenticationLevel;
import eu.tessera.federation.assurance.Strength;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoginRequestTest {
  private static final String SERVICE = "service=https%3A%2F%2Fa.eu%2Fb";

  @Test
  void nothing_is_a_sign_in_for_its_own_sake() {
    LoginRequest request = read("");
    assertThat(request.service()).isEmpty();
    assertThat(request.renew()).isFalse();
    assertThat(request.strengths()).isEmpty();
    assertThat(request.delivery()).isEqualTo(Delivery.GET);
    assertThat(request.format()).isEqualTo(Format.XML);
  }

  @ParameterizedTest
  @CsvSource({
    "renew=true, true",
    "renew=false, false",
    "renew=FALSE, false",
    "renew=, true",
    "renew, true",
    "renew=1, true",
    "renew=no, true",
    "x=y, false"
  })
  void renew_is_set_by_any_value_but_false(String query, boolean set) {
    assertThat(read(SERVICE + "&" + query).renew()).isEqualTo(set);
  }

  @ParameterizedTest
  @CsvSource({
    "gateway=true, true",
    "gateway=false, false",
    "gateway, true",
    "gateway=true&renew=true, false",
    "gateway=true&renew=false, true"
  })
  void clause_2_1_1_renew_goes_before_gateway(String query, boolean set) {
    assertThat(read(SERVICE + "&" + query).gateway()).isEqualTo(set);
  }

  @Test
  void clause_2_1_1_gateway_without_a_service_means_nothing() {
    assertThat(read("gateway=true").gateway()).isFalse();
  }

  @Test
  void a_target_is_a_service_that_takes_an_artifact() {
    assertThat(read("TARGET=https%3A%2F%2Fa.eu%2Fb").ticketName()).isEqualTo("SAMLart");
    assertThat(read("TARGET=https%3A%2F%2Fa.eu%2Fb").service()).isPresent();
    assertThat(read(SERVICE + "&TARGET=https%3A%2F%2Fb.eu").ticketName()).isEqualTo("ticket");
    assertThat(read("").ticketName()).isEqualTo("ticket");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "acceptStrengths=PASSWORD_SMS|PASSWORD_SMS",
        "acceptStrength=PASSWORD_SMS|PASSWORD_SMS",
        "acceptedStrengths=password_sms|PASSWORD_SMS",
        "acceptStrengths=STRONG|PASSWORD",
        "acceptStrengths=STRONG_SMS,STRONG_TOKEN,NTLM|PASSWORD_SMS,PASSWORD_TOKEN,WINDOWS",
        "acceptStrengths=PASSWORD_MOBILE_APP,PASSWORD_SOFTWARE_TOKEN,PASSWORD_SMS|PASSWORD_MOBILE_APP,PASSWORD_SOFTWARE_TOKEN,PASSWORD_SMS",
        "acceptStrengths=PASSWORD,FUTURE_THING|PASSWORD",
        "acceptStrengths=PASSWORD&acceptedStrengths=CLIENT_CERT|PASSWORD",
        "acceptStrengths=&acceptStrength=PASSWORD|PASSWORD",
      })
  void strengths_are_read_under_all_their_names(String query, String strengths) {
    assertThat(read(query).strengths())
        .extracting(Strength::name)
        .containsExactlyInAnyOrder(strengths.split(","));
  }

  @Test
  void the_level_is_read() {
    assertThat(read("authenticationLevel=MEDIUM").level()).contains(AuthenticationLevel.MEDIUM);
    assertThat(read("authenticationLevel=").level()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"fr, fr", "pt_BR, pt-BR", "de-AT, de-AT"})
  void the_language_is_read(String sent, String tag) {
    assertThat(read("locale=" + sent).locale()).contains(Locale.forLanguageTag(tag));
  }

  @Test
  void a_wish_that_cannot_be_read_is_passed_over() {
    assertThat(read("locale=<script>").locale()).isEmpty();
    assertThat(read("domain=../x").domain()).isEmpty();
    assertThat(read("domain=eu.europa.ec").domain()).contains("eu.europa.ec");
  }

  @Test
  void a_login_transaction_is_named_by_its_id() {
    String id = "ECAS_LR-123456-AbCdEfGhIjKlMnOpQrStUvWx";
    assertThat(read("loginRequestId=" + id).loginRequestId()).contains(new TicketId(id));
  }

  @Test
  void ecphp_begins_a_login_transaction() {
    LoginRequest request =
        read(
            "authenticationLevel=MEDIUM&clientFingerprint=QLzyoKDXU%2ByfGMgjD%2B%2Fz0nnE4%2Fs%3D"
                + "&format=JSON&service=https%3A%2F%2Fa.eu%2Fb%3Fx%3D1");
    assertThat(request.clientFingerprint().orElseThrow().openedBy("AAECAwQFBgcICQoLDA0ODxAREhMU"))
        .isTrue();
    assertThat(request.format()).isEqualTo(Format.JSON);
    assertThat(request.service().orElseThrow().text()).isEqualTo("https://a.eu/b?x=1");
  }

  @Test
  void the_reply_can_be_asked_for_by_post() {
    assertThat(read("method=POST").delivery()).isEqualTo(Delivery.POST);
    assertThat(read("method=get").delivery()).isEqualTo(Delivery.GET);
  }

  @ParameterizedTest
  @CsvSource({
    "service=javascript:alert(1), INVALID_SERVICE",
    "service=https%3A%2F%2Fa.eu%2F..%2F, INVALID_SERVICE",
    "TARGET=https%3A%2F%2Fu@a.eu%2F, INVALID_SERVICE",
    "authenticationLevel=STRONG, INVALID_REQUEST",
    "acceptStrengths=NONSENSE, INVALID_STRENGTH",
    "method=HEADER, INVALID_REQUEST",
    "format=YAML, INVALID_REQUEST",
    "loginRequestId=ST-1-abc, INVALID_REQUEST",
    "clientFingerprint=x, INVALID_REQUEST",
  })
  void what_cannot_be_is_refused(String query, FailureCode code) {
    assertThat(LoginRequest.read(Parameters.ofQuery(query)).refusal())
        .hasValueSatisfying(
            failure -> {
              assertThat(failure.code()).isEqualTo(code);
              assertThat(failure.sentence()).doesNotContain("alert", "NONSENSE", "YAML");
            });
  }

  @Test
  void a_request_too_large_is_refused() {
    assertThat(LoginRequest.read(Parameters.ofQuery("a=1&".repeat(200))).refusal()).isPresent();
  }

  @Test
  void nodejs_sends_renew_false_always() {
    assertThat(read(SERVICE + "&renew=false").renew()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"service=https%3A%2F%2Fa.eu&url=x", "url=https%3A%2F%2Fa.eu&service="})
  void logout_goes_to_service_or_url(String query) {
    assertThat(LogoutRequest.read(Parameters.ofQuery(query)).target())
        .hasValueSatisfying(url -> assertThat(url.text()).isEqualTo("https://a.eu"));
  }

  @Test
  void logout_is_never_refused() {
    assertThat(LogoutRequest.read(Parameters.ofQuery("url=javascript:x")).target()).isEmpty();
  }

  private static LoginRequest read(String query) {
    return LoginRequest.read(Parameters.ofQuery(query))
        .match(
            r -> r,
            failure -> {
              throw new AssertionError(failure);
            });
  }
}
