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
    var accounts =
        Map.of(
            "Clara Citizen", new String[] {Walk.CITIZEN, Walk.CITIZENS_PASSWORD},
            "Søren Strong", new String[] {"strong@example.org", "Demo-Strong-2026"},
            "Σοφία Staff", new String[] {"staff@ec.example", "Demo-Staff-2026"});
    accounts.forEach(
        (name, account) ->
            people.add(
                () -> {
                  var walk = new HttpWalk(tessera, new Caller(client));
                  return told(name, walk, walk.byPassword(SERVICE, account[0], account[1]));
                }));
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

  private static List<Told> atOnce(List<Callable<Told>> people) throws Exception {
    var hands = Executors.newFixedThreadPool(HANDS);
    try {
      var all = new ArrayList<Told>();
      for (var told : hands.invokeAll(people)) {
        all.add(told.get());
      }
      return all;
    } finally {
      hands.shutdownNow();
    }
  }
}
