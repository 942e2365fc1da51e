package eu.tessera.it.journey;

import static eu.tessera.it.harness.HttpWalk.SERVICE;
import static eu.tessera.it.harness.HttpWalk.ticket;
import static eu.tessera.it.harness.HttpWalk.user;
import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.it.harness.Answer;
import eu.tessera.it.harness.Caller;
import eu.tessera.it.harness.HttpWalk;
import eu.tessera.it.harness.SharedTessera;
import eu.tessera.it.harness.Tessera;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Everybody of the demo world signs in at once, and nobody becomes somebody else. */
@ExtendWith(SharedTessera.class)
class ManyAtOnceIT {
  private static final List<String> COUNTRIES =
      List.of(
          "BE", "HR", "CZ", "EE", "DE", "IT", "LV", "LT", "LU", "NL", "PT", "SK", "ES", "XA", "XB");
  private static final int HANDS = 16;
  private static final String SUBJECT = "data-field=\"NameID\">([^<]*)<";

  /** Those of the demo world: name, address, password. */
  private static final List<String[]> ACCOUNTS =
      List.of(
          new String[] {"Clara Citizen", Walk.CITIZEN, Walk.CITIZENS_PASSWORD},
          new String[] {"Søren Strong", "strong@example.org", "Demo-Strong-2026"},
          new String[] {"Σοφία Staff", "staff@ec.example", "Demo-Staff-2026"},
          new String[] {"Oscar Operator", "operator@ec.example", "Demo-Operator-2026"},
          new String[] {"Anna Approver", "approver@ec.example", "Demo-Approver-2026"},
          new String[] {"Ines Integrator", "integrator@ec.example", "Demo-Integrator-2026"});

  private static final String NAME = "<h3 dir=\"auto\">([^<]*)</h3>";

  /**
   * Who was told to have come.
   *
   * @param wanted the name of who signed in
   * @param first what the service was told after the sign-in
   * @param again what it was told after single sign-on
   */
  private record Told(String wanted, Answer first, Answer again) {}

  @Test
  void fifty_people_at_once_are_each_themselves(Tessera tessera) throws Exception {
    var client = tessera.client();
    var people = new ArrayList<Callable<Told>>();
    for (var country : COUNTRIES) {
      var names = new Caller(client).get(tessera.demo("/node/" + country + "/")).all(NAME);
      for (int place = 0; place < names.size(); place++) {
        var name = names.get(place);
        var person = place;
        people.add(
            () -> {
              var walk = new HttpWalk(tessera, new Caller(client));
              return told(name, walk, walk.byEid(SERVICE, country, person));
            });
      }
    }
    for (var account : ACCOUNTS) {
      people.add(
          () -> {
            var walk = new HttpWalk(tessera, new Caller(client));
            return told(account[0], walk, walk.byPassword(SERVICE, account[1], account[2]));
          });
    }
    assertThat(people).hasSizeGreaterThanOrEqualTo(50);

    var users = new HashSet<String>();
    for (var told : atOnce(people)) {
      assertThat(name(told.first())).isEqualTo(told.wanted());
      assertThat(name(told.again())).isEqualTo(told.wanted());
      assertThat(user(told.again())).isEqualTo(user(told.first()));
      assertThat(users.add(user(told.first()))).as("somebody of their own").isTrue();
    }
  }

  private static Told told(String name, HttpWalk walk, Answer arrived) throws Exception {
    var first = walk.validates(SERVICE, ticket(arrived));
    return new Told(name, first, walk.validates(SERVICE, ticket(walk.asks(SERVICE))));
  }

  private static String name(Answer answer) {
    return answer.found("firstName>([^<]*)<").orElse("?")
        + " "
        + answer.found("lastName>([^<]*)<").orElse("?");
  }

