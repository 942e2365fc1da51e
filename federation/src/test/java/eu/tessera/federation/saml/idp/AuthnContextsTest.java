package eu.tessera.federation.saml.idp;

import static eu.tessera.federation.saml.idp.ContextWish.Comparison.BETTER;
import static eu.tessera.federation.saml.idp.ContextWish.Comparison.EXACT;
import static eu.tessera.federation.saml.idp.ContextWish.Comparison.MAXIMUM;
import static eu.tessera.federation.saml.idp.ContextWish.Comparison.MINIMUM;
import static eu.tessera.federation.saml.idp.House.by;
import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.federation.assurance.AuthenticationLevel;
import eu.tessera.federation.assurance.LevelOfAssurance;
import eu.tessera.federation.assurance.Method;
import eu.tessera.federation.assurance.Strength;
import eu.tessera.federation.saml.idp.ContextWish.Comparison;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is asked of a sign-in, and what is said of it. */
class AuthnContextsTest {
  private static final String LOW = LevelOfAssurance.LOW.uri();
  private static final String SUBSTANTIAL = LevelOfAssurance.SUBSTANTIAL.uri();
  private static final String HIGH = LevelOfAssurance.HIGH.uri();
  private static final String MEDIUM_LEVEL = AuthnClasses.euLoginLevel(AuthenticationLevel.MEDIUM);

  private static ContextWish wish(Comparison comparison, String... uris) {
    return AuthnContexts.wish(comparison, List.of(uris)).orElseThrow();
  }

  private static Optional<String> asserted(ContextWish wish, Method... methods) {
    return AuthnContexts.asserted(wish, by(methods), Optional.empty());
  }

  private static Optional<String> eid(ContextWish wish, LevelOfAssurance level) {
    return AuthnContexts.asserted(wish, by(Method.EID), Optional.of(level));
  }

  @Test
  void a_password_is_said_as_a_password_where_nothing_is_asked() {
    assertThat(asserted(ContextWish.ANYTHING, Method.PASSWORD)).contains(AuthnClasses.PASSWORD);
    assertThat(asserted(ContextWish.ANYTHING, Method.PASSWORD, Method.TOTP))
        .contains(AuthnClasses.TIME_SYNC_TOKEN);
    assertThat(asserted(ContextWish.ANYTHING, Method.PASSKEY)).contains(AuthnClasses.REFEDS_MFA);
    assertThat(asserted(ContextWish.ANYTHING, Method.GOOGLE)).contains(AuthnClasses.UNSPECIFIED);
    assertThat(asserted(ContextWish.ANYTHING)).isEmpty();
  }

  @Test
  void a_context_asked_for_a_thousand_times_is_kept_once() {
    var many = java.util.Collections.nCopies(1000, AuthnClasses.PASSWORD);
    assertThat(AuthnContexts.wish(Comparison.BETTER, many).orElseThrow().classes()).hasSize(1);
  }

  @Test
  void more_than_a_password_is_still_a_password_where_exactly_that_is_asked() {
    assertThat(asserted(wish(EXACT, AuthnClasses.PASSWORD), Method.PASSWORD, Method.TOTP))
        .contains(AuthnClasses.PASSWORD);
    assertThat(asserted(wish(EXACT, AuthnClasses.PASSWORD), Method.EID)).isEmpty();
  }

  @Test
  void a_second_factor_alone_is_no_sign_in() {
    assertThat(asserted(wish(EXACT, AuthnClasses.REFEDS_MFA), Method.TOTP)).isEmpty();
    assertThat(asserted(wish(EXACT, AuthnClasses.REFEDS_MFA), Method.PASSWORD, Method.TOTP))
        .contains(AuthnClasses.REFEDS_MFA);
  }

  @Test
  void at_least_a_password_is_met_by_an_eid_too() {
    ContextWish wish = wish(MINIMUM, AuthnClasses.PASSWORD);
    assertThat(wish.demand().methods()).contains(Method.EID, Method.PASSWORD, Method.PASSKEY);
    assertThat(wish.demand().methods()).doesNotContain(Method.GOOGLE);
    assertThat(asserted(wish, Method.EID)).isPresent();
  }

  @Test
  void better_than_a_password_is_not_met_by_one() {
    ContextWish wish = wish(BETTER, AuthnClasses.PASSWORD);
    assertThat(asserted(wish, Method.PASSWORD)).isEmpty();
    assertThat(asserted(wish, Method.PASSWORD, Method.TOTP)).contains(AuthnClasses.TIME_SYNC_TOKEN);
  }

  @Test
  void at_most_a_password_is_not_met_by_an_eid() {
    ContextWish wish = wish(MAXIMUM, AuthnClasses.PASSWORD);
    assertThat(wish.demand().methods()).doesNotContain(Method.EID, Method.TOTP);
    assertThat(asserted(wish, Method.PASSWORD)).contains(AuthnClasses.PASSWORD);
  }

