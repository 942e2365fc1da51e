package eu.tessera.ejb.session;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.federation.assurance.Evidence;
import eu.tessera.federation.assurance.LevelOfAssurance;
import eu.tessera.federation.assurance.Method;
import eu.tessera.federation.assurance.Proof;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionWordsTest {
  private static final Instant WHEN = Instant.parse("2026-11-22T10:15:30.123456789Z");

  @Test
  void evidence_of_every_method_survives_being_written() {
    Evidence all =
        Evidence.of(
            Arrays.stream(Method.values()).map(m -> new Proof(m, WHEN)).toArray(Proof[]::new));
    String written = EvidenceText.written(all);
    assertThat(EvidenceText.read(written)).isEqualTo(all);
    assertThat(written.length()).isLessThan(4000);
    assertThat(EvidenceText.read(EvidenceText.written(Evidence.NONE))).isEqualTo(Evidence.NONE);
  }

  @Test
  void the_level_of_an_eid_survives_being_written() {
    for (LevelOfAssurance level : LevelOfAssurance.values()) {
      Evidence byEid =
          Evidence.of(new Proof(Method.PASSWORD, WHEN), Proof.byEid(level, WHEN.plusSeconds(1)));
      assertThat(EvidenceText.read(EvidenceText.written(byEid))).isEqualTo(byEid);
      assertThat(EvidenceText.read(EvidenceText.written(byEid)).eidLevel()).contains(level);
    }
  }

  @Test
  void an_eid_whose_level_a_newer_release_has_named_is_an_eid_without_a_level() {
    Instant later = WHEN.plusSeconds(1);
    assertThat(EvidenceText.read("EID@" + later + ",EID:COSMIC@" + later))
        .isEqualTo(Evidence.of(new Proof(Method.EID, later)));
  }

  @Test
  void a_method_of_a_newer_release_proves_nothing_here() {
    assertThat(EvidenceText.read("PASSWORD@" + WHEN + ",TELEPATHY@" + WHEN))
        .isEqualTo(Evidence.of(new Proof(Method.PASSWORD, WHEN)));
  }

  @ParameterizedTest
  @CsvSource({
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/141.0 Safari/537.36 Edg/141.0, Edge on Windows",
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18.0 Safari/605.1.15, Safari on macOS",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) CriOS/141.0 Mobile Safari/604.1, Chrome on iPhone",
    "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/141.0 Mobile Safari/537.36, Chrome on Android",
    "curl/8, Browser on unknown system",
    "<script>alert(1)</script> Firefox, Firefox on unknown system"
  })
  void a_device_is_described_in_our_own_words(String userAgent, String label) {
    assertThat(DeviceLabel.of(userAgent)).isEqualTo(label);
  }

  @Test
  void a_browser_that_says_nothing_or_too_much_is_described_too() {
    assertThat(DeviceLabel.of(null)).isEqualTo("Browser on unknown system");
    assertThat(DeviceLabel.of("x".repeat(1_000_000) + "Firefox"))
        .isEqualTo("Browser on unknown system");
  }

  @Test
  void a_session_travels_between_nodes() throws Exception {
    Session session =
        new Session(
            UUID.randomUUID(),
            UUID.randomUUID(),
            "n00abcde",
            Evidence.of(new Proof(Method.PASSWORD, WHEN), Proof.byEid(LevelOfAssurance.HIGH, WHEN)),
            "Firefox on Linux",
            WHEN,
            WHEN,
            WHEN);
    ByteArrayOutputStream wire = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(wire)) {
      out.writeObject(session);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(wire.toByteArray()))) {
      assertThat(in.readObject()).isEqualTo(session);
    }
  }
}
