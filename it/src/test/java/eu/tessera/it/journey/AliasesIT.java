package eu.tessera.it.journey;

import static eu.tessera.it.harness.Caller.encoded;
import static eu.tessera.it.harness.HttpWalk.SERVICE;
import static eu.tessera.it.harness.HttpWalk.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.it.harness.Answer;
import eu.tessera.it.harness.HttpWalk;
import eu.tessera.it.harness.SharedTessera;
import eu.tessera.it.harness.Tessera;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The addresses of EU Login that sites link to, as they stand there, and those that are not ours.
 */
@ExtendWith(SharedTessera.class)
@Timeout(60)
class AliasesIT {
  private static final String STAFF = "staff@ec.example";
  private static final String STAFFS_PASSWORD = "Demo-Staff-2026";

  private static Answer opened(HttpWalk who, String path) throws Exception {
    return who.caller().follow(who.caller().get(who.tessera().page(path)));
  }

  @ParameterizedTest
  @CsvSource({
    "'/login?domain=external', identify",
    "/login.cgi, identify",
    "/logout.cgi, signed-out",
    "/eim/external/register.cgi?service=https%3A%2F%2Flocalhost%3A9%2F, register",
    "/init/passwordResetRequest.cgi, lost-password",
    "/init/initialisePasswordLogin.cgi, link-unknown",
    "/change/changePassword.cgi, identify",
    "/userdata/myAccount.cgi, identify",
    "/userdata/mobileApp/manageMyMobileDevices.cgi, identify",
    "/mobile, identify",
    "/help.html, help",
    "/privacyStatement.html, privacy"
  })
  void an_address_of_eu_login_is_there_in_the_language_that_it_names(
      String path, String step, Tessera tessera) throws Exception {
    for (String language : List.of("fr", "el")) {
      String asked = path + (path.contains("?") ? "&" : "?") + "locale=" + language;
      Answer answer = opened(HttpWalk.at(tessera), asked);
      assertThat(answer.status()).as(asked).isEqualTo(200);
      assertThat(answer.step()).as(asked).isEqualTo(step);
      assertThat(answer.body()).contains("lang=\"" + language + "\"");
    }
  }

  @Test
  void the_page_is_in_every_language_that_eu_login_has(Tessera tessera) throws Exception {
    for (String language :
        "bg cs da de et el en es fr hr it lv lt hu mt nl pl pt ro sk sl fi sv ga".split(" ")) {
      assertThat(opened(HttpWalk.at(tessera), "/login?locale=" + language).body())
          .contains("lang=\"" + language + "\"");
    }
  }

  @ParameterizedTest
  @CsvSource({"/userdata/mobileApp/manageMyMobileDevices.cgi", "/mobile"})
  void who_looks_for_mobile_devices_finds_the_verification_methods(String path, Tessera tessera)
      throws Exception {
    var staff = HttpWalk.at(tessera);
    staff.byPassword(SERVICE, STAFF, STAFFS_PASSWORD);
    Answer sent = staff.caller().get(tessera.page(path));
    assertThat(sent.status()).isEqualTo(303);
    assertThat(sent.location()).endsWith("/cas/userdata/configureMyAccount.cgi#methods");
    assertThat(staff.caller().get(tessera.page("/userdata/configureMyAccount.cgi")).body())
        .contains("id=\"methods\"");
  }

  @Test
  void who_looks_for_mobile_devices_and_is_not_signed_in_comes_there_in_the_end(Tessera tessera)
      throws Exception {
    var staff = HttpWalk.at(tessera);
    Answer first = opened(staff, "/userdata/mobileApp/manageMyMobileDevices.cgi");
    Answer second =
        staff
            .caller()
            .follow(staff.caller().post(first.action().toString(), Map.of("username", STAFF)));
    Answer last =
        staff
            .caller()
            .follow(
                staff
                    .caller()
                    .post(second.action().toString(), Map.of("password", STAFFS_PASSWORD)));
    assertThat(last.address().toString()).contains("/userdata/configureMyAccount.cgi");
    assertThat(last.step()).isEqualTo("configure");
  }

  @ParameterizedTest
  @CsvSource({
    "proxyGrantingProtocol=CLIENT_CERT, INVALID_REQUEST",
    "proxyGrantingProtocol=DESKTOP, INVALID_REQUEST",
    "ticketTypes=DESKTOP, INVALID_TICKET",
    "acceptStrengths=CLIENT_CERT, INVALID_STRENGTH",
    "authenticationLevel=HIGH, INSUFFICIENT_AUTHENTICATION_LEVEL"
  })
  void what_needs_a_certificate_or_a_desktop_ticket_is_refused_by_its_code(
      String parameter, String code, Tessera tessera) throws Exception {
    var staff = HttpWalk.at(tessera);
    String fresh = ticket(staff.byPassword(SERVICE, STAFF, STAFFS_PASSWORD));
    Answer answer = staff.validates("/TicketValidationService", SERVICE, fresh, "&" + parameter);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).contains("<cas:authenticationFailure code=\"" + code + "\">");
  }

  @ParameterizedTest
  @CsvSource({
    "/ws/CertLoginService/soap/1.1",
    "/ws/CertLoginService/soap/1.2",
    "/ws/CertLoginService/http/get",
    "/ws/CertLoginService/http/post",
    "/admin/tools/"
  })
  void what_is_not_offered_is_not_there_and_says_so_with_a_code(String path, Tessera tessera)
      throws Exception {
    Answer answer =
        HttpWalk.at(tessera).caller().get(tessera.page(path + "?service=" + encoded(SERVICE)));
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.problem()).isEqualTo("T-106");
  }

  @Test
  void a_strength_that_only_a_certificate_has_explains_itself_at_sign_in(Tessera tessera)
      throws Exception {
    var staff = HttpWalk.at(tessera);
    staff.byPassword(SERVICE, STAFF, STAFFS_PASSWORD);
    Answer answer = opened(staff, "/login?acceptStrengths=CLIENT_CERT&service=" + encoded(SERVICE));
    assertThat(answer.location()).isEmpty();
    assertThat(answer.step()).isEqualTo("step-up");
  }
}
