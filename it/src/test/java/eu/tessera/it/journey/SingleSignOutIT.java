package eu.tessera.it.journey;

import static eu.tessera.it.harness.HttpWalk.ticket;
import static eu.tessera.it.harness.HttpWalk.user;
import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.it.harness.HttpWalk;
import eu.tessera.it.harness.NearService;
import eu.tessera.it.harness.SharedTessera;
import eu.tessera.it.harness.Tessera;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Which services of EU Login's dialect hear of a logout, and what they hear. */
@ExtendWith(SharedTessera.class)
@Timeout(120)
class SingleSignOutIT {
  private static final String ASKS = "&singleSignOut=true";

  @Test
  void a_service_of_eu_login_hears_of_the_logout_where_it_asked_and_nobody_else_does(
      Tessera tessera) throws Exception {
    try (NearService near = NearService.started(tessera)) {
      near.with("asking", "").with("silent", "").with("declining", "");
      near.with("forbidden", "\"logout\":false");
      var walk = HttpWalk.at(tessera);
      walk.byPassword(near.home("asking"), "staff@ec.example", "Demo-Staff-2026");
      validated(walk, near.home("silent"), "");
      validated(walk, near.home("declining"), "&singleSignOut=false");
      validated(walk, near.home("forbidden"), ASKS);
      var ticket = validated(walk, near.home("asking"), ASKS);

      var page = walk.caller().follow(walk.caller().get(tessera.page("/logout")));
      while (page.body().contains("data-state=\"WAITING\"")) {
        page = walk.caller().get(page.address().toString()); // @Timeout ends it
      }
      assertThat(page.body())
          .contains(
              "data-service=\"Near asking\" data-state=\"TOLD\"",
              "data-service=\"Near silent\" data-state=\"TAKES_NO_PART\"",
              "data-service=\"Near declining\" data-state=\"TAKES_NO_PART\"",
              "data-service=\"Near forbidden\" data-state=\"TAKES_NO_PART\"");
      assertThat(near.heard("/asking/")).hasSize(1);
      var message = near.heard("/asking/").get(0);
      assertThat(message.method()).isEqualTo("POST");
      assertThat(message.fields()).containsOnlyKeys("logoutRequest");
      assertThat(message.fields().get("logoutRequest"))
          .startsWith("<samlp:LogoutRequest ")
          .contains("<samlp:SessionIndex>" + ticket + "</samlp:SessionIndex>");
      for (var other : new String[] {"/silent/", "/declining/", "/forbidden/"}) {
        assertThat(near.heard(other)).isEmpty();
      }
    }
  }

  /** The ticket by which the service has learned who came. */
  private static String validated(HttpWalk walk, String service, String more) throws Exception {
    var ticket = ticket(walk.asks(service));
    assertThat(user(walk.validates("/serviceValidate", service, ticket, more)))
        .isEqualTo("staff01");
    return ticket;
  }
}
