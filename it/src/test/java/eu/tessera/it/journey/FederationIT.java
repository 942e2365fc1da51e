package eu.tessera.it.journey;

import static eu.tessera.it.harness.HttpWalk.SERVICE;
import static eu.tessera.it.harness.HttpWalk.ticket;
import static eu.tessera.it.harness.HttpWalk.user;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import eu.tessera.it.harness.Caller;
import eu.tessera.it.harness.Federation;
import eu.tessera.it.harness.HttpWalk;
import eu.tessera.it.harness.Program;
import eu.tessera.it.harness.SharedTessera;
import eu.tessera.it.harness.Tessera;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * A federation's file comes in while people sign in. What a sign-in takes before and meanwhile is
 * printed and not asserted; {@code -Dentities=10000} reads a larger file.
 */
@ExtendWith(SharedTessera.class)
class FederationIT {
  private static final int ENTITIES = Integer.getInteger("entities", 2_000);
  private static final int BEFORE = 10;

  @TempDir Path folder;

  @Test
  void people_sign_in_while_a_file_is_read_and_none_of_them_meets_a_half_state(Tessera tessera)
      throws Exception {
    Program operator = operator(tessera);
    Federation federation = new Federation(folder);
    String id = added(tessera, operator, federation, "many");
    List<Long> before = new ArrayList<>();
    for (int i = 0; i < BEFORE; i++) {
      before.add(signsIn(tessera));
    }
    List<Long> first = whileReading(tessera, operator, id, federation.file(ENTITIES, "acs"), false);
    assertThat(operator.get("/federations/" + id).path("live").asInt()).isEqualTo(ENTITIES);
    List<Long> second =
        whileReading(tessera, operator, id, federation.file(ENTITIES, "other"), true);
    say("a sign-in before: " + median(before));
    say("while " + ENTITIES + " new entities came in: " + median(first));
    say("while all of them changed: " + median(second));
    assertThat(operator.get("/federations/" + id + "/aside").path("total").asInt()).isZero();
    operator.post("/federations/" + id + "/remove", Map.of());
  }

  @Test
  void a_file_that_is_not_signed_by_the_pinned_certificate_brings_nothing_in(Tessera tessera)
      throws Exception {
    Program operator = operator(tessera);
    String id = added(tessera, operator, new Federation(folder.resolve("one")), "forged");
    byte[] ofAnother = new Federation(folder.resolve("other")).file(3, "acs");
    operator.post("/federations/" + id + "/file", "application/samlmetadata+xml", ofAnother);
    JsonNode file = untilRead(operator, id);
    assertThat(file.path("trouble").asText()).contains("not signed by the pinned certificate");
    assertThat(file.path("live").asInt()).isZero();
    operator.post("/federations/" + id + "/remove", Map.of());
  }

  @Test
  void a_form_with_files_of_somebody_who_is_not_signed_in_is_not_read(Tessera tessera)
      throws Exception {
    String boundary = "b";
    // a part that never ends: who read it would wait, or say that the form is broken
    var request =
        HttpRequest.newBuilder(URI.create(tessera.page("/console/federations")))
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(HttpRequest.BodyPublishers.ofString("--" + boundary + "\r\nno part at all"))
            .build();
    var answer = tessera.client().send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isBetween(200, 399);
    assertThat(answer.statusCode() == 200 ? answer.body() : "identify").contains("identify");
  }

  private static Program operator(Tessera tessera) throws Exception {
    return Program.of(tessera, "operator@ec.example", "Demo-Operator-2026", "read", "submit");
  }

  /** Two people stand behind a file. */
  private static String added(Tessera tessera, Program operator, Federation federation, String name)
      throws Exception {
    String id =
        operator
            .post(
                "/federations",
                Map.of("name", name, "certificate", federation.certificate(), "terms", Map.of()))
            .path("id")
            .asText();
    Program approver =
        Program.of(tessera, "approver@ec.example", "Demo-Approver-2026", "read", "approve");
    approver.post("/federations/" + id + "/approve", Map.of());
    return id;
  }

  /** Milliseconds of each sign-in that was made while the file was read. */
  private static List<Long> whileReading(
      Tessera tessera, Program operator, String id, byte[] file, boolean again) throws Exception {
    AtomicBoolean over = new AtomicBoolean();
    List<Long> took = Collections.synchronizedList(new ArrayList<>());
    var hands = Executors.newFixedThreadPool(2);
    try {
      long start = System.nanoTime();
      operator.post("/federations/" + id + "/file", "application/samlmetadata+xml", file);
      var people =
          List.of(
              hands.submit(() -> people(tessera, over, took)),
              hands.submit(() -> people(tessera, over, took)));
      for (int i = 0; operator.get("/federations/" + id).path("busy").asBoolean(); i++) {
        if (again && i % 3 == 0) {
          everywhere(operator);
        }
        Thread.sleep(1000);
      }
      say(ENTITIES + " entities, " + (System.nanoTime() - start) / 1_000_000 + " ms");
      over.set(true);
      for (var one : people) {
        one.get();
      }
      assertThat(took).isNotEmpty();
      return took;
    } finally {
      over.set(true);
      hands.shutdown();
    }
  }

  /** A service whose metadata are just changing is there all the time, once. */
  private static void everywhere(Program operator) throws Exception {
    String entity = Federation.entityId(ENTITIES / 2);
    JsonNode page = operator.get("/services?q=" + Caller.encoded(entity));
    assertThat(page.path("total").asInt()).isEqualTo(1);
    assertThat(page.path("items").path(0).path("live").asBoolean()).isTrue();
  }

  private static Void people(Tessera tessera, AtomicBoolean over, List<Long> took)
      throws Exception {
    do {
      took.add(signsIn(tessera));
    } while (!over.get());
    return null;
  }

  private static long signsIn(Tessera tessera) throws Exception {
    long start = System.nanoTime();
    HttpWalk walk = HttpWalk.at(tessera);
    var arrived = walk.byPassword(SERVICE, Walk.CITIZEN, Walk.CITIZENS_PASSWORD);
    assertThat(user(walk.validates(SERVICE, ticket(arrived)))).isNotBlank();
    return (System.nanoTime() - start) / 1_000_000;
  }

  private static JsonNode untilRead(Program operator, String id) throws Exception {
    JsonNode file = operator.get("/federations/" + id);
    while (file.path("busy").asBoolean()) {
      Thread.sleep(500);
      file = operator.get("/federations/" + id);
    }
    return file;
  }

  private static String median(List<Long> took) {
    List<Long> sorted = took.stream().sorted().toList();
    return sorted.get(sorted.size() / 2) + " ms (median of " + sorted.size() + ")";
  }

  private static void say(String line) {
    System.out.println("federation: " + line);
  }
}