  @Test
  void a_level_of_eidas_is_met_by_an_eid_of_it_or_above_and_by_nothing_else() {
    ContextWish wish = wish(MINIMUM, SUBSTANTIAL);
    assertThat(wish.demand().methods()).containsExactly(Method.EID);
    assertThat(wish.eidLevel()).contains(LevelOfAssurance.SUBSTANTIAL);
    assertThat(eid(wish, LevelOfAssurance.HIGH)).contains(HIGH);
    assertThat(eid(wish, LevelOfAssurance.SUBSTANTIAL)).contains(SUBSTANTIAL);
    assertThat(eid(wish, LevelOfAssurance.LOW)).isEmpty();
    assertThat(eid(wish, LevelOfAssurance.NOT_NOTIFIED_HIGH)).isEmpty();
    assertThat(asserted(wish, Method.PASSWORD, Method.TOKEN)).isEmpty();
  }

  @Test
  void an_eid_whose_level_nobody_knows_is_no_more_than_substantial() {
    assertThat(asserted(wish(EXACT, HIGH), Method.EID)).isEmpty();
    assertThat(asserted(wish(EXACT, SUBSTANTIAL), Method.EID)).contains(SUBSTANTIAL);
  }

  @Test
  void the_level_to_ask_of_a_node_follows_from_the_comparison() {
    assertThat(wish(EXACT, HIGH).eidLevel()).contains(LevelOfAssurance.HIGH);
    assertThat(wish(EXACT, HIGH, SUBSTANTIAL).eidLevel()).contains(LevelOfAssurance.SUBSTANTIAL);
    assertThat(wish(BETTER, SUBSTANTIAL).eidLevel()).contains(LevelOfAssurance.HIGH);
    assertThat(wish(MAXIMUM, HIGH).eidLevel()).isEmpty();
    assertThat(wish(EXACT, LOW).eidLevel()).isEmpty();
    assertThat(wish(EXACT, HIGH, AuthnClasses.REFEDS_MFA).eidLevel()).isEmpty();
    assertThat(AuthnContexts.wish(BETTER, List.of(HIGH))).isEmpty();
  }

  @Test
  void levels_of_eu_login_are_a_ladder_and_strengths_are_not() {
    assertThat(asserted(wish(MINIMUM, MEDIUM_LEVEL), Method.PASSWORD, Method.TOKEN))
        .contains(AuthnClasses.euLoginLevel(AuthenticationLevel.HIGH));
    assertThat(asserted(wish(EXACT, MEDIUM_LEVEL), Method.PASSWORD, Method.TOKEN))
        .contains(MEDIUM_LEVEL);
    assertThat(asserted(wish(EXACT, MEDIUM_LEVEL), Method.PASSWORD)).isEmpty();
    String sms = AuthnClasses.euLoginStrength(Strength.PASSWORD_SMS);
    assertThat(asserted(wish(EXACT, sms), Method.PASSWORD, Method.SMS)).contains(sms);
    assertThat(asserted(wish(EXACT, sms), Method.PASSWORD, Method.TOTP)).isEmpty();
    assertThat(asserted(wish(MINIMUM, sms), Method.PASSWORD, Method.TOKEN))
        .contains(AuthnClasses.euLoginStrength(Strength.PASSWORD_TOKEN));
  }

  @Test
  void the_first_class_of_the_request_that_is_true_is_said() {
    ContextWish wish =
        wish(EXACT, "urn:unknown", AuthnClasses.REFEDS_MFA, AuthnClasses.TIME_SYNC_TOKEN);
    assertThat(asserted(wish, Method.PASSWORD, Method.TOTP)).contains(AuthnClasses.REFEDS_MFA);
  }

  @Test
  void what_nobody_here_can_do_is_refused_at_once() {
    assertThat(AuthnContexts.wish(EXACT, List.of("urn:unknown"))).isEmpty();
    String certificate = "urn:oasis:names:tc:SAML:2.0:ac:classes:X509";
    assertThat(AuthnContexts.wish(EXACT, List.of(certificate))).isEmpty();
    assertThat(AuthnContexts.wish(MINIMUM, List.of(certificate))).isPresent();
    assertThat(AuthnContexts.wish(BETTER, List.of(AuthnClasses.PASSWORD, "urn:unknown"))).isEmpty();
  }

  @Test
  void whatever_meets_the_demand_is_said_somehow() {
    for (Comparison comparison : Comparison.values()) {
      for (String uri : List.of(LOW, SUBSTANTIAL, MEDIUM_LEVEL, AuthnClasses.PASSWORD)) {
        ContextWish wish = wish(comparison, uri);
        for (Method method : wish.demand().methods()) {
          LevelOfAssurance level =
              comparison == MAXIMUM
                  ? LevelOfAssurance.LOW
                  : wish.eidLevel().orElse(LevelOfAssurance.LOW);
          assertThat(AuthnContexts.asserted(wish, by(Method.PASSWORD, method), Optional.of(level)))
              .as("%s %s by %s", comparison, uri, method)
              .isPresent();
        }
      }
    }
  }
}
