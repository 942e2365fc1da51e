package eu.tessera.it.journey;

import static eu.tessera.it.harness.Caller.encoded;
import static eu.tessera.it.harness.HttpWalk.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.tessera.it.harness.Answer;
import eu.tessera.it.harness.HttpWalk;
import eu.tessera.it.harness.SharedTessera;
import eu.tessera.it.harness.Tessera;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What EU Login's public clients send, as it stands in their sources, and what they expect. Each
 * method is one client; nothing is set up for any of them.
 */
@ExtendWith(SharedTessera.class)
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(120)
class EuLoginDialectIT {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** With a query of its own, because that is where clients differ. */
  private static final String SERVICE = "https://localhost:9/app/page?id=7&lang=fr";

  private final Unlogged secrets = new Unlogged();
  private Tessera tessera;

  /** An internal user by password: assurance TOP, level BASIC. */
  private HttpWalk staff;

  /** A self-registered user by password: LOW, BASIC. */
  private HttpWalk citizen;

  /** An eID: LOW, MEDIUM. */
  private HttpWalk belgian;

  @BeforeAll
  void theySignIn(Tessera running) throws Exception {
    tessera = running;
    staff = HttpWalk.at(running);
    staff.byPassword(SERVICE, "staff@ec.example", secrets.used("Demo-Staff-2026"));
    citizen = HttpWalk.at(running);
    citizen.byPassword(SERVICE, Walk.CITIZEN, secrets.used(Walk.CITIZENS_PASSWORD));
    belgian = HttpWalk.at(running);
    belgian.byEid(SERVICE, "BE", 1);
  }

  @AfterAll
  void no_ticket_and_no_password_of_theirs_stands_in_the_log() throws Exception {
    secrets.check(tessera);
  }

  private Answer asks(HttpWalk who, String query) throws Exception {
    return who.caller().follow(who.caller().get(tessera.page("/login?" + query)));
  }

  /** A ticket by single sign-on, for a sign-in that is asked for by that query. */
  private String fresh(HttpWalk who, String query) throws Exception {
    return secrets.used(ticket(asks(who, query)));
  }

  private String fresh(HttpWalk who) throws Exception {
    return fresh(who, "service=" + encoded(SERVICE));
  }

  private Answer get(String path) throws Exception {
    return staff.caller().get(tessera.page(path));
  }

