package eu.tessera.it.journey;

import static eu.tessera.it.harness.Caller.encoded;
import static eu.tessera.it.harness.HttpWalk.SERVICE;
import static eu.tessera.it.harness.HttpWalk.ticket;
import static eu.tessera.it.harness.HttpWalk.user;
import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.it.harness.Answer;
import eu.tessera.it.harness.HttpWalk;
import eu.tessera.it.harness.SharedTessera;
import eu.tessera.it.harness.Tessera;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a ticket is worth, and what services are told in which dialect. */
@ExtendWith(SharedTessera.class)
@TestInstance(Lifecycle.PER_CLASS)
class TicketRulesIT {
  private static final String TAKES_EVERYBODY = "&assuranceLevel=LOW";

  private final Unlogged secrets = new Unlogged();
  private Tessera tessera;
  private HttpWalk walk;
  private String citizen;

  @BeforeAll
  void somebodySignsIn(Tessera running) throws Exception {
    tessera = running;
    walk = HttpWalk.at(running);
    var password = secrets.used(Walk.CITIZENS_PASSWORD);
    var first = walk.byPassword(SERVICE, Walk.CITIZEN, password);
    citizen = user(walk.validates(SERVICE, secrets.used(ticket(first))));
  }

  @AfterAll
  void no_ticket_and_no_password_stands_in_the_log() throws Exception {
    secrets.check(tessera);
  }

  private String fresh(String service) throws Exception {
    return secrets.used(ticket(walk.asks(service)));
  }

  @Test
  void tickets_hold_only_letters_digits_dash_and_underscore() throws Exception {
    for (int i = 0; i < 20; i++) {
      assertThat(fresh(SERVICE)).matches("ST-[A-Za-z0-9_-]{20,}");
    }
  }

  @Test
  void a_ticket_says_who_came() throws Exception {
    var answer = walk.validates(SERVICE, fresh(SERVICE));

    assertThat(user(EcasSchema.valid(answer))).isEqualTo(citizen).matches("n00[0-9a-z]+");
    assertThat(answer.body()).contains("authenticationSuccess", "Clara", "PASSWORD");
  }

  @Test
  void a_used_ticket_is_refused() throws Exception {
    var ticket = fresh(SERVICE);
    walk.validates(SERVICE, ticket);

    refused(walk.validates(SERVICE, ticket), "INVALID_TICKET");
  }

  @Test
  void a_ticket_for_another_service_is_refused_and_spent() throws Exception {
    var ticket = fresh(SERVICE);

    refused(walk.validates("https://localhost:9/other/", ticket), "INVALID_SERVICE");
    refused(walk.validates(SERVICE, ticket), "INVALID_TICKET");
  }

  @Test
  void a_ticket_past_its_ten_seconds_is_refused() throws Exception {
    var ticket = fresh(SERVICE);
    Thread.sleep(10_500);

    refused(walk.validates(SERVICE, ticket), "INVALID_TICKET");
  }

  @Test
  void a_ticket_of_another_type_is_refused() throws Exception {
    var onlyProxies = TAKES_EVERYBODY + "&ticketTypes=PROXY";
    refused(
        walk.validates("/serviceValidate", SERVICE, fresh(SERVICE), onlyProxies), "INVALID_TICKET");
    refused(walk.validates(SERVICE, secrets.used("PGT-" + "a".repeat(40))), "INVALID_TICKET");
  }

  @Test
  void a_ticket_of_single_sign_on_is_refused_where_renew_is_asked() throws Exception {
    var renew = TAKES_EVERYBODY + "&renew=true";
    refused(walk.validates("/serviceValidate", SERVICE, fresh(SERVICE), renew), "INVALID_TICKET");
  }

  @Test
  void a_citizen_is_refused_where_staff_is_asked_for() throws Exception {
    refused(walk.validates("/serviceValidate", SERVICE, fresh(SERVICE), ""), "INVALID_USER");
    refused(walk.validates("/strictValidate", SERVICE, fresh(SERVICE), ""), "INVALID_USER");
  }

  @Test
  void a_ticket_that_was_spoiled_on_its_way_is_refused() throws Exception {
    for (var path : List.of("/serviceValidate", "/proxyValidate", "/laxValidate")) {
      for (var end : List.of("x", "-", "%0Ax", "%3Cb%3E", "%C3%A9")) {
        var spoiled = fresh(SERVICE) + end;
        refused(walk.validates(path, SERVICE, spoiled, TAKES_EVERYBODY), "INVALID_TICKET");
      }
    }
    refused(walk.validates("https://", fresh(SERVICE)), "INVALID_SERVICE");
    refused(
        walk.caller().get(tessera.page("/serviceValidate?ticket=" + fresh(SERVICE))),
        "INVALID_REQUEST");
  }

  @Test
  void a_wrong_password_leads_back_to_where_it_is_asked() throws Exception {
    var wrong = secrets.used("A-Wrong-Secret-2026");
    var answer = HttpWalk.at(tessera).byPassword(SERVICE, Walk.CITIZEN, wrong);
    assertThat(answer.step()).isEqualTo("password");
  }

  @Test
  void a_request_without_a_ticket_is_refused() throws Exception {
    refused(
        walk.caller().get(tessera.page("/serviceValidate?service=" + encoded(SERVICE))),
        "INVALID_REQUEST");
  }

  @Test
  void a_form_is_answered_like_a_link() throws Exception {
    var form = Map.of("service", SERVICE, "ticket", fresh(SERVICE), "assuranceLevel", "LOW");

    assertThat(user(EcasSchema.valid(walk.caller().post(tessera.page("/serviceValidate"), form))))
        .isEqualTo(citizen);
  }

  @Test
  void cas_1_answers_in_two_lines() throws Exception {
    var yes = walk.validates("/validate", SERVICE, fresh(SERVICE), TAKES_EVERYBODY);
    var no = walk.validates("/validate", SERVICE, secrets.used("ST-unknown"), "");

    assertThat(yes.body()).isEqualTo("yes\n" + citizen + "\n");
    assertThat(no.status()).isEqualTo(200);
    assertThat(no.body()).startsWith("no\n");
  }

  @Test
  void cas_2_and_3_answer_in_the_words_of_the_standard() throws Exception {
    var library = tessera.demo("/apereo/");
    for (var path : List.of("/serviceValidate", "/p3/serviceValidate")) {
      var yes = walk.validates(path, library, fresh(library), "");
      assertThat(yes.body()).contains("http://www.yale.edu/tp/cas", "cas:authenticationSuccess");
      assertThat(user(yes)).isEqualTo(citizen);
      var no = walk.validates(path, library, secrets.used("ST-" + "a".repeat(40)), "");
      assertThat(no.status()).isEqualTo(200);
      assertThat(no.body()).contains("code=\"INVALID_TICKET\"");
    }
    var third = walk.validates("/p3/serviceValidate", library, fresh(library), "");
    assertThat(third.body()).contains("<cas:attributes>", "Clara");
  }

  private static void refused(Answer answer, String code) throws Exception {
    assertThat(answer.status()).as("EU Login's clients read nothing else").isEqualTo(200);
    assertThat(EcasSchema.valid(answer).found("code=\"([^\"]*)\"")).contains(code);
    assertThat(answer.body()).doesNotContain("authenticationSuccess");
  }
}
