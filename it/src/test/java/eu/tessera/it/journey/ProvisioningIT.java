package eu.tessera.it.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.tessera.it.harness.SharedTessera;
import eu.tessera.it.harness.Tessera;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A directory of staff brings its accounts by SCIM and by a file. */
@ExtendWith(SharedTessera.class)
class ProvisioningIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ANA =
      """
      {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "userName": "%s",
       "name": {"givenName": "Ana", "familyName": "García"}, "active": true,
       "emails": [{"value": "%s@ec.example", "primary": true}], "preferredLanguage": "es-ES",
       "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {"department": "DIGIT.B.1"}}
      """;

  @Test
  void an_account_is_created_read_found_patched_and_replaced(Tessera tessera) throws Exception {
    HttpResponse<String> created = call(tessera, "POST", "/Users", ana("scim01"));
    assertThat(created.statusCode()).isEqualTo(201);
    JsonNode user = JSON.readTree(created.body());
    String path = "/Users/" + user.path("id").asText();
    assertThat(created.headers().firstValue("Location").orElseThrow()).endsWith(path);
    assertThat(user.path("preferredLanguage").asText()).isEqualTo("es");

    JsonNode found = list(tessera, "userName eq \"SCIM01\"");
    assertThat(found.path("totalResults").asInt()).isOne();
    assertThat(found.at("/Resources/0"))
        .isEqualTo(JSON.readTree(call(tessera, "GET", path, "").body()));
    JsonNode patched =
        json(
            call(
                tessera,
                "PATCH",
                path,
                """
                {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"], "Operations": [
                  {"op": "Replace", "value": {"active": "False"}},
                  {"op": "replace", "path": "name.familyName", "value": "Borg"}]}
                """),
            200);
    assertThat(patched.path("active").asBoolean(true)).isFalse();
    assertThat(patched.at("/name/familyName").asText()).isEqualTo("Borg");
    JsonNode replaced = json(call(tessera, "PUT", path, ana("scim01")), 200);
    assertThat(replaced.path("active").asBoolean()).isTrue();
    assertThat(replaced.at("/name/familyName").asText()).isEqualTo("García");
  }

  @Test
  void what_cannot_be_is_refused_in_the_words_of_the_standard(Tessera tessera) throws Exception {
    String path =
        "/Users/" + json(call(tessera, "POST", "/Users", ana("scim02")), 201).path("id").asText();
    refused(call(tessera, "POST", "/Users", ana("scim02")), 409, "uniqueness");
    refused(
        call(
            tessera,
            "POST",
            "/Users",
            ana("scim03").replace("scim03@", "citizen@").replace("ec.example", "example.org")),
        409,
        "uniqueness");
    refused(call(tessera, "PUT", path, ana("scim04")), 400, "mutability");
    refused(
        call(
            tessera,
            "PATCH",
            path,
            "{\"Operations\": [{\"op\": \"replace\", \"path\": \"userName\", \"value\": \"x\"}]}"),
        400,
        "invalidPath");
    refused(call(tessera, "POST", "/Users", "[]"), 400, "invalidSyntax");
    refused(call(tessera, "POST", "/Users", "{\"userName\": \"scim05\"}"), 400, "invalidValue");
    refused(call(tessera, "GET", "/Users?filter=x", ""), 400, "invalidFilter");
    refused(call(tessera, "GET", "/Users?count=x", ""), 400, "invalidValue");
    refused(call(tessera, "DELETE", path, ""), 405, "");
    refused(call(tessera, "GET", "/Users/" + new java.util.UUID(0, 1), ""), 404, "");
    refused(call(tessera, "GET", "/Users/citizen", ""), 404, "");
    refused(call(tessera, "POST", "/Users", "x".repeat(70_000)), 413, "");
  }

  @Test
  void the_accounts_of_citizens_are_not_there(Tessera tessera) throws Exception {
    JsonNode all = json(call(tessera, "GET", "/Users?startIndex=1&count=200", ""), 200);
    assertThat(all.path("totalResults").asInt()).isGreaterThanOrEqualTo(2);
    assertThat(all.path("Resources").toString())
        .contains("staff@ec.example")
        .doesNotContain("citizen@example.org");
    JsonNode one = json(call(tessera, "GET", "/Users?startIndex=2&count=1", ""), 200);
    assertThat(one.path("Resources")).hasSize(1);
    assertThat(one.at("/Resources/0")).isEqualTo(all.at("/Resources/1"));
  }

  @Test
  void without_a_token_nothing_is_told(Tessera tessera) throws Exception {
    for (String token : new String[] {"", "tessera_" + "A".repeat(43), "wrong"}) {
      HttpResponse<String> answer = call(tessera, "GET", "/Users", "", token);
      assertThat(answer.statusCode()).isEqualTo(401);
      assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
      assertThat(answer.body()).doesNotContain("@");
    }
  }

  @Test
  void a_file_is_looked_at_and_then_taken(Tessera tessera) throws Exception {
    String file =
        "uid,email,first_name,last_name\ncsv001,csv001@ec.example,Ana,García\ncsv002,no,A,B\n";
    JsonNode dry = json(call(tessera, "POST", "/Users.csv?dryRun=true", file), 200);
    assertThat(dry.path("created").asInt()).isOne();
    assertThat(dry.at("/refused/0").asText()).isEqualTo("Line 3: this is not an e-mail address.");
    assertThat(list(tessera, "userName eq \"csv001\"").path("totalResults").asInt()).isZero();
    assertThat(json(call(tessera, "POST", "/Users.csv", file), 200).path("created").asInt())
        .isOne();
    assertThat(list(tessera, "userName eq \"csv001\"").path("totalResults").asInt()).isOne();
  }

  private static void refused(HttpResponse<String> answer, int status, String type)
      throws Exception {
    JsonNode error = json(answer, status);
    assertThat(error.path("status").asText()).isEqualTo(String.valueOf(status));
    assertThat(error.path("scimType").asText()).isEqualTo(type);
    assertThat(error.path("detail").asText()).isNotEmpty();
  }

  private static JsonNode json(HttpResponse<String> answer, int status) throws Exception {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return JSON.readTree(answer.body());
  }

  private static JsonNode list(Tessera tessera, String filter) throws Exception {
    String query = URLEncoder.encode(filter, StandardCharsets.UTF_8);
    return json(call(tessera, "GET", "/Users?filter=" + query, ""), 200);
  }

  private static String ana(String uid) {
    return ANA.formatted(uid, uid);
  }

  private static HttpResponse<String> call(Tessera tessera, String method, String path, String body)
      throws Exception {
    return call(tessera, method, path, body, SharedTessera.PROVISIONING_TOKEN);
  }

  private static HttpResponse<String> call(
      Tessera tessera, String method, String path, String body, String token) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(tessera.page("/scim/v2" + path)))
            .method(method, HttpRequest.BodyPublishers.ofString(body));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    return tessera.client().send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
