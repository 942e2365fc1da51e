package eu.tessera.federation.eidas;

import static eu.tessera.federation.assurance.LevelOfAssurance.HIGH;
import static eu.tessera.federation.assurance.LevelOfAssurance.SUBSTANTIAL;
import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.federation.eidas.peer.Spoiling;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Whatever comes, the answer is a value, and never another identity. A change that does not matter
 * (the certificate beside the signature is neither signed nor believed) leaves the good answer.
 */
class NoResponseBreaksUsTest {
  private final Exchange exchange = Exchange.honest();
  private final SignedRequest request = exchange.request(SUBSTANTIAL);
  private final byte[] good =
      Base64.getDecoder()
          .decode(exchange.country.answer(exchange.question(request), Exchange.JANE, HIGH));
  private final Random chance = new Random(20261122);

  @Test
  void a_response_with_one_character_changed_anywhere_names_nobody_else() {
    for (int i = 0; i < 300; i++) {
      byte[] changed = good.clone();
      int at = chance.nextInt(changed.length);
      changed[at] = (byte) (changed[at] == 'x' ? 'y' : 'x');
      namesNobodyElse(judge(changed));
    }
  }

  @Test
  void a_response_with_a_piece_cut_out_names_nobody_else() {
    String text = new String(good, StandardCharsets.UTF_8);
    for (int i = 0; i < 100; i++) {
      int from = chance.nextInt(text.length());
      int to = Math.min(text.length(), from + 1 + chance.nextInt(400));
      byte[] cut = (text.substring(0, from) + text.substring(to)).getBytes(StandardCharsets.UTF_8);
      namesNobodyElse(judge(cut));
    }
  }

  @Test
  void an_assertion_with_one_character_changed_by_the_node_itself_is_judged_without_failing() {
    for (int i = 0; i < 100; i++) {
      int at = chance.nextInt(1500);
      Spoiling changed =
          new Spoiling() {
            @Override
            public String clearText(String assertion) {
              int here = at % assertion.length();
              return assertion.substring(0, here) + "<" + assertion.substring(here + 1);
            }
          };
      assertThat(exchange.outcome(changed)).isInstanceOf(Outcome.class);
    }
  }

  private static void namesNobodyElse(Outcome outcome) {
    if (outcome instanceof Outcome.Accepted accepted) {
      assertThat(accepted.identity().identifier().value()).isEqualTo("XA/EU/02635542Y");
      assertThat(accepted.identity().level()).isEqualTo(HIGH);
    } else {
      assertThat(outcome).isInstanceOf(Refused.class);
    }
  }

  private Outcome judge(byte[] xml) {
    return exchange.judge(Base64.getEncoder().encodeToString(xml), request.pending());
  }
}
