package eu.tessera.it.start;

import static eu.tessera.it.harness.HttpWalk.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.it.harness.Answer;
import eu.tessera.it.harness.Folders;
import eu.tessera.it.harness.HttpWalk;
import eu.tessera.it.harness.TesseraProcess;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A power cut loses no account and no session of single sign-on. */
class KilledIT {
  private static final String NAME = "killed";
  private static final String SESSION = "__Host-TGC";
  private static final Map<String, String> DEMO = Map.of("TESSERA_DEMO", "true");

  @Test
  void a_killed_server_comes_back_with_what_it_had() throws Exception {
    Folders.withoutDataOf(NAME);
    String certificate;
    String session;
    String citizen;
    String belgian;
    try (var first = TesseraProcess.start(NAME, DEMO)) {
      var tessera = first.ready();
      certificate = Files.readString(tessera.data().resolve("tls.pem"));
      var walk = HttpWalk.at(tessera);
      citizen = came(walk, byPassword(walk));
      session = walk.caller().cookie(tessera.page(""), SESSION);
      belgian = came(walk, HttpWalk.at(tessera).byEid(SERVICE, "BE", 2));
      first.kill();
    }
    try (var second = TesseraProcess.start(NAME, DEMO)) {
      var tessera = second.ready();
      assertThat(tessera.data().resolve("tls.pem")).hasContent(certificate);

      var walk = HttpWalk.at(tessera);
      walk.caller().holding(tessera.page(""), SESSION, session);
      assertThat(came(walk, walk.asks(SERVICE))).as("by single sign-on").isEqualTo(citizen);

      var stranger = HttpWalk.at(tessera);
      assertThat(came(stranger, byPassword(stranger))).isEqualTo(citizen);
      assertThat(came(stranger, HttpWalk.at(tessera).byEid(SERVICE, "BE", 2))).isEqualTo(belgian);
    }
  }

  private static Answer byPassword(HttpWalk walk) throws Exception {
    return walk.byPassword(SERVICE, "citizen@example.org", "Demo-Citizen-2026");
  }

  private static String came(HttpWalk walk, Answer arrived) throws Exception {
    return HttpWalk.user(walk.validates(SERVICE, HttpWalk.ticket(arrived)));
  }
}
