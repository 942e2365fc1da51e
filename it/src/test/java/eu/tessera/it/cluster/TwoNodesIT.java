package eu.tessera.it.cluster;

import static eu.tessera.it.harness.HttpWalk.SERVICE;
import static eu.tessera.it.harness.HttpWalk.ticket;
import static eu.tessera.it.harness.HttpWalk.user;
import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.it.harness.Answer;
import eu.tessera.it.harness.Caller;
import eu.tessera.it.harness.Cluster;
import eu.tessera.it.harness.HttpWalk;
import eu.tessera.it.harness.Tessera;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;

/**
 * Whatever one node has begun, the other goes on with; whatever one has taken, the other has not.
 */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(120)
class TwoNodesIT {
  private static final String CITIZEN = "citizen@example.org";
  private static final String PASSWORD = "Demo-Citizen-2026";

  private Cluster cluster;
  private HttpClient client;

  @BeforeAll
  void start() throws Exception {
    cluster = Cluster.start();
    client = cluster.client();
  }

  @AfterAll
  void stop() throws Exception {
    if (cluster != null) {
      cluster.close();
    }
  }

  /** One browser, whose requests come to either node. */
  private final class Person {
    private final Caller caller = new Caller(client);
    private final HttpWalk first = new HttpWalk(cluster.first(), caller);
    private final HttpWalk second = new HttpWalk(cluster.second(), caller);

    Person signedIn() throws Exception {
      first.byPassword(SERVICE, CITIZEN, PASSWORD);
      return this;
    }
  }

  private static String on(Tessera node, URI address) {
    return node.page(address.toString().replaceFirst("^https://[^/]+/cas", ""));
  }

  @Test
  @Order(1)
  void a_sign_in_that_one_node_began_goes_on_at_the_other_and_its_ticket_is_good_at_both()
      throws Exception {
    var person = new Person();
    var identify = person.first.asks(SERVICE);
    var password =
        person.caller.get(
            on(
                cluster.first(),
                person
                    .caller
                    .post(on(cluster.second(), identify.action()), Map.of("username", CITIZEN))
                    .target()));
    assertThat(password.step()).isEqualTo("password");
    var arrived =
        person.caller.post(on(cluster.second(), password.action()), Map.of("password", PASSWORD));
    var ticket = ticket(arrived);

    var told = person.first.validates(SERVICE, ticket);
    assertThat(user(told)).matches("n00[0-9a-z]+");
    assertThat(person.second.validates(SERVICE, ticket).body()).contains("INVALID_TICKET");
    assertThat(user(person.second.validates(SERVICE, ticket(person.first.asks(SERVICE)))))
        .as("by single sign-on at one, validated at the other")
        .isEqualTo(user(told));
  }

  @Test
  @Order(2)
  void of_a_thousand_validations_of_one_ticket_at_both_nodes_one_succeeds() throws Exception {
    var person = new Person().signedIn();
    var ticket = ticket(person.first.asks(SERVICE));
    List<Callable<Answer>> all = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      all.add(() -> person.first.validates(SERVICE, ticket));
      all.add(() -> person.second.validates(SERVICE, ticket));
    }
    var hands = Executors.newFixedThreadPool(32);
    try {
      int taken = 0;
      for (var answer : hands.invokeAll(all)) {
        var body = answer.get().body();
        assertThat(body).containsAnyOf("authenticationSuccess", "INVALID_TICKET");
        taken += body.contains("authenticationSuccess") ? 1 : 0;
      }
      assertThat(taken).isEqualTo(1);
    } finally {
      hands.shutdownNow();
    }
  }

  @Test
  @Order(3)
  void of_many_who_ask_both_nodes_at_once_nobody_is_told_of_somebody_else() throws Exception {
    var citizen = new Person().signedIn();
    var staff = new Person();
    staff.second.byPassword(SERVICE, "staff@ec.example", "Demo-Staff-2026");
    List<Callable<String>> all = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      all.add(() -> who(citizen.first, citizen.second));
      all.add(() -> who(staff.second, staff.first));
    }
    var hands = Executors.newFixedThreadPool(16);
    try {
      List<String> told = new ArrayList<>();
      for (var name : hands.invokeAll(all)) {
        told.add(name.get());
      }
      for (int i = 0; i < told.size(); i++) {
        assertThat(told.get(i)).isEqualTo(i % 2 == 0 ? "Clara" : "Σοφία");
      }
    } finally {
      hands.shutdownNow();
    }
  }

  private static String who(HttpWalk issues, HttpWalk validates) throws Exception {
    return validates
        .validates(SERVICE, ticket(issues.asks(SERVICE)))
        .found("firstName>([^<]*)<")
        .orElse("nobody");
  }

  @Test
  @Order(4)
  void a_session_that_ends_at_one_node_is_over_at_the_other() throws Exception {
    var person = new Person().signedIn();
    ticket(person.second.asks(SERVICE)); // the second node has its copy now
    var cookie = person.caller.cookie(cluster.first().page(""), "__Host-TGC");
    person.caller.get(cluster.first().page("/logout"));

    var thief = new Person();
    thief.caller.holding(cluster.second().page(""), "__Host-TGC", cookie);
    Answer answer;
    do {
      // announced to the other nodes, which may take a moment; @Timeout ends it
      answer = thief.second.asks(SERVICE);
    } while (!answer.location().isEmpty());
    assertThat(answer.step()).isEqualTo("identify");
  }

  @Test
  @Order(5)
  void a_login_transaction_that_one_node_began_is_held_to_at_the_other() throws Exception {
    var body = Map.of("service", SERVICE, "authenticationLevel", "HIGH", "format", "JSON");
    var person = new Person();
    var begun = person.caller.post(cluster.first().page("/login/init"), body);
    var id = begun.found("\"loginRequestId\":\"([^\"]*)\"").orElseThrow();
    person.signedIn();
    var asked =
        person.caller.follow(
            person.caller.get(
                cluster.second().page("/login?loginRequestId=" + id + "&service=" + SERVICE)));
    assertThat(asked.location()).as("a password is not HIGH: " + asked.body()).isEmpty();
  }

  @Test
  @Order(6)
  void a_power_cut_at_one_node_loses_neither_session_nor_ticket() throws Exception {
    var person = new Person().signedIn();
    List<String> tickets = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      tickets.add(ticket(person.first.asks(SERVICE)));
    }
    Collections.shuffle(tickets);
    cluster.killFirst();
    for (var ticket : tickets) {
      assertThat(person.second.validates(SERVICE, ticket).body()).contains("authenticationSuccess");
    }
    ticket(person.second.asks(SERVICE));
  }
}
