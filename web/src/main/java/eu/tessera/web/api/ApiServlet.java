package eu.tessera.web.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import eu.tessera.ejb.access.AccessToken;
import eu.tessera.ejb.access.AccessTokens;
import eu.tessera.ejb.access.WrongTokens;
import eu.tessera.ejb.account.Account;
import eu.tessera.ejb.account.Accounts;
import eu.tessera.ejb.exchange.Actor;
import eu.tessera.ejb.exchange.ExpiryCalendar;
import eu.tessera.ejb.exchange.FederationFiles;
import eu.tessera.ejb.exchange.OwnKeys;
import eu.tessera.ejb.exchange.ServiceExchange;
import eu.tessera.ejb.grid.Grid;
import eu.tessera.ejb.grid.Throttle;
import eu.tessera.ejb.operation.AccountDesk;
import eu.tessera.ejb.operation.AuditDesk;
import eu.tessera.ejb.operation.CountryDesk;
import eu.tessera.ejb.operation.MailDesk;
import eu.tessera.ejb.registry.ServiceFolder;
import eu.tessera.ejb.trouble.TroubleLog;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code /cas/api/v1}: who calls, with what, how often, how much; and how answers are written. */
@WebServlet("/api/v1/*")
public class ApiServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  /** Bytes of a body: metadata of a megabyte, escaped in JSON, and a definition. */
  static final int LARGEST = 3 << 20;

  private static final int LONGEST_TEXT = 2 << 20;
  private static final int DEEPEST = 20;
  private static final String BEARER = "Bearer ";
  private static final Throttle.Limit OF_TOKEN = new Throttle.Limit(120, Duration.ofMinutes(1));
  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST)
                          .maxStringLength(LONGEST_TEXT)
                          .build())
                  .build())
          .build();

  @Inject private transient AccessTokens tokens;
  @Inject private transient Accounts accounts;
  @Inject private transient Grid grid;
  @Inject private transient ServiceExchange exchange;
  @Inject private transient ExpiryCalendar calendar;
  @Inject private transient OwnKeys keys;
  @Inject private transient FederationFiles federations;
  @Inject private transient TroubleLog troubles;
  @Inject private transient ServiceFolder services;
  @Inject private transient CountryDesk countries;
  @Inject private transient MailDesk mail;
  @Inject private transient AuditDesk audit;
  @Inject private transient AccountDesk support;
  @Inject private transient Clock clock;
  private transient Routes routes;
  private transient WrongTokens wrong;

  @Override
  public void init() {
    List<Route> all = new ArrayList<>();
    all.addAll(new ServiceRoutes(exchange, troubles).all());
    all.addAll(new SubmissionRoutes(exchange).all());
    all.addAll(new LookUpRoutes(calendar, services, clock).all());
    all.addAll(new KeyRoutes(keys).all());
    all.addAll(new FederationRoutes(federations).all());
    all.addAll(new OperationRoutes(countries, mail, audit, support).all());
    routes = new Routes(all);
    wrong = new WrongTokens(grid.throttle());
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    List<String> path = path(request);
    if (request.getMethod().equals("GET") && path.equals(List.of("openapi.yaml"))) {
      describe(response);
      return;
    }
    Reply reply = answered(path, request);
    if (reply instanceof Reply.Content content) {
      send(content.status(), "application/json", content.body(), response);
    } else if (reply instanceof Reply.Stream stream) {
      frame(HttpServletResponse.SC_OK, stream.type(), response);
      stream.writer().write(response.getOutputStream());
    } else {
      refuse(((Reply.Refused) reply).problem(), response);
    }
  }

  private Reply answered(List<String> path, HttpServletRequest request) throws IOException {
    Optional<AccessToken> token = token(request);
    if (token.isEmpty()) {
      return wrong.tooMany(request.getRemoteAddr())
          ? Reply.no(Problem.of(429, "TOO_OFTEN", "Too many wrong tokens come from your address."))
          : Reply.no(Problem.of(401, "NO_TOKEN", "Send a good token: Authorization: Bearer …"));
    }
    Optional<Account> account =
        accounts
            .byUid(token.get().madeBy())
            .filter(Account::active)
            .filter(a -> !a.roles().isEmpty());
    if (account.isEmpty()) {
      return Reply.no(Problem.of(403, "NOT_ALLOWED", "The token's account has no role here."));
    }
    if (!grid.throttle().allows("api " + token.get().id(), OF_TOKEN)) {
      return tooOften();
    }
    Actor actor = new Actor(account.get().uid(), account.get().roles());
    return read(actor, token.get(), path, request);
  }

  private Reply read(Actor actor, AccessToken token, List<String> path, HttpServletRequest request)
      throws IOException {
    boolean posts = request.getMethod().equals("POST");
    if (!posts && !request.getMethod().equals("GET")) {
      return Reply.no(Problem.of(405, "METHOD", "There are GET and POST here."));
    }
    JsonNode body = JSON.createObjectNode();
    if (routes.takesDocument(request.getMethod(), path)) {
      return routes.answer(
          new Call(actor, token.scopes(), "POST", path, Map.of(), body, request.getInputStream()));
    }
    if (posts) {
      byte[] bytes = request.getInputStream().readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        return Reply.no(Problem.of(413, "TOO_LARGE", "The body is larger than 3 megabytes."));
      }
      try {
        body = bytes.length == 0 ? body : JSON.readTree(bytes);
      } catch (JsonProcessingException unreadable) {
        return Reply.no(Problem.of(400, "NOT_JSON", "The body is not JSON that can be read."));
      }
    }
    return routes.answer(
        new Call(actor, token.scopes(), request.getMethod(), path, query(request), body));
  }

  /** RFC 6750 2.1; a token in the address or in a form is not looked at. */
  private Optional<AccessToken> token(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader("Authorization"))
        .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
        .flatMap(header -> tokens.presented(header.substring(BEARER.length()).strip()));
  }

  private static List<String> path(HttpServletRequest request) {
    String path = request.getPathInfo() == null ? "" : request.getPathInfo();
    return Arrays.stream(path.split("/")).filter(part -> !part.isEmpty()).toList();
  }

  private static Map<String, String> query(HttpServletRequest request) {
    Map<String, String> query = new HashMap<>();
    if (request.getMethod().equals("GET")) {
      request.getParameterMap().forEach((name, values) -> query.put(name, values[0]));
    }
    return query;
  }

  private static Reply tooOften() {
    return Reply.no(Problem.of(429, "TOO_OFTEN", "Too many calls. Wait a minute."));
  }

  private static void refuse(Problem problem, HttpServletResponse response) throws IOException {
    if (problem.status() == HttpServletResponse.SC_UNAUTHORIZED) {
      response.setHeader("WWW-Authenticate", "Bearer realm=\"tessera\"");
    }
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", "about:blank");
    body.put("title", problem.code());
    body.put("status", problem.status());
    body.put("code", problem.code());
    body.put("detail", problem.detail());
    if (!problem.findings().isEmpty()) {
      body.put("findings", Shapes.findings(problem.findings()));
    }
    send(problem.status(), "application/problem+json", body, response);
  }

  private static void send(int status, String type, Object body, HttpServletResponse response)
      throws IOException {
    send(status, type, JSON.writeValueAsBytes(body), response);
  }

  private static void describe(HttpServletResponse response) throws IOException {
    try (InputStream yaml = ApiServlet.class.getResourceAsStream("openapi.yaml")) {
      send(200, "application/yaml", yaml.readAllBytes(), response);
    }
  }

  private static void send(int status, String type, byte[] body, HttpServletResponse response)
      throws IOException {
    frame(status, type, response);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  private static void frame(int status, String type, HttpServletResponse response) {
    response.setStatus(status);
    response.setContentType(type);
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
  }
}
