package eu.tessera.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.NullNode;
import eu.tessera.ejb.access.Scope;
import eu.tessera.ejb.account.Role;
import eu.tessera.ejb.exchange.Actor;
import eu.tessera.ejb.exchange.ServiceExchange;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ResourcesTest {
  @Test
  void who_once_wrote_a_version_of_a_service_of_others_does_not_read_its_troubles() {
    Actor author = new Actor("staff01", Set.of(Role.INTEGRATOR));
    Resources resources = new Resources(othersService(), null, null, null, null, null);

    Reply reply =
        resources.answer(
            new Call(
                author,
                Set.of(Scope.READ),
                "GET",
                List.of("services", "budget", "troubles"),
                Map.of(),
                NullNode.getInstance()));
    assertThat(((Reply.Refused) reply).problem().status()).isEqualTo(404);
  }

  /** A service that the actor does not see, but for a version of old. */
  private static ServiceExchange othersService() {
    return (ServiceExchange)
        Proxy.newProxyInstance(
            ResourcesTest.class.getClassLoader(),
            new Class<?>[] {ServiceExchange.class},
            (proxy, method, arguments) ->
                method.getName().equals("history")
                    ? Collections.nCopies(1, null)
                    : Optional.empty());
  }
}
