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
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a ticket is worth, and what services are told in which dialect. */
@ExtendWith(SharedTessera.class)
@TestInstance(Lifecycle.PER_CLASS)
class TicketRulesIT {
  private static final Path SCHEMA =
      Path.of("../federation/src/main/resources/eu/tessera/federation/cas/ecas.xsd");
  private static final String TAKES_EVERYBODY = "&assuranceLevel=LOW";

  private Tessera tessera;
  private HttpWalk walk;
  private String citizen;

  @BeforeAll
  void somebodySignsIn(Tessera running) throws Exception {
    tessera = running;
    walk = HttpWalk.at(running);
    var first = walk.byPassword(SERVICE, Walk.CITIZEN, Walk.CITIZENS_PASSWORD);
    citizen = user(walk.validates(SERVICE, ticket(first)));
  }

  private String fresh(String service) throws Exception {
    return ticket(walk.asks(service));
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

    assertThat(user(valid(answer))).isEqualTo(citizen).matches("n00[0-9a-z]+");
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
    refused(walk.validates(SERVICE, "PGT-" + "a".repeat(40)), "INVALID_TICKET");
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
  void a_request_without_a_ticket_is_refused() throws Exception {
    refused(
        walk.caller().get(tessera.page("/serviceValidate?service=" + encoded(SERVICE))),
        "INVALID_REQUEST");
  }

  @Test
  void a_form_is_answered_like_a_link() throws Exception {
    var form = Map.of("service", SERVICE, "ticket", fresh(SERVICE), "assuranceLevel", "LOW");

    assertThat(user(valid(walk.caller().post(tessera.page("/serviceValidate"), form))))
        .isEqualTo(citizen);
  }

  @Test
  void cas_1_answers_in_two_lines() throws Exception {
    var yes = walk.validates("/validate", SERVICE, fresh(SERVICE), TAKES_EVERYBODY);
    var no = walk.validates("/validate", SERVICE, "ST-unknown", "");

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
      var no = walk.validates(path, library, "ST-" + "a".repeat(40), "");
      assertThat(no.status()).isEqualTo(200);
      assertThat(no.body()).contains("code=\"INVALID_TICKET\"");
    }
    var third = walk.validates("/p3/serviceValidate", library, fresh(library), "");
    assertThat(third.body()).contains("<cas:attributes>", "Clara");
  }

  private static void refused(Answer answer, String code) throws Exception {
    assertThat(answer.status()).as("EU Login's clients read nothing else").isEqualTo(200);
    assertThat(valid(answer).found("code=\"([^\"]*)\"")).contains(code);
    assertThat(answer.body()).doesNotContain("authenticationSuccess");
  }

  private static Answer valid(Answer answer) throws Exception {
    SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(SCHEMA.toFile())
        .newValidator()
        .validate(new StreamSource(new StringReader(answer.body())));
    return answer;
  }
}
