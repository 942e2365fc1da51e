package eu.tessera.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;

class SecurityHeadersTest {
  private final SecurityHeaders headers =
      new SecurityHeaders(URI.create("https://login.example/cas"));

  @Test
  void a_page_runs_nothing_inline_loads_nothing_from_elsewhere_and_is_framed_by_nobody() {
    assertThat(headers.ofPage().get("Content-Security-Policy"))
        .contains("default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self'")
        .contains("base-uri 'none'", "frame-ancestors 'none'")
        .endsWith("form-action 'self'")
        .doesNotContain("unsafe", "data:", "*");
  }

  @Test
  void a_page_is_kept_by_no_cache() {
    assertThat(headers.ofPage()).containsEntry("Cache-Control", "no-store");
  }

  @Test
  void a_form_that_leaves_names_only_the_origin_it_goes_to() {
    URI node = URI.create("https://Node.example:8443/sso?x=1;script-src%20*");

    assertThat(headers.ofPageFor(node).get("Content-Security-Policy"))
        .endsWith("form-action 'self' https://node.example:8443");
  }

  @Test
  void only_the_server_that_a_form_goes_to_learns_where_it_comes_from() {
    URI node = URI.create("https://node.example/sso");

    assertThat(headers.ofPage()).containsEntry("Referrer-Policy", "same-origin");
    assertThat(headers.ofPageFor(node)).containsEntry("Referrer-Policy", "strict-origin");
  }

  @Test
  void a_form_may_not_leave_for_what_is_no_web_address() {
    assertThatThrownBy(() -> headers.ofPageFor(URI.create("javascript:x")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_form_that_ends_at_a_service_may_follow_its_redirects_but_not_leave_https_for_http() {
    assertThat(policyEndingAt("https://a.example/")).endsWith("form-action 'self' https:");
    assertThat(policyEndingAt("http://localhost:8081/"))
        .endsWith("form-action 'self' https: http:");
  }

  private String policyEndingAt(String service) {
    return headers.ofPageEndingAt(URI.create(service)).get("Content-Security-Policy");
  }

  @Test
  void https_is_insisted_on_except_on_ones_own_machine() {
    assertThat(headers.ofPage()).containsKey("Strict-Transport-Security");
    assertThat(new SecurityHeaders(URI.create("https://localhost:8443/cas")).ofPage())
        .doesNotContainKey("Strict-Transport-Security");
    assertThat(new SecurityHeaders(URI.create("http://login.example/cas")).ofPage())
        .doesNotContainKey("Strict-Transport-Security");
  }

  @Test
  void assets_may_be_kept_for_ever() {
    assertThat(SecurityHeaders.ofAssets())
        .containsEntry("Cache-Control", "public, max-age=31536000, immutable")
        .containsEntry("X-Content-Type-Options", "nosniff");
  }
}
