package eu.tessera.it.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.RequestOptions;
import eu.tessera.it.harness.Tessera;
import eu.tessera.it.harness.Visitor;
import eu.tessera.it.harness.Visitors;
import java.util.List;

/** What somebody with a role does in the console, and a program in that person's name. */
record ConsoleWalk(Tessera tessera, Visitor visitor, Walk walk) {
  static final String INTEGRATOR = "integrator";
  static final String APPROVER = "approver";
  static final String OPERATOR = "operator";

  /** Signs in on the way to a page of the console. */
  static ConsoleWalk enter(Tessera tessera, Visitors visitors, String who, String path) {
    Visitor visitor = visitors.one();
    Walk walk = new Walk(tessera, visitor.page());
    walk.page().navigate(tessera.page("/console" + path));
    walk.says(who + "@ec.example")
        .proves("Demo-" + Character.toUpperCase(who.charAt(0)) + who.substring(1) + "-2026");
    assertThat(walk.step()).as(walk.page().url()).isEqualTo("console");
    return new ConsoleWalk(tessera, visitor, walk);
  }

  ConsoleWalk opens(String path) {
    walk.page().navigate(tessera.page("/console" + path));
    return this;
  }

  /** The text of the main part of the page. */
  String text() {
    return walk.page().locator("main").textContent();
  }

  /** Makes a token for a program. */
  String token(String... scopes) {
    opens("/tokens");
    walk.page().locator("#name").fill("Test " + String.join(" ", scopes));
    walk.page().locator("#scope-read").uncheck();
    List.of(scopes).forEach(scope -> walk.page().locator("#scope-" + scope).check());
    walk.press("Make a token");
    return walk.page().locator("#token").textContent();
  }

  /** What a page or a program's path answers to this browser: status, space, body. */
  String asks(String method, String address, String token, String body) {
    RequestOptions options = RequestOptions.create().setMethod(method).setMaxRedirects(0);
    if (!token.isEmpty()) {
      options.setHeader("Authorization", "Bearer " + token);
    }
    if (!body.isEmpty()) {
      boolean json = body.startsWith("{");
      options
          .setHeader(
              "Content-Type", json ? "application/json" : "application/x-www-form-urlencoded")
          .setData(body);
    }
    APIResponse answer = walk.page().request().fetch(address, options);
    return answer.status() + " " + answer.text();
  }

  /** The same of a program's path. */
  String calls(String method, String path, String token, String body) {
    return asks(method, tessera.page("/api/v1" + path), token, body);
  }
}
