package eu.tessera.it.journey;

import static eu.tessera.it.harness.Caller.encoded;
import static eu.tessera.it.harness.HttpWalk.ticket;
import static eu.tessera.it.harness.HttpWalk.user;
import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.it.harness.Answer;
import eu.tessera.it.harness.HttpWalk;
import eu.tessera.it.harness.NearService;
import eu.tessera.it.harness.NearService.Heard;
import eu.tessera.it.harness.SharedTessera;
import eu.tessera.it.harness.Tessera;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** One service calls another in a person's name (CAS 2.5.4, 2.6, 2.7), with callbacks over TLS. */
@ExtendWith(SharedTessera.class)
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(120)
class ProxyIT {
  private Tessera tessera;
  private NearService near;
  private HttpWalk person;

  /** A service's own program: none of the person's cookies. */
  private HttpWalk program;

  @BeforeAll
  void somebodySignsInAndServicesAreNear(Tessera running) throws Exception {
    tessera = running;
    near = NearService.started(running);
    near.with("front", rights("front", "")); // calls others and is called by nobody
    near.with("middle", rights("middle", ",\"accept\":true"));
    near.with("standard", "\"dialect\":\"cas\"," + rights("standard", ",\"accept\":true"));
    near.with("shut", "");
    program = HttpWalk.at(running);
    person = signedIn();
  }

  @AfterAll
  void close() throws Exception {
    near.close();
  }

  private String rights(String service, String more) {
    return "\"proxy\":{\"callback\":[\"%s\"]%s}".formatted(callback(service), more);
  }

  private String callback(String service) {
    return near.home(service) + "pgt";
  }

  private HttpWalk signedIn() throws Exception {
    var walk = HttpWalk.at(tessera);
    walk.byPassword(near.home("front"), "staff@ec.example", "Demo-Staff-2026");
    return walk;
  }

  private Answer validated(String path, String service, String ticket, String callback)
      throws Exception {
    var more = callback.isEmpty() ? "" : "&pgtUrl=" + encoded(callback);
    return program.validates(path, near.home(service), ticket, more);
  }

  /** What the service was sent together with the IOU that stands in the answer. */
  private Heard brought(String service, Answer answer) {
    var iou =
        answer
            .found("<cas:proxyGrantingTicket>([^<]*)<")
            .orElseThrow(() -> new AssertionError(answer.body()));
    assertThat(iou).startsWith("PGTIOU-");
    return near.heard("/" + service + "/pgt").stream()
        .filter(request -> iou.equals(request.fields().get("pgtIou")))
        .findFirst()
        .orElseThrow();
  }

  /** A proxy granting ticket, of a sign-in to that service. */
  private String granted(HttpWalk who, String service) throws Exception {
    var ticket = ticket(who.asks(near.home(service)));
    var answer = validated("/serviceValidate", service, ticket, callback(service));
    return brought(service, answer).fields().get("pgtId");
  }

  private Answer asksForProxy(String pgt, String target) throws Exception {
    var query = "/proxy?pgt=" + pgt + "&targetService=" + encoded(target);
    return program.caller().get(tessera.page(query));
  }

  private static String proxyTicket(Answer answer) {
    assertThat(answer.status()).isEqualTo(200);
    return answer
        .found("<cas:proxySuccess><cas:proxyTicket>(PT-[A-Za-z0-9-]+)</cas:proxyTicket>")
        .orElseThrow(() -> new AssertionError(answer.body()));
  }

  /** By sign-in to the front, for that service. */
  private String toCall(String target) throws Exception {
    return proxyTicket(asksForProxy(granted(person, "front"), near.home(target)));
  }