  /**
   * Who was told to have come, by both languages of one session.
   *
   * @param wanted the name of who signed in
   * @param budget what a service of CAS was told
   * @param museum the page of a service of SAML that shows what it was told
   * @param again the same after single sign-on
   */
  private record Both(String wanted, Answer budget, Answer museum, Answer again) {}

  @Test
  void by_saml_and_cas_mixed_each_service_is_told_of_this_person_only(Tessera tessera)
      throws Exception {
    var client = tessera.client();
    var people = new ArrayList<Callable<Both>>();
    for (var country : COUNTRIES) {
      var name = new Caller(client).get(tessera.demo("/node/" + country + "/")).all(NAME).get(0);
      people.add(both(name, tessera, client, (walk, page) -> walk.byEid(page, country, 0)));
    }
    for (var account : ACCOUNTS) {
      people.add(
          both(
              account[0],
              tessera,
              client,
              (walk, page) -> walk.byPassword(page, account[1], account[2])));
    }
    assertThat(people).hasSizeGreaterThanOrEqualTo(20);

    var names = new HashSet<String>();
    for (var told : atOnce(people)) {
      var uid = user(told.budget());
      assertThat(name(told.budget())).isEqualTo(told.wanted());
      for (var museum : List.of(told.museum(), told.again())) {
        assertThat(shown(museum, "data-field=\"name\"[^>]*>([^<]*)<")).isEqualTo(told.wanted());
        assertThat(shown(museum, "<dt>domainUsername</dt><dd[^>]*>([^<]*)<")).isEqualTo(uid);
      }
      var subject = shown(told.museum(), SUBJECT);
      assertThat(shown(told.again(), SUBJECT)).isEqualTo(subject);
      assertThat(names.add(uid)).as("somebody of their own").isTrue();
      assertThat(names.add(subject)).as("named as nobody else").isTrue();
    }
  }

  /** The way from the first page to the service. */
  private interface Way {
    Answer from(HttpWalk walk, Answer first) throws Exception;
  }

  /** Every other one begins at the service of CAS, the others at that of SAML. */
  private static Callable<Both> both(String name, Tessera tessera, HttpClient client, Way way) {
    return () -> {
      var walk = new HttpWalk(tessera, new Caller(client));
      if (name.hashCode() % 2 == 0) {
        var budget = walk.validates(SERVICE, ticket(way.from(walk, walk.asks(SERVICE))));
        return new Both(name, budget, entered(walk, museum(walk)), entered(walk, museum(walk)));
      }
      var museum = entered(walk, way.from(walk, museum(walk)));
      var budget = walk.validates(SERVICE, ticket(walk.asks(SERVICE)));
      return new Both(name, budget, museum, entered(walk, museum(walk)));
    };
  }

  /** Asks at the museum; what Tessera shows then. */
  private static Answer museum(HttpWalk walk) throws Exception {
    var away = walk.caller().get(walk.tessera().demo("/museum/sign-in?wish=ANYBODY"));
    return walk.caller().follow(walk.caller().get(away.location()));
  }

  /** Hands the answer over; the museum takes it only in the browser that asked, and once. */
  private static Answer entered(HttpWalk walk, Answer handover) throws Exception {
    assertThat(handover.step()).as(handover.body()).isEqualTo("handover");
    var form =
        Map.of(
            "SAMLResponse", handover.field("SAMLResponse"),
            "RelayState", handover.field("RelayState"));
    return walk.caller().follow(walk.caller().post(handover.action().toString(), form));
  }

  private static String shown(Answer museum, String pattern) {
    return museum.found(pattern).orElseThrow(() -> new AssertionError(museum.body()));
  }

  private static <T> List<T> atOnce(List<Callable<T>> people) throws Exception {
    var hands = Executors.newFixedThreadPool(HANDS);
    try {
      var all = new ArrayList<T>();
      for (var told : hands.invokeAll(people)) {
        all.add(told.get());
      }
      return all;
    } finally {
      hands.shutdownNow();
    }
  }
}
