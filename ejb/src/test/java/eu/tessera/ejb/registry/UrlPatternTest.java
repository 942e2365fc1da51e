package eu.tessera.ejb.registry;

import static eu.tessera.ejb.registry.TestParties.url;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.tessera.federation.cas.ServiceUrl;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlPatternTest {
  @ParameterizedTest
  @CsvSource({
    "https://a.example/app/, https://a.example/app/",
    "https://a.example/app/, https://a.example/app/x/y?z=1#f",
    "https://a.example/app/, HTTPS://A.EXAMPLE:443/app/x",
    "https://a.example/app/, https://a.example/%61pp/x",
    "https://a.example/app/, https://a.example/app/;jsessionid=1",
    "https://a.example/app, https://a.example/app?x=1",
    "https://a.example, https://a.example/anything",
    "https://*.example.org/, https://a.example.org/",
    "https://*.example.org/, https://a.b.example.org/",
    "https://localhost:*/, https://localhost/",
    "https://localhost:*/, https://localhost:8443/x",
    "http://localhost:*/, http://localhost:8080/",
    "https://127.0.0.1:*/, https://127.0.0.1:9000/x",
    "http://127.0.0.1:*, http://127.0.0.1/x",
    "https://a.example:8443/, https://a.example:8443/",
  })
  void an_address_within_is_taken(String pattern, String address) throws Exception {
    assertThat(UrlPattern.of(pattern).matches(url(address))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.example/app/, https://a.example/app",
    "https://a.example/app/, https://a.example/application/",
    "https://a.example/app/, https://a.example/APP/x",
    "https://a.example/app/, https://a.example/x?u=/app/",
    "https://a.example/app/, https://a.example/app%2Fx",
    "https://a.example/app, https://a.example/app/",
    "https://a.example/app, https://a.example/app2",
    "https://a.example/, http://a.example/",
    "https://a.example/, https://a.example:8443/",
    "https://a.example/, https://b.a.example/",
    "https://a.example/, https://a.example.evil.org/",
    "https://a.example/, https://evila.example/",
    "https://*.example.org/, https://example.org/",
    "https://*.example.org/, https://evilexample.org/",
    "https://*.example.org/, https://a.example.org.evil.com/",
    "https://localhost:*/, http://localhost/",
    "https://localhost:*/, https://localhost.evil.com/",
    "https://127.0.0.1:*/, https://127.0.0.11/",
  })
  void an_address_outside_is_not_taken(String pattern, String address) throws Exception {
    assertThat(UrlPattern.of(pattern).matches(url(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a.example",
        "*",
        "https://*/",
        "https://*.org/",
        "https://*.co.uk/",
        "https://*.github.io/",
        "https://a*.example.org/",
        "https://a.*.example.org/",
        "https://*.*.example.org/",
        "https://*.localhost/",
        "https://*.127.0.0.1/",
        "https://a.example/*",
        "https://a.example/a*",
        "https://a.example:80*/",
        "https://a.example:/",
        "https://user@a.example/",
        "ftp://a.example/",
        "*://a.example/",
        "https://a.example/?x=1",
        "https://a.example/#x",
        "https://a.example/../b",
        "^https://.*",
        "https://a.example./",
        "https://*.eu/",
        "https://a .example/"
      })
  void a_pattern_that_means_too_much_is_refused(String text) {
    assertThatThrownBy(() -> UrlPattern.of(text)).isInstanceOf(UrlPattern.Mistake.class);
  }

  @Property(tries = 500)
  void nothing_but_the_host_itself_is_taken(
      @ForAll @StringLength(max = 24) @CharRange(from = '!', to = '~') String before,
      @ForAll @StringLength(max = 24) @CharRange(from = '!', to = '~') String after)
      throws Exception {
    UrlPattern pattern = UrlPattern.of("https://a.example/app/");
    for (String text :
        new String[] {
          "https://" + before + "a.example" + after + "/app/",
          "https://" + before + "/a.example/app/" + after,
          "https://a.example/" + before + "/app/" + after
        }) {
      Optional<ServiceUrl> url = ServiceUrl.read(text).asOptional();
      if (url.isPresent() && pattern.matches(url.get())) {
        // what is taken leads, by Java's own reading, to the host and below the path
        java.net.URI browser = java.net.URI.create(text.replaceAll("[{}|^\\[\\]]", "_"));
        assertThat(browser.getHost()).isEqualToIgnoringCase("a.example");
        assertThat(browser.normalize().getPath()).startsWith("/app/");
      }
    }
  }

  @Property(tries = 300)
  void everything_below_the_path_is_taken_and_nothing_beside_it(
      @ForAll @From("labels") String path, @ForAll @From("labels") String more) throws Exception {
    UrlPattern pattern = UrlPattern.of("https://a.example/" + path + "/");
    assertThat(pattern.matches(url("https://a.example/" + path + "/" + more))).isTrue();
    assertThat(pattern.matches(url("https://a.example/" + path + more))).isFalse();
    assertThat(pattern.matches(url("https://a.example/" + more + "/" + path + "/")))
        .isEqualTo(more.equals(path));
  }

  @Property(tries = 200)
  void the_port_counts_unless_any_is_allowed(@ForAll @IntRange(min = 1, max = 65535) int port)
      throws Exception {
    ServiceUrl url = url("https://localhost:" + port + "/");
    assertThat(UrlPattern.of("https://localhost:*/").matches(url)).isTrue();
    assertThat(UrlPattern.of("https://localhost/").matches(url)).isEqualTo(port == 443);
  }

  @Provide
  Arbitrary<String> labels() {
    return Arbitraries.strings().withCharRange('a', 'c').ofMinLength(1).ofMaxLength(4);
  }
}
