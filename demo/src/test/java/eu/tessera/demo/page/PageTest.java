package eu.tessera.demo.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PageTest {
  private static final String PAGE =
      new Page("<Title>", "demo", Html.NONE, Html.of("<h1>Hello</h1>"), "copy.js")
          .html()
          .toString();

  @Test
  void a_page_asks_no_third_party_and_has_nothing_inline() {
    assertThat(PAGE).doesNotContain("http:", "https:", "style=", "<style", "<script>", "onclick");
    assertThat(PAGE).contains("<script src=\"/demo/assets/copy.js\" defer></script>");
  }

  @Test
  void the_title_is_escaped() {
    assertThat(PAGE).contains("<title>&lt;Title&gt;</title>");
  }

  @Test
  void the_policy_allows_only_own_files() {
    assertThat(PageHeaders.policy("'self'"))
        .startsWith("default-src 'none'")
        .contains("frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'")
        .doesNotContain("unsafe");
  }
}
