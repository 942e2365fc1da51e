package eu.tessera.demo.services;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The definitions that let the demo's services in, which the launcher takes out of the WAR. */
class DefinitionsTest {
  private static final Path FOLDER = Path.of("src/main/resources/demo-world/services");

  @Test
  void the_library_is_spoken_to_in_the_standard_and_the_budget_office_in_eu_login()
      throws Exception {
    assertThat(definition("demo-library").path("dialect").asText()).isEqualTo("cas");
    assertThat(definition("demo-budget").path("dialect").asText()).isEqualTo("eulogin");
    assertThat(definition("demo-budget").path("assurance").asText()).isEqualTo("LOW");
  }

  @Test
  void any_other_local_service_gets_the_default_assurance_of_eu_login() throws Exception {
    assertThat(definition("local").path("dialect").asText()).isEqualTo("eulogin");
    assertThat(definition("local").has("assurance")).isFalse();
  }

  @Test
  void the_demo_lets_in_nobody_from_another_machine() throws Exception {
    for (String name : List.of("demo-library", "demo-budget", "local")) {
      assertThat(StreamSupport.stream(definition(name).path("urls").spliterator(), false))
          .extracting(JsonNode::asText)
          .isNotEmpty()
          .allMatch(url -> url.matches("https?://(localhost|127\\.0\\.0\\.1):\\*/.*"));
    }
  }

  private static JsonNode definition(String name) throws IOException {
    return new ObjectMapper().readTree(FOLDER.resolve(name + ".json").toFile());
  }
}
