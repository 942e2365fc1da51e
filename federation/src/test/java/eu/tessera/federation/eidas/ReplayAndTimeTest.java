package eu.tessera.federation.eidas;

import static eu.tessera.federation.assurance.LevelOfAssurance.HIGH;
import static eu.tessera.federation.assurance.LevelOfAssurance.SUBSTANTIAL;
import static eu.tessera.federation.eidas.RefusalAssert.refused;
import static eu.tessera.federation.eidas.ResponseCheck.CONFIRMATION_TIME;
import static eu.tessera.federation.eidas.ResponseCheck.IN_RESPONSE_TO;
import static eu.tessera.federation.eidas.ResponseCheck.ISSUE_INSTANT;
import static eu.tessera.federation.eidas.ResponseCheck.NODE_KNOWN;
import static eu.tessera.federation.eidas.ResponseCheck.REPLAY;
import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.federation.eidas.Outcome.Accepted;
import eu.tessera.federation.eidas.peer.Question;
import eu.tessera.federation.eidas.peer.Spoiling;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** Good answers that come again, to another, or at the edge of their time (D 42, 62, 67). */
class ReplayAndTimeTest {
  private final Exchange exchange = Exchange.honest();
  private final SignedRequest request = exchange.request(SUBSTANTIAL);
  private final Question question = exchange.question(request);
  private final String answer = exchange.country.answer(question, Exchange.JANE, HIGH);

  @Test
  void d62_a_good_response_is_taken_once() {
    assertThat(exchange.judge(answer, request.pending())).isInstanceOf(Accepted.class);
    refused(exchange.judge(answer, request.pending()), REPLAY);
  }

  @Test
  void d62_the_same_assertion_in_a_new_response_is_refused() {
    Spoiling sameAssertion =
        new Spoiling() {
          @Override
          public void assertion(Element assertion) {
            assertion.setAttribute("ID", "_always_the_same");
          }
        };
    var repeating = exchange.country.spoil(sameAssertion);

    assertThat(exchange.judge(repeating.answer(question, Exchange.JANE, HIGH), request.pending()))
        .isInstanceOf(Accepted.class);
    refused(
        exchange.judge(repeating.answer(question, Exchange.JANE, HIGH), request.pending()), REPLAY);
  }

  @Test
  void d42_an_answer_to_another_browsers_request_is_refused() {
    SignedRequest mine = exchange.request(SUBSTANTIAL);
    refused(exchange.judge(answer, mine.pending()), IN_RESPONSE_TO);
  }

  @Test
  void a_refused_response_uses_up_nothing() {
    SignedRequest mine = exchange.request(SUBSTANTIAL);
    refused(exchange.judge(answer, mine.pending()), IN_RESPONSE_TO);
    assertThat(exchange.judge(answer, request.pending())).isInstanceOf(Accepted.class);
  }

  @Test
  void d67_five_minutes_and_the_allowance_for_clocks_are_the_end() {
    Duration end = Duration.ofMinutes(6);
    assertThat(exchange.judgedLater(answer, request.pending(), end.minusMillis(1)))
        .isInstanceOf(Accepted.class);
    refused(exchange.judgedLater(answer, request.pending(), end), CONFIRMATION_TIME);
  }

  @Test
  void d67_a_node_whose_clock_is_a_minute_ahead_is_believed_and_no_more() {
    assertThat(exchange.judgedLater(answer, request.pending(), Duration.ofSeconds(-60)))
        .isInstanceOf(Accepted.class);
    refused(
        exchange.judgedLater(answer, request.pending(), Duration.ofMillis(-60_001)), ISSUE_INSTANT);
  }

  @Test
  void a_response_of_a_country_without_valid_metadata_is_refused() {
    refused(exchange.judgedLater(answer, request.pending(), Duration.ofDays(1)), NODE_KNOWN);
  }
}
