package eu.tessera.federation.eidas;

import static eu.tessera.federation.assurance.LevelOfAssurance.HIGH;
import static eu.tessera.federation.assurance.LevelOfAssurance.SUBSTANTIAL;
import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.federation.eidas.Outcome.Accepted;
import eu.tessera.federation.eidas.Outcome.Declined;
import eu.tessera.federation.eidas.peer.Question;
import eu.tessera.federation.eidas.peer.Spoiling;
import eu.tessera.federation.identity.EidIdentity;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The good ways through, and the ways in which a citizen turns back. */
class SignInAtANodeTest {
  private final Exchange exchange = Exchange.honest();

  @Test
  void an_honest_answer_says_who_came_and_how_surely() {
    Outcome outcome = exchange.outcome(Spoiling.NONE);

    assertThat(outcome).isInstanceOf(Accepted.class);
    EidIdentity identity = ((Accepted) outcome).identity();
    assertThat(identity.country()).isEqualTo("XA");
    assertThat(identity.identifier().value()).isEqualTo("XA/EU/02635542Y");
    assertThat(identity.name().full()).isEqualTo("Jane Doe");
    assertThat(identity.originalName()).isEmpty();
    assertThat(identity.born()).isEqualTo(LocalDate.parse("1980-02-29"));
    assertThat(identity.level()).isEqualTo(HIGH);
  }

  @Test
  void a_name_in_another_script_comes_beside_the_latin_one() {
    SignedRequest request = exchange.request(SUBSTANTIAL);
    Question question = exchange.question(request);
    String answer =
        exchange.country.answer(question, Exchange.JANE.written("Ιωάννα", "Ωνάση"), HIGH);

    EidIdentity identity = ((Accepted) exchange.judge(answer, request.pending())).identity();

    assertThat(identity.name().full()).isEqualTo("Jane Doe");
    assertThat(identity.originalName())
        .hasValueSatisfying(n -> assertThat(n.full()).isEqualTo("Ιωάννα Ωνάση"));
  }

  @Test
  void a_citizen_who_goes_back_is_told_apart_from_one_who_refuses_and_one_who_fails() {
    SignedRequest request = exchange.request(SUBSTANTIAL);
    Question question = exchange.question(request);

    assertThat(exchange.judge(exchange.country.cancel(question), request.pending()))
        .isEqualTo(new Declined(DeclineReason.USER_CANCELLED));
    assertThat(exchange.judge(exchange.country.refuseConsent(question), request.pending()))
        .isEqualTo(new Declined(DeclineReason.CONSENT_REFUSED));
    assertThat(exchange.judge(exchange.country.fail(question), request.pending()))
        .isEqualTo(new Declined(DeclineReason.AUTHENTICATION_FAILED));
  }

  @Test
  void the_country_learns_who_asks_and_what() {
    Question question = exchange.question(exchange.request(SUBSTANTIAL));

    assertThat(question.provider()).contains("Tessera");
    assertThat(question.requesterId()).contains("budget");
    assertThat(question.minimum()).isEqualTo(SUBSTANTIAL);
    assertThat(question.consumer()).isEqualTo("https://tessera.example/cas/login");
    assertThat(question.attributes()).hasSize(4);
  }
}
