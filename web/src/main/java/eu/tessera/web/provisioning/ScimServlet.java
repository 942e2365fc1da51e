package eu.tessera.web.provisioning;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.tessera.ejb.account.Account;
import eu.tessera.ejb.config.Settings;
import eu.tessera.ejb.provisioning.AccountCsv;
import eu.tessera.ejb.provisioning.ManagedAccount;
import eu.tessera.ejb.provisioning.Outcome;
import eu.tessera.ejb.provisioning.Provisioning;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The interface by which accounts of staff are brought; see the room's own words. */
@WebServlet("/scim/v2/*")
public class ScimServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final int LARGEST = 64 * 1024;
  private static final int MOST_IN_LIST = 200;
  private static final String ERROR = "urn:ietf:params:scim:api:messages:2.0:Error";
  private static final String LIST = "urn:ietf:params:scim:api:messages:2.0:ListResponse";
  private static final Pattern FILTER =
      Pattern.compile("\\s*userName\\s+eq\\s+\"([^\"]{1,100})\"\\s*", Pattern.CASE_INSENSITIVE);

  @Inject private transient Provisioning provisioning;
  @Inject private transient Bearer bearer;
  @Inject private transient Settings settings;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      Optional<String> caller = bearer.caller(request);
      if (caller.isEmpty()) {
        response.setHeader("WWW-Authenticate", "Bearer realm=\"scim\"");
        throw new ScimProblem(
            bearer.refusal(request), "", "a bearer token with the scope users is needed");
      }
      answer(caller.get(), request, response);
    } catch (ScimProblem problem) {
      send(response, problem.status(), written(problem));
    }
  }

  private void answer(String caller, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = Optional.ofNullable(request.getPathInfo()).orElse("/");
    String call = request.getMethod() + " " + path.replaceFirst("^/Users/.+", "/Users/one");
    switch (call) {
      case "GET /ServiceProviderConfig" -> send(response, 200, abilities());
      case "GET /Users" -> send(response, 200, list(request));
      case "POST /Users" -> create(caller, request, response);
      case "POST /Users.csv" -> send(response, 200, file(caller, request));
      case "GET /Users/one" -> send(response, 200, ScimUser.write(one(path), base()));
      case "PUT /Users/one" -> send(response, 200, replaced(caller, one(path), body(request)));
      case "PATCH /Users/one" -> {
        Account account = one(path);
        ObjectNode now = ScimUser.write(account, base());
        send(response, 200, replaced(caller, account, ScimPatch.applied(now, body(request))));
      }
      default ->
          throw new ScimProblem(
              path.startsWith("/Users") ? 405 : 404, "", "there is no such thing to do here");
    }
  }

  private void create(String caller, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ManagedAccount wanted = ScimUser.read(body(request));
    if (provisioning.find(wanted.uid()).isPresent()) {
      throw new ScimProblem(409, "uniqueness", "there is an account with this userName");
    }
    checked(provisioning.bring(wanted, caller));
    ObjectNode user = ScimUser.write(provisioning.find(wanted.uid()).orElseThrow(), base());
    response.setHeader("Location", user.at("/meta/location").asText());
    send(response, 201, user);
  }

  private ObjectNode replaced(String caller, Account account, JsonNode user) {
    ManagedAccount wanted = ScimUser.read(user);
    if (!wanted.uid().equals(account.uid())) {
      throw new ScimProblem(400, "mutability", "the userName of an account never changes");
    }
    checked(provisioning.bring(wanted, caller));
    return ScimUser.write(provisioning.find(wanted.uid()).orElseThrow(), base());
  }

  private static void checked(Outcome outcome) {
    if (outcome == Outcome.EMAIL_TAKEN) {
      throw new ScimProblem(409, "uniqueness", "another account has this e-mail address");
    }
    if (outcome == Outcome.HOLDS_ROLE) {
      throw new ScimProblem(
          409, "mutability", "this person has a role in the console: the e-mail address stays");
    }
    if (outcome == Outcome.UID_TAKEN) {
      throw new ScimProblem(409, "uniqueness", "this userName cannot be given");
    }
  }

  private Account one(String path) {
    return provisioning
        .byId(path.substring("/Users/".length()))
        .orElseThrow(() -> new ScimProblem(404, "", "there is no such account of staff"));
  }

  private ObjectNode list(HttpServletRequest request) {
    int start = number(request.getParameter("startIndex"), 1);
    int count = Math.min(MOST_IN_LIST, Math.max(0, number(request.getParameter("count"), 100)));
    String filter = request.getParameter("filter");
    List<Account> found;
    long total;
    if (filter == null) {
      found = count == 0 ? List.of() : provisioning.page(Math.max(1, start) - 1, count);
      total = provisioning.count();
    } else {
      Matcher wanted = FILTER.matcher(filter);
      if (!wanted.matches()) {
        throw new ScimProblem(400, "invalidFilter", "the one filter is: userName eq \"…\"");
      }
      found = provisioning.find(wanted.group(1).toLowerCase(Locale.ROOT)).stream().toList();
      total = found.size();
    }
    ObjectNode list = ScimUser.JSON.createObjectNode();
    list.putArray("schemas").add(LIST);
    list.put("totalResults", total);
    list.put("startIndex", Math.max(1, start));
    list.put("itemsPerPage", found.size());
    ArrayNode resources = list.putArray("Resources");
    found.forEach(account -> resources.add(ScimUser.write(account, base())));
    return list;
  }

  private ObjectNode file(String caller, HttpServletRequest request) throws IOException {
    boolean dry = "true".equals(request.getParameter("dryRun"));
    AccountCsv.Report report =
        new AccountCsv(provisioning).read(request.getInputStream(), dry, caller);
    ObjectNode answer = ScimUser.JSON.createObjectNode().put("dryRun", report.dry());
    for (Outcome outcome : Outcome.values()) {
      answer.put(outcome.name().toLowerCase(Locale.ROOT), report.counts().getOrDefault(outcome, 0));
    }
    ArrayNode refused = answer.putArray("refused");
    report.refused().forEach(refused::add);
    return answer;
  }

  private static JsonNode body(HttpServletRequest request) throws IOException {
    byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
    if (body.length > LARGEST) {
      throw new ScimProblem(413, "", "a request has at most 64 KiB");
    }
    try {
      JsonNode json = ScimUser.JSON.readTree(body);
      if (json.isObject()) {
        return json;
      }
    } catch (JsonProcessingException noJson) {
      // told below
    }
    throw new ScimProblem(400, "invalidSyntax", "the body is no JSON object");
  }

  private static ObjectNode abilities() {
    ObjectNode config = ScimUser.JSON.createObjectNode();
    config.putArray("schemas").add("urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig");
    config.putObject("patch").put("supported", true);
    config
        .putObject("bulk")
        .put("supported", false)
        .put("maxOperations", 0)
        .put("maxPayloadSize", 0);
    config.putObject("filter").put("supported", true).put("maxResults", MOST_IN_LIST);
    for (String without : List.of("changePassword", "sort", "etag")) {
      config.putObject(without).put("supported", false);
    }
    config
        .putArray("authenticationSchemes")
        .addObject()
        .put("type", "oauthbearertoken")
        .put("name", "Bearer token")
        .put("description", "A token with the scope users");
    return config;
  }

  private static ObjectNode written(ScimProblem problem) {
    ObjectNode error = ScimUser.JSON.createObjectNode();
    error.putArray("schemas").add(ERROR);
    error.put("status", String.valueOf(problem.status()));
    if (!problem.type().isEmpty()) {
      error.put("scimType", problem.type());
    }
    return error.put("detail", problem.getMessage());
  }

  private static void send(HttpServletResponse response, int status, JsonNode json)
      throws IOException {
    byte[] body = ScimUser.JSON.writeValueAsBytes(json);
    response.setStatus(status);
    response.setContentType("application/scim+json;charset=UTF-8");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  private String base() {
    return settings.baseUrl() + "/scim/v2";
  }

  private static int number(String text, int otherwise) {
    try {
      return text == null ? otherwise : Integer.parseInt(text);
    } catch (NumberFormatException noNumber) {
      throw ScimProblem.invalid("startIndex and count are numbers");
    }
  }
}
