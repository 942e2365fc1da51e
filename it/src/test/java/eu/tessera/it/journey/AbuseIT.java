package eu.tessera.it.journey;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.it.harness.Answer;
import eu.tessera.it.harness.Caller;
import eu.tessera.it.harness.Folders;
import eu.tessera.it.harness.HttpWalk;
import eu.tessera.it.harness.Tessera;
import eu.tessera.it.harness.TesseraProcess;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Strangers who guess, at a Tessera of their own that answers everybody alike. */
class AbuseIT {
  private static final String NAME = "abuse";
  private static final String CITIZEN = "citizen@example.org";
  private static final String PASSWORD = "Demo-Citizen-2026";

  private static TesseraProcess process;
  private static Tessera tessera;

  @BeforeAll
  static void start() throws InterruptedException {
    Folders.withoutDataOf(NAME);
    process =
        TesseraProcess.start(
            NAME,
            Map.of(
                "TESSERA_DEMO", "true",
                "TESSERA_PROXIES", "127.0.0.1,::1",
                "TESSERA_UNIFORM_ANSWERS", "true"));
    tessera = process.ready();
  }

  @AfterAll
  static void end() throws InterruptedException {
    process.close();
  }

  @Test
  void a_stranger_who_locks_an_account_does_not_lock_out_its_owner() throws Exception {
    var owner = new Caller(tessera.client()).from("192.0.2.1");
    signsIn(owner, PASSWORD);
    owner.follow(owner.get(tessera.page("/logout")));

    for (int guess = 0; guess < 60; guess++) {
      signsIn(new Caller(tessera.client()).from("198.51.100." + guess), "Guess-Number-" + guess);
    }

    var elsewhere = signsIn(new Caller(tessera.client()).from("203.0.113.9"), PASSWORD);
    assertThat(elsewhere.problem()).as("locked for who is not known").isEqualTo("T-104");
    var here = signsIn(owner, PASSWORD);
    assertThat(here.location()).as("and not for the owner").contains("ticket=");
  }

  @Test
  void with_uniform_answers_an_unknown_address_gets_the_page_of_a_known_one() throws Exception {
    var unknown =
        passwordPage(new Caller(tessera.client()).from("192.0.2.7"), "nobody@example.org");
    var known = passwordPage(new Caller(tessera.client()).from("192.0.2.8"), "strong@example.org");

    assertThat(unknown.step()).isEqualTo("password");
    assertThat(normal(unknown).replace("nobody@", "strong@")).isEqualTo(normal(known));
  }

  private static Answer signsIn(Caller caller, String password) throws Exception {
    var page = passwordPage(caller, CITIZEN);
    return caller.follow(caller.post(page.action().toString(), Map.of("password", password)));
  }

  private static Answer passwordPage(Caller caller, String name) throws Exception {
    var first = new HttpWalk(tessera, caller).asks(HttpWalk.SERVICE);
    return caller.follow(caller.post(first.action().toString(), Map.of("username", name)));
  }

  private static String normal(Answer page) {
    return page.body().replaceAll("/signin/[\\w-]+", "/signin/…");
  }
}
