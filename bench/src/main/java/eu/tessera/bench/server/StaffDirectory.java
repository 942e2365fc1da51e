package eu.tessera.bench.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.tessera.bench.browser.Site;
import eu.tessera.bench.measure.UnexpectedAnswer;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A directory that keeps the accounts of the staff, by SCIM 2.0 (RFC 7644). */
public final class StaffDirectory {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PATCH = "urn:ietf:params:scim:api:messages:2.0:PatchOp";
  private static final String USER = "urn:ietf:params:scim:schemas:core:2.0:User";

  private final Site site;
  private final String token;

  /**
   * @param token the server's {@code TESSERA_PROVISIONING_TOKEN}
   */
  public StaffDirectory(Site site, String token) {
    this.site = site;
    this.token = token;
  }

  /** Makes an account that has no password yet. */
  public void add(String uid, String email) throws IOException, InterruptedException {
    call(
        "POST",
        "",
        json(
            Map.of(
                "schemas", List.of(USER),
                "userName", uid,
                "name", Map.of("givenName", "Bench", "familyName", "Person"),
                "active", true,
                "emails", List.of(Map.of("value", email, "primary", true)))));
  }

  /** Suspends an account. */
  public void suspend(String uid) throws IOException, InterruptedException {
    String filter = URLEncoder.encode("userName eq \"" + uid + "\"", StandardCharsets.UTF_8);
    String id =
        call("GET", "?filter=" + filter, BodyPublishers.noBody()).at("/Resources/0/id").asText();
    var suspend = Map.of("op", "replace", "value", Map.of("active", false));
    call(
        "PATCH", "/" + id, json(Map.of("schemas", List.of(PATCH), "Operations", List.of(suspend))));
  }

  private static BodyPublisher json(Map<String, ?> body) throws IOException {
    return BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
  }

  private JsonNode call(String method, String path, BodyPublisher body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(site.address("/cas/scim/v2/Users" + path))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/scim+json")
            .method(method, body)
            .build();
    HttpResponse<String> answer = site.client().send(request, BodyHandlers.ofString());
    if (answer.statusCode() / 100 != 2) {
      throw new UnexpectedAnswer(method + " at the staff directory: " + answer.body());
    }
    return JSON.readTree(answer.body());
  }
}
