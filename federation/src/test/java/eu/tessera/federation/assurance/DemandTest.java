package eu.tessera.federation.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DemandTest {
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final Set<Method> ANY = EnumSet.allOf(Method.class);

  private static Evidence proved(Method... methods) {
    Evidence evidence = Evidence.NONE;
    for (Method method : methods) {
      evidence = evidence.with(new Proof(method, NOW));
    }
    return evidence;
  }

  @Test
  void a_password_is_enough_where_nothing_more_is_asked() {
    assertThat(Demand.ANYTHING.satisfiedBy(proved(Method.PASSWORD)))
        .containsExactly(Strength.PASSWORD);
  }

  @Test
  void a_password_is_not_enough_for_medium() {
    var medium = new Demand(AuthenticationLevel.MEDIUM, Set.of(), ANY);
    assertThat(medium.satisfiedBy(proved(Method.PASSWORD))).isEmpty();
    assertThat(medium.satisfiedBy(proved(Method.EID))).containsExactly(Strength.EIDAS);
  }

  @Test
  void a_code_without_its_password_proves_nothing() {
    assertThat(Demand.ANYTHING.satisfiedBy(proved(Method.TOTP))).isEmpty();
    assertThat(Demand.ANYTHING.satisfiedBy(proved(Method.TOTP, Method.PASSWORD)))
        .containsExactly(Strength.PASSWORD_SOFTWARE_TOKEN, Strength.PASSWORD);
  }

  @Test
  void a_password_alone_does_not_do_where_only_another_method_is_taken() {
    var onlyTotp = new Demand(AuthenticationLevel.BASIC, Set.of(), EnumSet.of(Method.TOTP));
    assertThat(onlyTotp.satisfiedBy(proved(Method.PASSWORD))).isEmpty();
    assertThat(onlyTotp.satisfiedBy(proved(Method.PASSWORD, Method.TOTP)))
        .containsExactly(Strength.PASSWORD_SOFTWARE_TOKEN);
  }

  @Test
  void only_the_strengths_asked_for_are_answered() {
    var token = new Demand(AuthenticationLevel.BASIC, Set.of(Strength.PASSWORD_TOKEN), ANY);
    assertThat(token.satisfiedBy(proved(Method.PASSWORD, Method.SMS))).isEmpty();
    assertThat(token.satisfiedBy(proved(Method.PASSWORD, Method.SMS, Method.TOKEN)))
        .containsExactly(Strength.PASSWORD_TOKEN);
  }

  @Test
  void old_proofs_do_not_count_where_fresh_ones_are_asked() {
    assertThat(proved(Method.PASSWORD).since(NOW.plusSeconds(1)).isEmpty()).isTrue();
    assertThat(proved(Method.PASSWORD).since(NOW).isEmpty()).isFalse();
  }
}
