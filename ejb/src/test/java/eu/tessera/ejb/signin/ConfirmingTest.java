package eu.tessera.ejb.signin;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.federation.assurance.AuthenticationLevel;
import eu.tessera.federation.assurance.Demand;
import eu.tessera.federation.assurance.Method;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConfirmingTest {
  @Test
  void a_password_confirms_where_there_is_nothing_else() {
    Demand demand = Confirming.demand(Set.of(Method.PASSWORD));
    assertThat(demand.takes(Method.PASSWORD)).isTrue();
    assertThat(demand.takes(Method.TOTP)).isFalse();
  }

  @Test
  void a_password_alone_does_not_confirm_where_there_is_a_second_factor() {
    Demand demand = Confirming.demand(Set.of(Method.PASSWORD, Method.TOTP, Method.SMS));
    assertThat(demand.takes(Method.PASSWORD)).isFalse();
    assertThat(demand.takes(Method.TOTP)).isTrue();
    assertThat(demand.takes(Method.SMS)).isTrue();
  }

  @Test
  void the_strongest_confirms_where_there_are_several_levels() {
    Demand demand = Confirming.demand(Set.of(Method.PASSWORD, Method.TOTP, Method.TOKEN));
    assertThat(demand.level()).isEqualTo(AuthenticationLevel.HIGH);
    assertThat(demand.takes(Method.TOTP)).isFalse();
    assertThat(demand.takes(Method.TOKEN)).isTrue();
  }

  @Test
  void an_eid_confirms_for_its_own_identity_and_a_social_network_for_nobody() {
    Demand demand = Confirming.demand(Set.of(Method.EID, Method.GOOGLE));
    assertThat(demand.takes(Method.EID)).isTrue();
    assertThat(demand.takes(Method.GOOGLE)).isFalse();
  }
}
