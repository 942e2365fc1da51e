package eu.tessera.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.NullNode;
import eu.tessera.ejb.access.Scope;
import eu.tessera.ejb.account.Role;
import eu.tessera.ejb.exchange.Actor;
import eu.tessera.ejb.exchange.ServiceExchange;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoutesTest {
  private static final Actor AUTHOR = new Actor("staff01", Set.of(Role.INTEGRATOR));

  @Test
  void who_once_wrote_a_version_of_a_service_of_others_does_not_read_its_troubles() {
    Reply reply = answer("GET", "services", "budget", "troubles");
    assertThat(status(reply)).isEqualTo(404);
  }

  @Test
  void a_token_that_is_not_for_it_is_told_so_whether_or_not_there_is_such_a_thing() {
    for (String service : List.of("budget", "nothing")) {
      Reply reply =
          routes()
              .answer(call(Set.of(Scope.SUBMIT), "GET", List.of("services", service, "versions")));
      assertThat(status(reply)).isEqualTo(403);
    }
  }

  @Test
  void another_method_of_a_path_that_is_there_is_told_which_it_takes() {
    Reply reply = answer("POST", "expiry");
    assertThat(status(reply)).isEqualTo(405);
    assertThat(((Reply.Refused) reply).problem().detail()).contains("GET");
  }

  @Test
  void every_route_is_described_as_it_is_and_nothing_else() throws IOException {
    assertThat(described()).containsExactlyInAnyOrderElementsOf(known());
  }

  @Test
  void every_route_stands_in_the_documentation() throws IOException {
    String page = Files.readString(Path.of("..", "docs", "api.md"));
    assertThat(routes().all())
        .allSatisfy(
            r ->
                assertThat(page)
                    .containsPattern(
                        "\\| `"
                            + java.util.regex.Pattern.quote(r.method() + " " + r.path())
                            + "` \\| [^|]+ \\| "
                            + r.scope().word()
                            + " \\|"));
  }

  /** {@code GET /services read}, as openapi.yaml has it, line by line. */
  private static List<String> described() throws IOException {
    List<String> found = new ArrayList<>();
    String path = "";
    String method = "";
    try (InputStream yaml = ApiServlet.class.getResourceAsStream("openapi.yaml")) {
      for (String line : new String(yaml.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        if (line.startsWith("  /api/v1/")) {
          path = line.strip().replace("/api/v1", "").replace(":", "");
        } else if (line.matches(" {4}(get|post):")) {
          method = line.strip().replace(":", "").toUpperCase(java.util.Locale.ROOT);
        } else if (line.startsWith("      description: \"Scope: ")) {
          found.add(method + " " + path + " " + line.replaceAll(".*Scope: (\\w+).*", "$1"));
        }
      }
    }
    return found;
  }

  private static List<String> known() {
    return routes().all().stream()
        .map(r -> r.method() + " " + r.path() + " " + r.scope().word())
        .toList();
  }

  private static int status(Reply reply) {
    return ((Reply.Refused) reply).problem().status();
  }

  private static Reply answer(String method, String... path) {
    return routes().answer(call(EnumSet.allOf(Scope.class), method, Arrays.asList(path)));
  }

  private static Call call(Set<Scope> scopes, String method, List<String> path) {
    return new Call(AUTHOR, scopes, method, path, Map.of(), NullNode.getInstance());
  }

  private static Routes routes() {
    List<Route> all = new ArrayList<>();
    all.addAll(new ServiceRoutes(othersService(), null).all());
    all.addAll(new SubmissionRoutes(null).all());
    all.addAll(new LookUpRoutes(null, null, null).all());
    all.addAll(new KeyRoutes(null).all());
    all.addAll(new FederationRoutes(null).all());
    all.addAll(new OperationRoutes(null, null, null, null).all());
    return new Routes(all);
  }

  /** A service that the actor does not see, but for a version of old. */
  private static ServiceExchange othersService() {
    return (ServiceExchange)
        Proxy.newProxyInstance(
            RoutesTest.class.getClassLoader(),
            new Class<?>[] {ServiceExchange.class},
            (proxy, method, arguments) ->
                method.getName().equals("history")
                    ? Collections.nCopies(1, null)
                    : Optional.empty());
  }
}
