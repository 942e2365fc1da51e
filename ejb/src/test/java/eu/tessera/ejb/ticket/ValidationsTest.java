package eu.tessera.ejb.ticket;

import static eu.tessera.ejb.ticket.TestTickets.COMMITMENT;
import static eu.tessera.ejb.ticket.TestTickets.NOW;
import static eu.tessera.ejb.ticket.TestTickets.SECRET;
import static eu.tessera.ejb.ticket.TestTickets.authentication;
import static eu.tessera.ejb.ticket.TestTickets.encoded;
import static eu.tessera.ejb.ticket.TestTickets.party;
import static eu.tessera.ejb.ticket.TestTickets.query;
import static eu.tessera.ejb.ticket.TestTickets.ticket;
import static eu.tessera.ejb.ticket.TestTickets.url;
import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.ejb.account.Account;
import eu.tessera.ejb.registry.Registry;
import eu.tessera.federation.assurance.AuthenticationLevel;
import eu.tessera.federation.assurance.LevelOfAssurance;
import eu.tessera.federation.assurance.Method;
import eu.tessera.federation.cas.Attributes;
import eu.tessera.federation.cas.Dialect;
import eu.tessera.federation.cas.Endpoint;
import eu.tessera.federation.cas.FailureCode;
import eu.tessera.federation.cas.Fingerprint;
import eu.tessera.federation.cas.Released;
import eu.tessera.federation.cas.Saml11Request;
import eu.tessera.federation.cas.TicketType;
import eu.tessera.federation.cas.Validation;
import eu.tessera.federation.cas.ValidationRequest;
import eu.tessera.federation.identity.EidIdentity;
import eu.tessera.federation.identity.PersonIdentifier;
import eu.tessera.federation.identity.PersonName;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValidationsTest {
  private final Account ada = TestAccounts.citizen();
  private final Registry registry =
      Registry.of(
          List.of(
              party("a", ""),
              party("medium", "'level':'MEDIUM'"),
              party("strict", "'transactions':'required'")));
  private final Validations validations =
      new Validations(id -> Optional.of(ada).filter(a -> a.id().equals(id)), registry::byId);

  private static final Set<Endpoint> PROXIES =
      EnumSet.of(
          Endpoint.TICKET_VALIDATION_SERVICE,
          Endpoint.PROXY_VALIDATE,
          Endpoint.P3_PROXY_VALIDATE,
          Endpoint.LAX);

  /** What is asked, and what comes of it for a citizen of LOW with a password and a TOTP. */
  private static final Map<String, String> POLICY =
      Map.of(
          "&assuranceLevel=LOW", "[PASSWORD_SOFTWARE_TOKEN, PASSWORD]",
          "&assuranceLevel=LOW&authenticationLevel=MEDIUM", "[PASSWORD_SOFTWARE_TOKEN, PASSWORD]",
          "&assuranceLevel=LOW&authenticationLevel=HIGH", "INSUFFICIENT_AUTHENTICATION_LEVEL",
          "&assuranceLevel=LOW&acceptStrengths=PASSWORD_SMS", "INVALID_STRENGTH",
          "&assuranceLevel=HIGH", "INVALID_USER");

  private Validation decide(Endpoint endpoint, ServiceTicket ticket, String more) {
    String service = encoded(ticket.service().text());
    ValidationRequest asked =
        ValidationRequest.read(endpoint, query("service=" + service + "&ticket=ST-1-x" + more))
            .asOptional()
            .orElseThrow();
    Dialect spoken = endpoint.dialect(Dialect.EU_LOGIN);
    return validations.decide(asked, spoken, Optional.of(ticket));
  }

  private FailureCode refused(Endpoint endpoint, ServiceTicket ticket, String more) {
    return decide(endpoint, ticket, more)
        .match(
            s -> {
              throw new AssertionError("not refused");
            },
            Validation.Failure::code);
  }

  private Validation.Success taken(Endpoint endpoint, ServiceTicket ticket, String more) {
    return decide(endpoint, ticket, more)
        .match(
            s -> s,
            f -> {
              throw new AssertionError(f.toString());
            });
  }

  private ServiceTicket committed() {
    return ServiceTicket.byBrowser(
        url("https://a.example/"),
        "a",
        authentication(ada.id()),
        true,
        Fingerprint.commitment(COMMITMENT).orElseThrow(),
        NOW);
  }

  private ServiceTicket proxied(String party, Method... methods) {
    return ServiceTicket.byProxy(
        url("https://" + party + ".example/"),
        party,
        authentication(ada.id(), methods),
        List.of("https://p2.example/pgt", "https://p1.example/pgt"),
        NOW);
  }

  @Test
  void a_ticket_of_a_login_transaction_is_taken_with_the_right_secret() {
    assertThat(taken(Endpoint.LAX, committed(), "&clientFingerprint=" + SECRET).user())
        .isEqualTo("n0012abc");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SAML_VALIDATE")
  void a_ticket_of_a_login_transaction_is_refused_without_its_secret_everywhere(Endpoint endpoint) {
    assertThat(refused(endpoint, committed(), "&assuranceLevel=LOW"))
        .isEqualTo(FailureCode.INVALID_TICKET);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "AAECAwQFBgcICQoLDA0ODxAREhMV",
        "QLzyoKDXU%2ByfGMgjD%2B%2Fz0nnE4%2Fs%3D",
        "%00"
      })
  void a_ticket_of_a_login_transaction_is_refused_with_a_wrong_secret(String secret) {
    assertThat(refused(Endpoint.LAX, committed(), "&clientFingerprint=" + secret))
        .isEqualTo(FailureCode.INVALID_TICKET);
  }

  @Test
  void a_ticket_without_a_login_transaction_is_taken_with_whatever_secret() {
    ServiceTicket plain = ticket("a", authentication(ada.id()));
    taken(Endpoint.LAX, plain, "");
    taken(Endpoint.LAX, plain, "&clientFingerprint=" + SECRET);
  }

  @ParameterizedTest
  @EnumSource(names = {"SERVICE_VALIDATE", "P3_SERVICE_VALIDATE", "VALIDATE"})
  void clause_2_5_a_proxy_ticket_is_refused_where_only_service_tickets_are_taken(
      Endpoint endpoint) {
    Validation refused = decide(endpoint, proxied("a"), "");
    assertThat(((Validation.Failure) refused).code()).isEqualTo(FailureCode.WRONG_TICKET_TYPE);
    assertThat(((Validation.Failure) refused).sentence()).contains("proxy ticket");
  }

  @ParameterizedTest
  @EnumSource(names = {"PROXY_VALIDATE", "P3_PROXY_VALIDATE", "TICKET_VALIDATION_SERVICE", "LAX"})
  void clause_2_6_proxy_and_service_tickets_are_taken_where_proxy_tickets_are(Endpoint endpoint) {
    assertThat(PROXIES).contains(endpoint);
    taken(endpoint, ticket("a", authentication(ada.id())), "&assuranceLevel=LOW");
    Validation.Success success = taken(endpoint, proxied("a"), "&assuranceLevel=LOW");
    assertThat(success.ticketType()).isEqualTo(TicketType.PROXY);
    // clause 2.6.2: the most recently visited proxy is the first
    assertThat(success.proxying().proxies())
        .containsExactly("https://p2.example/pgt", "https://p1.example/pgt");
    assertThat(success.signIn().sso()).isTrue();
  }

  @Test
  void ticket_types_choose_in_eu_logins_dialect() {
    assertThat(refused(Endpoint.LAX, proxied("a"), "&ticketTypes=SERVICE"))
        .isEqualTo(FailureCode.WRONG_TICKET_TYPE);
    assertThat(refused(Endpoint.LAX, ticket("a", authentication(ada.id())), "&ticketTypes=PROXY"))
        .isEqualTo(FailureCode.WRONG_TICKET_TYPE);
    taken(Endpoint.SERVICE_VALIDATE, proxied("a"), "&ticketTypes=SERVICE,PROXY");
  }

  @Test
  void clause_3_2_1_a_proxy_ticket_is_good_for_its_own_service_only() {
    ServiceTicket ticket = proxied("a");
    ValidationRequest asked =
        ValidationRequest.read(
                Endpoint.PROXY_VALIDATE, query("service=https://medium.example/&ticket=PT-1-x"))
            .asOptional()
            .orElseThrow();
    Validation refused = validations.decide(asked, Dialect.CAS, Optional.of(ticket));
    assertThat(((Validation.Failure) refused).code()).isEqualTo(FailureCode.INVALID_SERVICE);
  }

  @Test
  void a_proxy_ticket_is_never_fresh() {
    assertThat(refused(Endpoint.LAX, proxied("a"), "&renew=true"))
        .isEqualTo(FailureCode.INVALID_TICKET);
  }

  @Test
  void a_proxied_ticket_reaches_no_more_level_than_the_first_sign_in() {
    for (Endpoint endpoint : PROXIES) {
      String lax = "&assuranceLevel=LOW";
      assertThat(refused(endpoint, proxied("medium"), lax))
          .isEqualTo(FailureCode.INSUFFICIENT_AUTHENTICATION_LEVEL);
      assertThat(taken(endpoint, proxied("medium", Method.TOTP), lax).signIn().level())
          .isEqualTo(AuthenticationLevel.MEDIUM);
      assertThat(refused(endpoint, proxied("a", Method.TOTP), lax + "&authenticationLevel=HIGH"))
          .isEqualTo(FailureCode.INSUFFICIENT_AUTHENTICATION_LEVEL);
    }
  }

  @Test
  void every_way_to_a_ticket_is_held_to_the_same_policy() {
    for (Endpoint endpoint : PROXIES) {
      POLICY.forEach(
          (asked, policy) -> {
            // this address stands for LOW, whatever the request says
            boolean lax = endpoint == Endpoint.LAX && asked.equals("&assuranceLevel=HIGH");
            String expected = lax ? POLICY.get("&assuranceLevel=LOW") : policy;
            for (String service : List.of("a", "medium")) {
              assertThat(
                      List.of(
                          ticket(service, authentication(ada.id(), Method.TOTP)),
                          proxied(service, Method.TOTP)))
                  .as("%s %s %s", endpoint, asked, service)
                  .allSatisfy(
                      ticket -> assertThat(outcome(endpoint, ticket, asked)).isEqualTo(expected));
            }
          });
    }
  }

  private Validation.Success bySaml(String party, String address) {
    ServiceTicket ticket =
        ServiceTicket.byBrowser(
            url(address), party, authentication(ada.id()), true, Fingerprint.NONE, NOW);
    ValidationRequest asked =
        ValidationRequest.readSaml(
                query("TARGET=" + encoded(address)), new Saml11Request("ST-1-x", Optional.empty()))
            .asOptional()
            .orElseThrow();
    return (Validation.Success) validations.decide(asked, Dialect.CAS, Optional.of(ticket));
  }

  @Test
  void clause_4_2_1_by_saml_attributes_are_not_released_to_a_site_without_tls() {
    assertThat(bySaml("a", "https://a.example/").released().groups()).containsExactly("G1");
    assertThat(bySaml("a", "http://a.example/").released()).isEqualTo(Released.NOTHING);
  }

  private String outcome(Endpoint endpoint, ServiceTicket ticket, String more) {
    return decide(endpoint, ticket, more)
        .match(s -> s.signIn().strengths().toString(), f -> f.code().name());
  }

  @Test
  void a_service_that_requires_transactions_is_told_of_no_ticket_without_one() {
    assertThat(refused(Endpoint.LAX, ticket("strict", authentication(ada.id())), ""))
        .isEqualTo(FailureCode.INVALID_TICKET);
    ServiceTicket bound =
        ServiceTicket.byBrowser(
            url("https://strict.example/"),
            "strict",
            authentication(ada.id()),
            true,
            Fingerprint.commitment(COMMITMENT).orElseThrow(),
            NOW);
    taken(Endpoint.LAX, bound, "&clientFingerprint=" + encoded(SECRET));
  }

  @Test
  void a_proxy_ticket_needs_no_transaction_for_no_browser_carries_it() {
    ServiceTicket proxied =
        ServiceTicket.byProxy(
            url("https://strict.example/"),
            "strict",
            authentication(ada.id()),
            List.of("https://a.example/pgt"),
            NOW);
    taken(Endpoint.LAX, proxied, "");
  }

  private List<String> eidasIds(int linked, Method method, String attributes) {
    EidIdentity eid =
        new EidIdentity(
            "BE",
            new PersonIdentifier("BE/EU/12345"),
            new PersonName("Ada", "LOVELACE"),
            Optional.empty(),
            LocalDate.of(1990, 1, 1),
            LevelOfAssurance.SUBSTANTIAL);
    Registry told = Registry.of(List.of(party("a", "'thirdParty':['EID']" + attributes)));
    Validations knowing =
        new Validations(
            id -> Optional.of(ada),
            told::byId,
            uid -> Attributes.NONE,
            List.of(new UsedEid(account -> Collections.nCopies(linked, eid))));
    ValidationRequest asked =
        ValidationRequest.read(
                Endpoint.LAX,
                query(
                    "service=" + encoded("https://a.example/") + "&ticket=ST-1-x&userDetails=true"))
            .asOptional()
            .orElseThrow();
    var success =
        (Validation.Success)
            knowing.decide(
                asked,
                Dialect.EU_LOGIN,
                Optional.of(ticket("a", authentication(ada.id(), method))));
    return success.released().factors().stream().map(f -> f.parts().get("eidasId")).toList();
  }

  @Test
  void a_service_that_names_it_is_told_the_identifier_of_the_eid_that_was_used() {
    String named = ",'attributes':['*','eidasId']";
    assertThat(eidasIds(1, Method.EID, named)).containsExactly("BE/EU/12345");
    assertThat(eidasIds(1, Method.EID, "")).as("a star does not name it").isEmpty();
    assertThat(eidasIds(1, Method.TOTP, named)).as("not used in this session").isEmpty();
    assertThat(eidasIds(2, Method.EID, named)).as("nobody knows which of two").isEmpty();
  }
}