  private static void refused(Answer answer, String code) {
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.found(" code=\"([^\"]*)\"")).contains(code);
    assertThat(answer.body()).doesNotContain("Success>", "staff01");
  }

  @Test
  void a_service_of_eu_login_is_brought_its_proxy_granting_ticket_by_a_form() throws Exception {
    var ticket = ticket(person.asks(near.home("front")));
    var answer = validated("/serviceValidate", "front", ticket, callback("front"));
    assertThat(user(EcasSchema.valid(answer))).isEqualTo("staff01");
    var request = brought("front", answer);
    assertThat(request.method()).isEqualTo("POST");
    assertThat(request.query()).isEmpty();
    assertThat(request.fields()).containsOnlyKeys("pgtIou", "pgtId");
    assertThat(request.fields().get("pgtId")).matches("PGT-[A-Za-z0-9-]{40,}");
    assertThat(answer.body()).doesNotContain(request.fields().get("pgtId"));
  }

  @Test
  void clause_2_5_4_a_service_of_the_standard_is_brought_it_by_get_after_parameters_of_its_own()
      throws Exception {
    for (var path : new String[] {"/serviceValidate", "/p3/serviceValidate"}) {
      var ticket = ticket(person.asks(near.home("standard")));
      var answer = validated(path, "standard", ticket, callback("standard") + "?tenant=%7E1");
      assertThat(answer.body()).contains("http://www.yale.edu/tp/cas");
      var request = brought("standard", answer);
      assertThat(request.method()).isEqualTo("GET");
      assertThat(request.body()).isEmpty();
      assertThat(request.query()).startsWith("tenant=%7E1&");
      assertThat(request.fields()).containsOnlyKeys("tenant", "pgtIou", "pgtId");
    }
  }

  @Test
  void clause_2_5_4_a_callback_that_the_definition_does_not_name_is_not_called() throws Exception {
    var ticket = ticket(person.asks(near.home("front")));
    var elsewhere = near.home("front") + "elsewhere";
    refused(
        EcasSchema.valid(validated("/serviceValidate", "front", ticket, elsewhere)),
        "INVALID_PROXY_CALLBACK_URL");
    assertThat(near.heard("/front/elsewhere")).isEmpty();
  }

  @Test
  void clause_2_7_a_proxy_ticket_tells_who_came_and_through_whom() throws Exception {
    var pgt = granted(person, "front");
    var form = Map.of("pgt", pgt, "targetService", near.home("middle"));
    var byForm = program.caller().post(tessera.page("/proxy"), form);
    for (var asked : new Answer[] {asksForProxy(pgt, near.home("middle")), byForm}) {
      var ticket = proxyTicket(EcasSchema.valid(asked));
      var answer = EcasSchema.valid(validated("/proxyValidate", "middle", ticket, ""));
      assertThat(user(answer)).isEqualTo("staff01");
      assertThat(answer.all("<cas:proxy>([^<]*)</cas:proxy>")).containsExactly(callback("front"));
      assertThat(answer.body()).contains("<cas:ticketType>PROXY</cas:ticketType>");
    }
  }

  @Test
  void clause_2_6_2_a_second_link_of_the_chain_is_told_before_the_first() throws Exception {
    var first = toCall("middle");
    var atMiddle = validated("/proxyValidate", "middle", first, callback("middle"));
    var pgt = brought("middle", EcasSchema.valid(atMiddle)).fields().get("pgtId");
    var second = proxyTicket(asksForProxy(pgt, near.home("standard")));
    var answer = validated("/proxyValidate", "standard", second, "");
    assertThat(user(answer)).isEqualTo("staff01");
    assertThat(answer.all("<cas:proxy>([^<]*)</cas:proxy>"))
        .containsExactly(callback("middle"), callback("front"));
  }

  @Test
  void clause_2_5_service_validate_refuses_a_proxy_ticket_and_spends_it() throws Exception {
    var ours = toCall("middle");
    refused(EcasSchema.valid(validated("/serviceValidate", "middle", ours, "")), "INVALID_TICKET");
    refused(validated("/proxyValidate", "middle", ours, ""), "INVALID_TICKET");
    for (var path : new String[] {"/serviceValidate", "/p3/serviceValidate"}) {
      var theirs = toCall("standard");
      refused(validated(path, "standard", theirs, ""), "INVALID_TICKET_SPEC");
      refused(validated("/proxyValidate", "standard", theirs, ""), "INVALID_TICKET");
    }
  }

  @Test
  void clause_3_2_1_a_proxy_ticket_is_good_once_and_for_its_own_target() throws Exception {
    var once = toCall("middle");
    assertThat(user(validated("/proxyValidate", "middle", once, ""))).isEqualTo("staff01");
    refused(validated("/proxyValidate", "middle", once, ""), "INVALID_TICKET");
    refused(validated("/proxyValidate", "standard", toCall("middle"), ""), "INVALID_SERVICE");
  }

  @Test
  void clause_2_7_3_a_target_that_accepts_no_proxies_or_is_unknown_is_refused() throws Exception {
    var pgt = granted(person, "front");
    for (var target : new String[] {near.home("shut"), "https://stranger.example/"}) {
      var answer = EcasSchema.valid(asksForProxy(pgt, target));
      refused(answer, "ACCESSED_DENIED");
      assertThat(answer.body()).contains("<cas:proxyFailure");
    }
    refused(asksForProxy(granted(person, "standard"), near.home("shut")), "UNAUTHORIZED_SERVICE");
    proxyTicket(asksForProxy(pgt, near.home("middle"))); // it is not spent by refusals
  }

  @Test
  void clause_3_3_1_a_proxy_granting_ticket_ends_when_the_person_signs_out() throws Exception {
    var leaving = signedIn();
    var pgt = granted(leaving, "front");
    proxyTicket(asksForProxy(pgt, near.home("middle")));
    leaving.caller().get(tessera.page("/logout"));
    refused(EcasSchema.valid(asksForProxy(pgt, near.home("middle"))), "BAD_PGT");
  }
}
