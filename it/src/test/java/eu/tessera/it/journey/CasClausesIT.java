package eu.tessera.it.journey;

import static eu.tessera.it.harness.Caller.encoded;
import static eu.tessera.it.harness.HttpWalk.SERVICE;
import static eu.tessera.it.harness.HttpWalk.ticket;
import static eu.tessera.it.harness.HttpWalk.user;
import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.it.harness.HttpWalk;
import eu.tessera.it.harness.SharedTessera;
import eu.tessera.it.harness.Tessera;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The MUSTs of the CAS protocol 3.0.3 that only the whole product can show, each by its clause. All
 * of them are listed in docs/cas-conformance.md.
 */
@ExtendWith(SharedTessera.class)
class CasClausesIT {
  private static final String COOKIE = "__Host-TGC";

  private Tessera tessera;
  private HttpWalk walk;

  @BeforeEach
  void somebodyNew(Tessera running) {
    tessera = running;
    walk = HttpWalk.at(running);
  }

  private void signsIn() throws Exception {
    walk.byPassword(SERVICE, "staff@ec.example", "Demo-Staff-2026");
  }

  @Test
  void clause_2_1_1_gateway_without_a_session_leads_back_without_a_ticket() throws Exception {
    var asked = "/login?gateway=true&service=" + encoded(SERVICE + "?a=1");
    var answer = walk.caller().get(tessera.page(asked));
    assertThat(answer.location()).isEqualTo(SERVICE + "?a=1");
    signsIn();
    assertThat(walk.caller().get(tessera.page(asked)).location())
        .startsWith(SERVICE + "?a=1&ticket=ST-");
  }

  @Test
  void clause_2_1_1_gateway_without_a_service_asks_as_if_it_were_not_there() throws Exception {
    var answer = walk.caller().follow(walk.caller().get(tessera.page("/login?gateway=true")));
    assertThat(answer.step()).isEqualTo("identify");
  }

  @Test
  void clause_2_1_1_renew_asks_for_credentials_in_spite_of_a_session_and_of_gateway()
      throws Exception {
    signsIn();
    for (var query : new String[] {"renew=true", "renew=true&gateway=true"}) {
      var answer =
          walk.caller()
              .follow(
                  walk.caller()
                      .get(tessera.page("/login?" + query + "&service=" + encoded(SERVICE))));
      assertThat(answer.location()).isEmpty();
      assertThat(answer.step()).isEqualTo("password");
    }
  }

  @Test
  void clause_2_2_4_the_browser_comes_to_the_service_by_get_with_a_ticket_and_no_credentials()
      throws Exception {
    var page =
        walk.caller()
            .follow(
                walk.caller()
                    .post(
                        walk.asks(SERVICE).action().toString(),
                        Map.of("username", "staff@ec.example")));
    var answer =
        walk.caller().post(page.action().toString(), Map.of("password", "Demo-Staff-2026"));
    assertThat(answer.status()).as("after a form, only 303 is always a GET").isEqualTo(303);
    assertThat(answer.location()).matches(SERVICE + "\\?ticket=ST-[A-Za-z0-9-]+");
    assertThat(answer.location()).doesNotContain("Demo", "staff");
  }

  @Test
  void clause_2_2_4_without_a_service_the_person_is_told_that_there_is_a_session()
      throws Exception {
    signsIn();
    var answer = walk.caller().follow(walk.caller().get(tessera.page("/login")));
    assertThat(answer.body()).contains("Successful login");
  }

  @Test
  void clause_2_2_4_wrong_credentials_lead_back_to_where_they_are_asked() throws Exception {
    var page =
        walk.caller()
            .follow(
                walk.caller()
                    .post(
                        walk.asks(SERVICE).action().toString(), Map.of("username", Walk.CITIZEN)));
    var answer =
        walk.caller()
            .follow(walk.caller().post(page.action().toString(), Map.of("password", "Wrong-1")));
    assertThat(answer.location()).isEmpty();
    assertThat(answer.step()).isEqualTo("password");
    assertThat(walk.caller().cookie(tessera.page(""), COOKIE)).isEmpty();
  }

  @Test
  void clause_2_3_after_logout_tickets_take_credentials_again() throws Exception {
    signsIn();
    ticket(walk.asks(SERVICE));
    var cookie = walk.caller().cookie(tessera.page(""), COOKIE);
    walk.caller().get(tessera.page("/logout"));
    assertThat(walk.caller().cookie(tessera.page(""), COOKIE)).as("destroyed").isEmpty();
    assertThat(walk.asks(SERVICE).step()).isEqualTo("identify");
    walk.caller().holding(tessera.page(""), COOKIE, cookie);
    assertThat(walk.asks(SERVICE).step())
        .as("the old cookie is worth nothing")
        .isEqualTo("identify");
  }

  @Test
  void clause_2_3_2_logout_shows_a_page_that_says_so() throws Exception {
    signsIn();
    var answer = walk.caller().follow(walk.caller().get(tessera.page("/logout")));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.step()).isIn("signed-out", "logout");
  }

  @Test
  void clause_2_5_3_a_ticket_for_another_service_is_spent_by_the_attempt() throws Exception {
    signsIn();
    for (var path : new String[] {"/serviceValidate", "/p3/serviceValidate", "/validate"}) {
      var ticket = ticket(walk.asks(SERVICE));
      walk.validates(path, "https://localhost:9/other/", ticket, "");
      var answer = walk.validates(path, SERVICE, ticket, "");
      assertThat(answer.body()).doesNotContain("staff01");
    }
  }

  @Test
  void clause_2_8_p3_answers_like_service_validate_and_with_attributes() throws Exception {
    signsIn();
    for (var path : new String[] {"/p3/serviceValidate", "/p3/proxyValidate"}) {
      var answer = walk.validates(path, SERVICE, ticket(walk.asks(SERVICE)), "");
      assertThat(user(answer)).isEqualTo("staff01");
      assertThat(answer.body()).contains("<cas:attributes>", "Σοφία");
    }
  }

  @Test
  void clause_3_6_the_cookie_ends_with_the_browsers_session_and_is_for_this_host_over_tls_alone()
      throws Exception {
    var page =
        walk.caller()
            .follow(
                walk.caller()
                    .post(
                        walk.asks(SERVICE).action().toString(),
                        Map.of("username", "staff@ec.example")));
    var answer =
        walk.caller().post(page.action().toString(), Map.of("password", "Demo-Staff-2026"));
    assertThat(answer.header("Set-Cookie"))
        .startsWith(COOKIE + "=")
        .contains("Secure", "HttpOnly", "SameSite=Lax")
        .doesNotContain("Max-Age", "Expires", "Domain");
  }

  @Test
  void clause_3_7_tickets_and_cookie_are_of_letters_digits_and_hyphens() throws Exception {
    for (int i = 0; i < 5; i++) {
      var other = HttpWalk.at(tessera);
      var arrived = other.byPassword(SERVICE, "staff@ec.example", "Demo-Staff-2026");
      assertThat(ticket(arrived)).matches("ST-[A-Za-z0-9-]{20,29}");
      assertThat(other.caller().cookie(tessera.page(""), COOKIE)).matches("[A-Za-z0-9-]{43}");
    }
  }
}
