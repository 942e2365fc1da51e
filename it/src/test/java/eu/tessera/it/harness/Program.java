package eu.tessera.it.harness;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A program that calls the console's API for somebody.
 *
 * @param token that the person made for it
 */
public record Program(Tessera tessera, HttpClient client, String token) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  /** Has the person sign in to the console and make a token for these. */
  public static Program of(Tessera tessera, String name, String password, String... scopes)
      throws Exception {
    Caller caller = new Caller(tessera.client());
    Answer first = caller.follow(caller.get(tessera.page("/console/tokens")));
    Answer second = caller.follow(caller.post(first.action().toString(), Map.of("username", name)));
    Answer page =
        caller.follow(caller.post(second.action().toString(), Map.of("password", password)));
    assertThat(page.step()).as(page.body()).isEqualTo("console");
    Map<String, String> form = new LinkedHashMap<>();
    form.put("proof", page.field("proof"));
    form.put("name", "A program");
    form.put("days", "1");
    form.put("do", "make");
    for (String scope : scopes) {
      form.put("scope-" + scope, "on");
    }
    Answer made = caller.post(tessera.page("/console/tokens"), form);
    return new Program(
        tessera,
        tessera.client(),
        made.found("id=\"token\"[^>]*>([^<]+)<")
            .orElseThrow(() -> new AssertionError(made.body())));
  }

  /** Asks; the answer must be good. */
  public JsonNode get(String path) throws Exception {
    return call(request(path).GET());
  }

  /** Posts JSON; the answer must be good. */
  public JsonNode post(String path, Map<String, ?> body) throws Exception {
    return post(path, "application/json", JSON.writeValueAsBytes(body));
  }

  /** Posts a document; the answer must be good. */
  public JsonNode post(String path, String type, byte[] body) throws Exception {
    return call(
        request(path)
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(tessera.page("/api/v1" + path)))
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + token);
  }

  private JsonNode call(HttpRequest.Builder request) throws Exception {
    var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    return JSON.readTree(answer.body());
  }
}
