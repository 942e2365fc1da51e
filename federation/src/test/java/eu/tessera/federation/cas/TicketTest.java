package eu.tessera.federation.cas;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TicketTest {
  private static final TicketMint MINT = new TicketMint(new SecureRandom());

  @ParameterizedTest
  @EnumSource(TicketId.Kind.class)
  void a_ticket_has_its_prefix_a_number_and_at_least_128_random_bits(TicketId.Kind kind) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 1000; i++) {
      TicketId ticket = MINT.next(kind);
      String[] tokens = ticket.value().split("-");
      assertThat(tokens).hasSize(3);
      assertThat(tokens[0]).isEqualTo(kind.prefix());
      assertThat(tokens[1]).matches("[1-9][0-9]{5}");
      assertThat(tokens[2]).matches("[A-Za-z0-9]+");
      assertThat(tokens[2].length() * Math.log(62) / Math.log(2)).isGreaterThan(128);
      assertThat(ticket.kind()).isEqualTo(kind);
      assertThat(TicketId.of(ticket.value())).contains(ticket);
      assertThat(seen.add(tokens[2])).isTrue();
    }
  }

  @Test
  void clause_3_1_1_service_and_proxy_tickets_fit_into_32_characters() {
    assertThat(MINT.next(TicketId.Kind.SERVICE).value()).hasSizeLessThanOrEqualTo(32);
    assertThat(MINT.next(TicketId.Kind.PROXY).value()).hasSizeLessThanOrEqualTo(32);
  }

  @Test
  void clause_3_3_1_proxy_granting_tickets_fit_into_64_characters() {
    assertThat(MINT.next(TicketId.Kind.PROXY_GRANTING).value()).hasSizeLessThanOrEqualTo(64);
    assertThat(MINT.next(TicketId.Kind.PROXY_GRANTING_IOU).value()).hasSizeLessThanOrEqualTo(64);
  }

  @Test
  void the_iou_has_a_third_token_of_at_least_24_characters() {
    assertThat(MINT.next(TicketId.Kind.PROXY_GRANTING_IOU).value().split("-")[2])
        .hasSizeGreaterThanOrEqualTo(24);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ST",
        "ST-",
        "XX-123-abc",
        "st-123-abc",
        "ST-1 2",
        "ST-1\n2",
        "ST-<b>",
        "ST-1.2",
        "ST-é",
        " ST-1-a",
        "TGT-1-abcdef",
        "ST_1-a",
        "ECAS_ST-1-a"
      })
  void what_cannot_be_a_ticket_is_not_one(String text) {
    assertThat(TicketId.of(text)).isEmpty();
  }

  @Test
  void a_text_too_long_is_not_a_ticket() {
    assertThat(TicketId.of("ST-" + "a".repeat(125))).isPresent();
    assertThat(TicketId.of("ST-" + "a".repeat(126))).isEmpty();
    assertThat(TicketId.of(null)).isEmpty();
  }

  @Test
  void a_ticket_never_shows_itself_whole() {
    TicketId ticket = MINT.next(TicketId.Kind.SERVICE);
    assertThat(ticket.toString()).matches("ST-[0-9]{6}-\\*{4}");
    assertThat(new TicketId("ST-secret")).hasToString("ST-****");
    assertThat(new TicketId("ST-" + "s".repeat(40) + "-t").toString()).hasSizeLessThan(20);
  }

  @Property(tries = 500)
  void any_text_is_read_or_not_but_never_fails(@ForAll String text) {
    assertThat(TicketId.of("ST-" + text).isPresent())
        .isEqualTo(text.matches("[A-Za-z0-9_-]{1,125}"));
  }
}
