package eu.tessera.web.cas;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.ejb.logout.Visit;
import eu.tessera.ejb.registry.AttributeNames;
import eu.tessera.ejb.registry.ProxyRights;
import eu.tessera.ejb.registry.RelyingParty;
import eu.tessera.ejb.registry.SamlTerms;
import eu.tessera.ejb.registry.Transactions;
import eu.tessera.ejb.registry.UrlPattern;
import eu.tessera.ejb.ticket.ServiceTicket;
import eu.tessera.federation.assurance.AssuranceLevel;
import eu.tessera.federation.assurance.AuthenticationLevel;
import eu.tessera.federation.assurance.Evidence;
import eu.tessera.federation.assurance.Method;
import eu.tessera.federation.assurance.Strength;
import eu.tessera.federation.cas.Attributes;
import eu.tessera.federation.cas.Dialect;
import eu.tessera.federation.cas.Endpoint;
import eu.tessera.federation.cas.FailureCode;
import eu.tessera.federation.cas.Fingerprint;
import eu.tessera.federation.cas.Parameters;
import eu.tessera.federation.cas.Released;
import eu.tessera.federation.cas.ServiceUrl;
import eu.tessera.federation.cas.TicketType;
import eu.tessera.federation.cas.Validation;
import eu.tessera.federation.cas.ValidationRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class VisitingTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:15:30Z");
  private static final Instant UNTIL = NOW.plusSeconds(3600);
  private static final String URL = "https://budget.example/app/";

  private final UUID session = UUID.randomUUID();
  private final List<Visit> noted = new ArrayList<>();
  private boolean over;

  @Test
  void the_session_remembers_the_service_the_ticket_and_the_time() throws Exception {
    assertThat(validated(true, "&singleSignOut=true", Dialect.EU_LOGIN)).isEqualTo(success());
    Visit visit = noted.get(0);
    assertThat(visit.session()).isEqualTo(session);
    assertThat(visit.service()).isEqualTo("budget");
    assertThat(visit.name()).isEqualTo("Budget tool");
    assertThat(visit.byTicket().orElseThrow().url().text()).isEqualTo(URL);
    assertThat(visit.byTicket().orElseThrow().ticket().value()).isEqualTo("ST-1-abc");
    assertThat(visit.at()).isEqualTo(NOW);
  }

  @Test
  void a_service_of_eu_login_takes_part_only_when_it_asks() throws Exception {
    validated(true, "&singleSignOut=true", Dialect.EU_LOGIN);
    validated(true, "&singleSignOut=false", Dialect.EU_LOGIN);
    validated(true, "", Dialect.EU_LOGIN);
    assertThat(noted).extracting(Visit::takesPart).containsExactly(true, false, false);
  }

  @Test
  void a_service_of_the_standard_takes_part_as_its_definition_says() throws Exception {
    validated(true, "", Dialect.CAS);
    validated(false, "&singleSignOut=true", Dialect.CAS);
    assertThat(noted).extracting(Visit::takesPart).containsExactly(true, false);
  }

  @Test
  void a_definition_that_says_no_counts_for_every_dialect() throws Exception {
    validated(false, "&singleSignOut=true", Dialect.EU_LOGIN);
    assertThat(noted).extracting(Visit::takesPart).containsExactly(false);
  }

  @Test
  void a_ticket_of_an_ended_session_is_refused() throws Exception {
    over = true;
    assertThat(validated(true, "", Dialect.CAS))
        .isInstanceOfSatisfying(
            Validation.Failure.class,
            refused -> assertThat(refused.code()).isEqualTo(FailureCode.INVALID_TICKET));
  }

  @Test
  void a_service_that_learned_nothing_is_not_remembered() throws Exception {
    Validation refusal = new Validation.Failure(FailureCode.INVALID_TICKET, "no");
    assertThat(
            visiting(party(true))
                .remembered(refusal, asked(""), Dialect.CAS, Optional.of(ticket())))
        .isEqualTo(refusal);
    assertThat(noted).isEmpty();
  }

  private Validation validated(boolean logout, String more, Dialect spoken) throws Exception {
    return visiting(party(logout))
        .remembered(success(), asked(more), spoken, Optional.of(ticket()));
  }

  private Visiting visiting(RelyingParty party) {
    return new Visiting(
        (visit, until) -> {
          assertThat(until).isEqualTo(UNTIL);
          return !over && noted.add(visit);
        },
        id -> Optional.of(party).filter(p -> p.id().equals(id)),
        Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private static ValidationRequest asked(String more) {
    return ValidationRequest.read(
            Endpoint.SERVICE_VALIDATE,
            Parameters.ofQuery("service=" + URL + "&ticket=ST-1-abc" + more))
        .asOptional()
        .orElseThrow();
  }

  private ServiceTicket ticket() {
    return ServiceTicket.byBrowser(
        ServiceUrl.read(URL).asOptional().orElseThrow(),
        "budget",
        new eu.tessera.ejb.ticket.Authentication(session, UUID.randomUUID(), Evidence.NONE, UNTIL),
        true,
        Fingerprint.NONE,
        NOW);
  }

  private static Validation.Success success() {
    return new Validation.Success(
        "n00abcde",
        new Released(new Attributes(new TreeMap<>(), new TreeMap<>()), List.of(), Optional.empty()),
        new Validation.SignIn(AuthenticationLevel.BASIC, List.of(Strength.PASSWORD), NOW, false),
        TicketType.SERVICE,
        Validation.Proxying.NONE);
  }

  private static RelyingParty party(boolean logout) throws UrlPattern.Mistake {
    return new RelyingParty(
        "budget",
        "Budget tool",
        RelyingParty.Protocol.CAS,
        List.of(UrlPattern.of(URL)),
        Optional.empty(),
        SamlTerms.DEFAULT,
        Optional.empty(),
        List.of(),
        Dialect.EU_LOGIN,
        AssuranceLevel.LOW,
        AuthenticationLevel.BASIC,
        Set.of(Method.PASSWORD),
        Set.of(),
        AttributeNames.ALL,
        Transactions.OPTIONAL,
        ProxyRights.NONE,
        logout,
        List.of());
  }
}
