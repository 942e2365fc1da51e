package eu.tessera.demo.node;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.federation.assurance.LevelOfAssurance;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class PendingRequestsTest {
  private static final class Hands extends Clock {
    private Instant now = Instant.parse("2026-11-22T12:00:00Z");

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  private final Hands clock = new Hands();
  private final PendingRequests pending = new PendingRequests(clock);

  private static NodeProtocol.Asked asked(String id) {
    return new NodeProtocol.Asked(id, "T", LevelOfAssurance.LOW, List.of(), "", id);
  }

  @Test
  void a_request_is_found_under_its_random_id_only() {
    String id = pending.keep(asked("_1"));
    assertThat(pending.find(id)).contains(asked("_1"));
    assertThat(pending.find(id)).as("a double click still works").isPresent();
    assertThat(pending.find("_1")).isEmpty();
    assertThat(pending.keep(asked("_1"))).isNotEqualTo(id);
  }

  @Test
  void a_request_is_forgotten_after_ten_minutes() {
    String id = pending.keep(asked("_1"));
    clock.now = clock.now.plus(Duration.ofMinutes(10));
    assertThat(pending.find(id)).isEmpty();
  }

  @Test
  void too_many_requests_push_out_the_oldest() {
    String first = pending.keep(asked("_0"));
    String second = pending.keep(asked("_1"));
    for (int i = 2; i <= 1000; i++) {
      pending.keep(asked("_" + i));
    }
    assertThat(pending.find(first)).isEmpty();
    assertThat(pending.find(second)).isPresent();
  }
}
