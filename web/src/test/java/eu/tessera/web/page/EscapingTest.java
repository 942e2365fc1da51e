package eu.tessera.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EscapingTest {
  private static final String USER =
      "\"'><script>alert(1)</script><img src=x onerror=alert(2)>&amp;";
  private static final String NAME =
      "</title></textarea>'\" onfocus=alert(3) x=\"<svg onload=alert(4)>${7*7}";
  private static final Pattern TAG =
      Pattern.compile("<(/?[a-zA-Z][a-zA-Z0-9]*)((?:\\s+[^\\s=>\"]+(?:=\"[^\"]*\")?)*)\\s*>");

  private static final String HONEST = "Anna";

  private final Pages pages = new Pages(Site.at("/cas"), Languages.load(), Assets.load());

  static Stream<Map.Entry<String, View>> hostile() {
    return TestViews.filled(USER, NAME).entrySet().stream();
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void hostile_text_in_any_field_comes_out_as_text(Map.Entry<String, View> page) {
    String html = render(page.getKey(), USER, NAME);

    assertThat(tags(html)).isEqualTo(tags(render(page.getKey(), HONEST, HONEST)));
  }

  @Test
  void the_hostile_text_is_really_on_the_page() {
    String html =
        pages.render(
            TestViews.filled(USER, NAME).get("identify"),
            PageContext.of(Locale.ENGLISH, "/cas/login"));

    assertThat(html).contains("&lt;svg onload=alert(4)&gt;", "&lt;script>alert(1)&lt;/script>");
  }

  @Test
  void an_address_shown_on_an_error_page_is_cut_and_cannot_turn_its_surroundings() {
    View.Problem problem =
        TestViews.problem(
            ProblemCode.SERVICE_UNKNOWN,
            "https://bank.example/\u202Egpj.exe\u0000\r\n" + "a".repeat(5000));

    assertThat(problem.subject().orElseThrow())
        .doesNotContain("\u202E", "\u0000", "\r", "\n")
        .hasSize(Shown.LONGEST + 1)
        .endsWith("…");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "data:text/html,x",
        "//evil.example/",
        "/\\evil.example",
        "/\t/evil.example",
        "https:evil",
        "https:///x",
        "mailto:a@example.org",
        "ht tps://x",
        ""
      })
  void an_address_that_is_neither_ours_nor_http_is_refused(String address) {
    assertThatThrownBy(() -> new SignInView.Away(address, Map.of(), "x"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new View.Action(Way.TRY_AGAIN, address))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> PageContext.of(Locale.ENGLISH, address))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> new LogoutView.SignedOut(Optional.of(address), Optional.empty(), "/cas/login"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private String render(String name, String user, String service) {
    PageContext context =
        PageContext.of(Locale.ENGLISH, "/cas/login?service=" + user)
            .signedInAs(user, PageContext.Menu.logout("/cas/logout" + user))
            .carrying(Map.of("mark", user, service, "x"));
    return pages.render(TestViews.filled(user, service).get(name), context);
  }

  /** The tags with the names of their attributes: what a browser would build. */
  private static List<String> tags(String html) {
    assertThat(TAG.matcher(html.replace("<!DOCTYPE html>", "")).replaceAll("")).doesNotContain("<");
    return TAG.matcher(html)
        .results()
        .map(tag -> tag.group(1) + tag.group(2).replaceAll("=\"[^\"]*\"", ""))
        .toList();
  }
}