  private static void taken(Answer answer) throws Exception {
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).startsWith("application/xml");
    assertThat(EcasSchema.valid(answer).body()).contains("<cas:authenticationSuccess>");
  }

  private static void refused(Answer answer, String code) throws Exception {
    assertThat(answer.status()).as("clients read a refusal only with 200").isEqualTo(200);
    assertThat(answer.header("Content-Type")).startsWith("application/xml");
    assertThat(EcasSchema.valid(answer).body())
        .contains("<cas:authenticationFailure code=\"" + code + "\">");
  }

  private static JsonNode json(Answer answer) throws Exception {
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).startsWith("application/json");
    return JSON.readTree(answer.body()).path("serviceResponse");
  }

  /** oe_authentication 1.21 (Drupal). */
  private String drupal(String ticket) {
    return "/TicketValidationService?service="
        + encoded(SERVICE)
        + "&ticket="
        + ticket
        + "&assuranceLevel=TOP&ticketTypes=SERVICE%2CPROXY&userDetails=true&groups=%2A";
  }

  @Test
  void drupal_is_told_of_staff_with_every_group() throws Exception {
    var answer = get(drupal(fresh(staff)));
    taken(answer);
    assertThat(answer.body())
        .contains(
            "<cas:user>staff01</cas:user>",
            "<cas:departmentNumber>DIGIT.B.1</cas:departmentNumber>",
            "<cas:domain>eu.europa.ec</cas:domain>",
            "<cas:assuranceLevel>40</cas:assuranceLevel>",
            "<cas:groups number=\"2\"><cas:group>DEMO_EDITORS</cas:group>"
                + "<cas:group>DEMO_READERS</cas:group></cas:groups>",
            "<cas:authenticationLevel>BASIC</cas:authenticationLevel>",
            "<cas:strengths number=\"1\"><cas:strength>PASSWORD</cas:strength></cas:strengths>",
            "<cas:sso>true</cas:sso><cas:ticketType>SERVICE</cas:ticketType>")
        .doesNotContain("cas:attributes", "<!--", "<?xml");
  }

  @Test
  void drupal_is_refused_a_citizen_in_the_words_that_integrators_search_for() throws Exception {
    var answer = get(drupal(fresh(citizen)));
    refused(answer, "INVALID_USER");
    assertThat(answer.found("code=\"INVALID_USER\">([^<]*)<").orElseThrow())
        .matches(
            "Invalid user: \"?n00[0-9a-z]+\"? belongs to \"?SELF_REGISTERED\"? users while"
                + " application accepts only \"?INTERNAL\"? users or users with higher assurance"
                + " levels");
  }

  @Test
  void drupal_with_two_factors_is_refused_a_password() throws Exception {
    refused(
        get(drupal(fresh(staff)) + "&authenticationLevel=MEDIUM"),
        "INSUFFICIENT_AUTHENTICATION_LEVEL");
    var asked = asks(staff, "authenticationLevel=MEDIUM&service=" + encoded(SERVICE));
    assertThat(asked.location()).as("single sign-on is not enough").isEmpty();
  }

  @Test
  void an_older_drupal_lists_strengths() throws Exception {
    var strengths = "&acceptStrengths=PASSWORD_MOBILE_APP%2CPASSWORD_SOFTWARE_TOKEN%2CPASSWORD_SMS";
    refused(get(drupal(fresh(staff)) + strengths), "INVALID_STRENGTH");
    assertThat(asks(staff, "service=" + encoded(SERVICE) + strengths).location()).isEmpty();
  }

  @Test
  void joinup_takes_everybody_and_no_proxies() throws Exception {
    taken(
        get(
            "/TicketValidationService?service="
                + encoded(SERVICE)
                + "&ticket="
                + fresh(citizen)
                + "&assuranceLevel=LOW&ticketTypes=SERVICE&userDetails=true"));
  }

  @Test
  void the_php_client_begins_a_transaction_and_opens_its_fingerprint() throws Exception {
    var secret = new byte[21];
    new SecureRandom().nextBytes(secret);
    var sha1 = MessageDigest.getInstance("SHA-1");
    var commitment = Base64.getEncoder().encodeToString(sha1.digest(sha1.digest(secret)));
    var opening = encoded(Base64.getEncoder().encodeToString(secret));
    var begun =
        belgian
            .caller()
            .post(
                tessera.page("/login/init"),
                Map.of(
                    "authenticationLevel",
                    "MEDIUM",
                    "clientFingerprint",
                    commitment,
                    "format",
                    "JSON",
                    "service",
                    SERVICE));
    assertThat(begun.status()).isEqualTo(200);
    assertThat(begun.header("Content-Type")).startsWith("application/json");
    var id =
        JSON.readTree(begun.body())
            .path("loginRequest")
            .path("loginRequestSuccess")
            .path("loginRequestId")
            .asText();
    assertThat(id).matches("ECAS_LR-[0-9]+-[A-Za-z0-9]+");
    var query = "loginRequestId=" + id;

    var ask = "/serviceValidate?format=JSON&service=" + encoded(SERVICE) + "&userDetails=true";
    var low = ask + "&assuranceLevel=LOW&ticket=";
    var success =
        json(get(low + fresh(belgian, query) + "&clientFingerprint=" + opening))
            .path("authenticationSuccess");
    assertThat(success.path("authenticationLevel").asText()).isEqualTo("MEDIUM");
    assertThat(success.path("strengths").get(0).asText()).isEqualTo("EIDAS");
    assertThat(code(get(low + fresh(belgian, query)))).isEqualTo("INVALID_TICKET");
    var other = encoded(Base64.getEncoder().encodeToString(new byte[21]));
    assertThat(code(get(low + fresh(belgian, query) + "&clientFingerprint=" + other)))
        .isEqualTo("INVALID_TICKET");
    assertThat(code(get(ask + "&ticket=" + fresh(citizen))))
        .as("it names no assurance level")
        .isEqualTo("INVALID_USER");
  }

  private static String code(Answer answer) throws Exception {
    return json(answer).path("authenticationFailure").path("code").asText();
  }

  @Test
  void eusurvey_writes_the_host_as_it_is_and_encodes_the_path() throws Exception {
    var path = "https://localhost:9" + encoded("/app/page?id=7&lang=fr");
    var answer = get("/laxValidate?userDetails=true&ticket=" + fresh(citizen) + "&service=" + path);
    taken(answer);
    // it searches for these texts, and takes the first strength
    assertThat(answer.body())
        .contains(
            "<cas:authenticationSuccess>",
            "<cas:user>",
            "<cas:strength>PASSWORD</cas:strength>",
            "<cas:domain>external</cas:domain>",
            "<cas:employeeType>n</cas:employeeType>");
  }

  @Test
  void eusurvey_encodes_nothing_at_all() throws Exception {
    var bare = "/laxValidate?userDetails=true&ticket=" + fresh(citizen) + "&service=" + SERVICE;
    taken(get(bare));
    var staffs = "/serviceValidate?userDetails=true&ticket=" + fresh(staff) + "&service=" + SERVICE;
    taken(get(staffs));
  }

  @Test
  void eusurvey_sends_the_browser_by_a_form() throws Exception {
    var sent =
        citizen
            .caller()
            .post(
                tessera.page("/login"),
                Map.of("service", SERVICE, "acceptStrength", "PASSWORD_SMS"));
    assertThat(sent.status()).isEqualTo(303);
    assertThat(citizen.caller().follow(sent).location())
        .as("a password is no SMS, so single sign-on is not enough")
        .isEmpty();
    var any = citizen.caller().post(tessera.page("/login"), Map.of("service", SERVICE));
    ticket(citizen.caller().follow(any));
  }

  @Test
  void the_node_client_names_the_level_by_number_and_reads_json() throws Exception {
    var ask = "/TicketValidationService?service=" + encoded(SERVICE) + "&ticket=";
    var end = "&userDetails=true&format=JSON&assuranceLevel=";
    var success =
        json(get(ask + fresh(citizen, "renew=false&service=" + encoded(SERVICE)) + end + "10"))
            .path("authenticationSuccess");
    assertThat(success.path("assuranceLevel").isTextual()).isTrue();
    assertThat(success.path("assuranceLevel").asText()).isEqualTo("10");
    assertThat(success.path("sso").isBoolean()).isTrue();
    assertThat(success.path("groups").isArray()).isTrue();
    assertThat(success.path("authenticationFactors").path("moniker").asText())
        .isEqualTo(Walk.CITIZEN);
    for (var level : new String[] {"20", "30", "40"}) {
      assertThat(code(get(ask + fresh(citizen) + end + level))).isEqualTo("INVALID_USER");
    }
    assertThat(json(get(ask + fresh(staff) + end + "40")).has("authenticationSuccess")).isTrue();
  }

  @Test
  void the_phpcas_wrapper_asks_an_old_strength_and_a_level_that_its_endpoint_overrides()
      throws Exception {
    var login = "service=" + encoded(SERVICE) + "&acceptStrengths=STRONG";
    for (var path : new String[] {"/laxValidate", "/proxyValidate"}) {
      var query =
          "?userDetails=true&groups=*&assuranceLevel=TOP&service=" + encoded(SERVICE) + "&ticket=";
      taken(get(path + query + fresh(staff, login)));
    }
    taken(
        get(
            "/laxValidate?userDetails=true&groups=*&assuranceLevel=TOP&service="
                + encoded(SERVICE)
                + "&ticket="
                + fresh(citizen, login)));
  }

  @Test
  void nextcloud_names_the_service_twice() throws Exception {
    var service = "service=" + encoded(SERVICE);
    for (var path :
        new String[] {
          "/laxValidate", "/sponsorValidate", "/interinstitutionalValidate", "/strictValidate"
        }) {
      taken(
          get(
              path
                  + "?"
                  + service
                  + "&groups=DEMO_*&userDetails=true&"
                  + service
                  + "&ticket="
                  + fresh(staff)));
    }
    refused(
        get("/sponsorValidate?" + service + "&" + service + "&ticket=" + fresh(citizen)),
        "INVALID_USER");
  }

  @Test
  void epoetry_encodes_nothing_and_writes_json_in_small_letters() throws Exception {
    var answer =
        json(get("/strictValidate?service=" + SERVICE + "&format=json&ticket=" + fresh(staff)));
    assertThat(answer.path("authenticationSuccess").path("user").asText()).isEqualTo("staff01");
    assertThat(answer.path("server").isTextual()).isTrue();
    assertThat(answer.path("version").asText()).isEqualTo("8.3");
    var refused =
        json(get("/strictValidate?service=" + SERVICE + "&format=json&ticket=" + fresh(citizen)))
            .path("authenticationFailure");
    assertThat(refused.path("code").asText()).isEqualTo("INVALID_USER");
    assertThat(refused.path("description").asText()).contains("SELF_REGISTERED");
  }

  @Test
  void the_ecas_node_and_coldfusion_clients_post_both_spellings() throws Exception {
    var form =
        Map.of(
            "service", SERVICE,
            "ticket", fresh(citizen),
            "userDetails", "true",
            "assuranceLevel", "LOW",
            "acceptStrengths", "PASSWORD,PASSWORD_SMS",
            "acceptedStrengths", "PASSWORD,PASSWORD_SMS",
            "singleSignOut", "true");
    var answer = citizen.caller().post(tessera.page("/TicketValidationService"), form);
    taken(answer);
    assertThat(answer.body()).contains("<cas:loginDate>", "<cas:groups number=\"0\">");
    var init = Map.of("service", SERVICE, "acceptedStrengths", "PASSWORD");
    var begun = citizen.caller().post(tessera.page("/login/init"), init);
    assertThat(begun.body())
        .startsWith("<loginRequest xmlns=\"https://ecas.ec.europa.eu/cas/schemas\"")
        .contains("<loginRequestSuccess><loginRequestId>ECAS_LR-");
  }

  @Test
  void groups_are_told_by_list_and_by_pattern_and_not_unasked() throws Exception {
    var ask = "/strictValidate?service=" + encoded(SERVICE) + "&ticket=";
    assertThat(get(ask + fresh(staff)).body()).contains("<cas:groups number=\"0\">");
    assertThat(get(ask + fresh(staff) + "&groups=DEMO_E*").body())
        .contains("number=\"1\"><cas:group>DEMO_EDITORS<");
    assertThat(get(ask + fresh(staff) + "&groups=DEMO_READERS,OTHER").body())
        .contains("number=\"1\"><cas:group>DEMO_READERS<");
    assertThat(get(ask + fresh(staff)).body()).doesNotContain("<cas:email>", "cas:firstName");
  }

  @Test
  void the_other_refusals_have_the_documented_codes() throws Exception {
    var ask = "/TicketValidationService?service=" + encoded(SERVICE) + "&ticket=";
    refused(get(ask + "ST-1-unknown"), "INVALID_TICKET");
    refused(get(ask + fresh(staff) + "&ticketTypes=PROXY"), "INVALID_TICKET");
    refused(get(ask + fresh(staff) + "&renew=true"), "INVALID_TICKET");
    taken(get(ask + fresh(staff) + "&renew=false&someday=maybe&userAddress=192.0.2.1"));
    refused(get("/TicketValidationService?ticket=" + fresh(staff)), "INVALID_REQUEST");
    refused(
        get("/TicketValidationService?service=https://localhost:9/x&ticket=" + fresh(staff)),
        "INVALID_SERVICE");
    refused(get(ask + fresh(staff) + "&pgtUrl=http://localhost:9/"), "INVALID_PROXY_CALLBACK_URL");
    refused(get(ask + fresh(staff) + "&pgtUrl=https://localhost:9/"), "INVALID_PROXY_CALLBACK_URL");
    refused(get(ask + fresh(staff) + "&proxyGrantingProtocol=CLIENT_CERT"), "INVALID_REQUEST");
    var pgt = secrets.used("PGT-1-" + "x".repeat(43));
    var form = Map.of("targetService", "https://localhost:9/", "pgt", pgt);
    for (var answer :
        new Answer[] {
          get("/proxy?targetService=https://localhost:9/&pgt=" + pgt),
          staff.caller().post(tessera.page("/proxy"), form)
        }) {
      assertThat(EcasSchema.valid(answer).body()).contains("<cas:proxyFailure code=\"BAD_PGT\">");
    }
  }

  @Test
  void the_web_service_takes_soap_of_both_versions_and_a_form() throws Exception {
    for (var version : new String[] {"1.1", "1.2"}) {
      var envelope =
          """
          <e:Envelope xmlns:e="%s"><e:Body>
          <serviceRequest xmlns="https://ecas.ec.europa.eu/cas/schemas">
          <service>%s</service><ticket>%s</ticket>
          <groups><group>DEMO_EDITORS</group></groups><userDetails>true</userDetails>
          <ticketTypes><ticketType>SERVICE</ticketType></ticketTypes>
          <assuranceLevel>40</assuranceLevel>
          <acceptStrengths><strength>PASSWORD</strength></acceptStrengths>
          <authenticationLevel>BASIC</authenticationLevel>
          </serviceRequest></e:Body></e:Envelope>
          """
              .formatted(
                  version.equals("1.1")
                      ? "http://schemas.xmlsoap.org/soap/envelope/"
                      : "http://www.w3.org/2003/05/soap-envelope",
                  SERVICE.replace("&", "&amp;"),
                  fresh(staff));
      var path = tessera.page("/ws/TicketValidationService/soap/" + version);
      var answer = staff.caller().post(path, "text/xml;charset=UTF-8", envelope);
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.body())
          .contains(
              "Body><cas:serviceResponse",
              "<cas:user>staff01</cas:user>",
              "<cas:group>DEMO_EDITORS</cas:group>");
      assertThat(staff.caller().post(path, "text/xml", envelope).body())
          .contains("code=\"INVALID_TICKET\"");
      assertThat(staff.caller().post(path, "text/xml", "nonsense").body())
          .contains("code=\"INVALID_REQUEST\"");
    }
    taken(
        staff
            .caller()
            .post(
                tessera.page("/ws/TicketValidationService/http/post"),
                Map.of("service", SERVICE, "ticket", fresh(staff), "userDetails", "true")));
  }

  @Test
  void the_schema_is_at_its_namespace_for_clients_that_fetch_it() throws Exception {
    for (var path : new String[] {"/schemas", "/schemas/", "/schemas/ecas.xsd"}) {
      var answer = get(path);
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.body()).isEqualTo(Files.readString(EcasSchema.FILE));
    }
  }

  @Test
  void the_pages_are_where_browser_tests_look_for_them() throws Exception {
    var stranger = HttpWalk.at(tessera);
    var first = stranger.caller().follow(stranger.caller().get(tessera.page("")));
    assertThat(first.body()).contains("id=\"username\"", "Next");
    var password =
        stranger
            .caller()
            .follow(
                stranger
                    .caller()
                    .post(first.action().toString(), Map.of("username", Walk.CITIZEN)));
    assertThat(password.body()).contains("id=\"password\"");
    var done =
        stranger
            .caller()
            .follow(
                stranger
                    .caller()
                    .post(
                        password.action().toString(), Map.of("password", Walk.CITIZENS_PASSWORD)));
    assertThat(done.body()).contains("Successful login");
    assertThat(asks(stranger, "service=" + encoded("https://stranger.example/x")).body())
        .contains("https://stranger.example/x", "T-201");
    assertThat(asks(HttpWalk.at(tessera), "locale=fr&service=" + encoded(SERVICE)).body())
        .contains("lang=\"fr\"");
    assertThat(get("/login.cgi?service=" + encoded(SERVICE)).location()).contains("ticket=ST-");
  }

  @Test
  void a_logout_goes_back_to_registered_addresses_only() throws Exception {
    for (var name : new String[] {"url", "service"}) {
      var back = encoded("https://localhost:9/bye?x=1");
      var here = get("/logout?" + name + "=" + encoded("https://stranger.example/"));
      assertThat(here.location()).doesNotContain("stranger");
      var visitor = HttpWalk.at(tessera);
      var left = visitor.caller().get(tessera.page("/logout?" + name + "=" + back));
      assertThat(left.location() + left.body()).contains("localhost:9/bye?x=1");
    }
    theySignIn(tessera);
  }

  @Test
  void a_service_that_requires_transactions_is_signed_in_for_by_nothing_else() throws Exception {
    var strict = "https://strict.example/";
    var definition = tessera.data().resolve("demo/services/strict.json");
    Files.writeString(
        definition,
        """
        {"name": "Strict", "protocol": "cas", "urls": ["https://strict.example/"],
         "transactions": "required"}
        """);
    Answer refused;
    do {
      Thread.sleep(200); // until the folder is read; @Timeout ends it
      refused = asks(staff, "service=" + encoded(strict));
    } while (refused.problem().equals("T-201"));
    assertThat(refused.problem()).isEqualTo("T-205");
    var begun =
        staff
            .caller()
            .post(
                tessera.page("/login/init"),
                Map.of("service", strict, "clientFingerprint", "QLzyoKDXU+yfGMgjD+/z0nnE4/s="));
    var id = begun.found("<loginRequestId>([^<]*)<").orElseThrow();
    taken(
        get(
            "/TicketValidationService?service="
                + encoded(strict)
                + "&ticket="
                + fresh(staff, "loginRequestId=" + id)
                + "&clientFingerprint=AAECAwQFBgcICQoLDA0ODxAREhMU"));
  }
}
