package eu.tessera.ejb.registry;

import static eu.tessera.ejb.registry.TestParties.at;
import static eu.tessera.ejb.registry.TestParties.url;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistryTest {
  private static final Registry REGISTRY =
      Registry.of(
          List.of(
              at("root", "https://a.example.org/"),
              at("app", "https://a.example.org/app/"),
              at("page", "https://a.example.org/app/page"),
              at("deep", "https://a.example.org/app/x/y/"),
              at("star", "https://*.example.org/"),
              at("substar", "https://*.b.example.org/"),
              at("any", "https://localhost:*/", "http://localhost:*/", "https://127.0.0.1:*/"),
              at("port", "https://localhost:9443/")));

  @ParameterizedTest
  @CsvSource({
    "https://a.example.org/x, root",
    "https://a.example.org/app, root",
    "https://a.example.org/app/, app",
    "https://a.example.org/app/z/z/z, app",
    "https://a.example.org/app/page?x, page",
    "https://a.example.org/app/pages, app",
    "https://a.example.org/app/x/y/z, deep",
    "https://a.example.org/app/x/y, app",
    "https://c.example.org/, star",
    "https://c.b.example.org/, substar",
    "https://b.example.org/, star",
    "https://a.example.org:444/, ",
    "https://example.org/, ",
    "https://localhost:1/x, any",
    "http://localhost/x, any",
    "https://localhost:9443/x, port",
    "http://127.0.0.1/, ",
    "https://nowhere.example/, ",
  })
  void the_most_specific_pattern_wins(String address, String id) {
    assertThat(REGISTRY.find(url(address)).map(RelyingParty::id))
        .isEqualTo(Optional.ofNullable(id));
  }

  @Test
  void ten_thousand_services_are_each_found_and_no_other() {
    List<RelyingParty> parties = new ArrayList<>();
    for (int i = 0; i < 5000; i++) {
      parties.add(at("host" + i, "https://host" + i + ".example/"));
      parties.add(at("path" + i, "https://shared.example/path" + i + "/"));
    }
    Registry registry = Registry.of(parties);
    assertThat(registry.all()).hasSize(10_000);
    for (int i = 0; i < 5000; i++) {
      assertThat(registry.find(url("https://host" + i + ".example/x")).orElseThrow().id())
          .isEqualTo("host" + i);
      assertThat(registry.find(url("https://shared.example/path" + i + "/x")).orElseThrow().id())
          .isEqualTo("path" + i);
    }
    assertThat(registry.find(url("https://shared.example/path5000/"))).isEmpty();
    assertThat(registry.find(url("https://host5000.example/"))).isEmpty();
    assertThat(registry.byId("path77")).isPresent();
  }

  @Property(tries = 300)
  void the_index_finds_what_a_walk_over_all_patterns_finds(
      @ForAll @Size(min = 1, max = 12) List<@From("patterns") String> patterns,
      @ForAll @From("addresses") String address) {
    Registry.Builder builder = new Registry.Builder();
    for (int i = 0; i < patterns.size(); i++) {
      builder.add(at("s" + i, patterns.get(i)));
    }
    Registry registry = builder.build();
    boolean some =
        registry.all().stream()
            .flatMap(party -> party.urls().stream())
            .anyMatch(pattern -> pattern.matches(url(address)));
    assertThat(registry.find(url(address)).isPresent()).isEqualTo(some);
    registry
        .find(url(address))
        .ifPresent(
            party -> assertThat(party.urls()).anyMatch(pattern -> pattern.matches(url(address))));
    assertThat(registry.explain(url(address), all -> true)).isNotEmpty();
  }

  @Provide
  Arbitrary<String> patterns() {
    return Combinators.combine(
            Arbitraries.of("a.example.org", "b.example.org", "*.example.org", "*.a.example.org"),
            Arbitraries.of("", ":*", ":81"),
            Arbitraries.of("", "/", "/p", "/p/", "/p/q", "/p/q/"))
        .as((host, port, path) -> "https://" + host + port + path);
  }

  @Provide
  Arbitrary<String> addresses() {
    return Combinators.combine(
            Arbitraries.of("a.example.org", "b.example.org", "c.a.example.org", "example.org"),
            Arbitraries.of("", ":81", ":82"),
            Arbitraries.of("", "/", "/p", "/p/", "/p/q", "/p/q/", "/p/q/r", "/pp", "/p%2Fq"))
        .as((host, port, path) -> "https://" + host + port + path);
  }

  @Test
  void a_pattern_belongs_to_one_service_only() {
    Registry.Builder builder = new Registry.Builder();
    assertThat(builder.add(at("one", "https://a.example/app/"))).isEmpty();
    assertThat(builder.add(at("two", "https://b.example/", "https://A.example:443/%61pp/")))
        .hasValueSatisfying(why -> assertThat(why).contains("belongs to \"one\" already"));
    assertThat(builder.add(at("one", "https://c.example/"))).isPresent();
    Registry registry = builder.build();
    assertThat(registry.all()).extracting(RelyingParty::id).containsExactly("one");
    assertThat(registry.find(url("https://b.example/"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://a.example.org/app/z|belongs to \"app\" (app) by its pattern https://a.example.org/app/",
        "https://nowhere.example/x|No service is registered for the host nowhere.example",
        "http://a.example.org/app/z|asks for https, not http",
        "https://a.example.org:444/app/z|asks for port 443, not 444",
      })
  void an_integrator_is_told_why(String address, String sentence) {
    assertThat(REGISTRY.explain(url(address), all -> true))
        .anySatisfy(s -> assertThat(s).contains(sentence));
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.example.org/app/z",
    "http://a.example.org/app/z",
    "https://a.example.org:444/app/z",
    "https://a.example.org/",
  })
  void an_integrator_is_told_nothing_of_other_services_but_that_they_are_there(String address) {
    assertThat(String.join(" ", REGISTRY.explain(url(address), none -> false)))
        .containsIgnoringCase("another service")
        .doesNotContain("\"app\"", "pattern https", "asks for", "takes the path");
  }

  @Test
  void an_integrator_is_told_of_slashes_and_capitals() {
    Registry registry =
        Registry.of(
            List.of(at("dir", "https://a.example/App/"), at("file", "https://a.example/x")));
    assertThat(registry.explain(url("https://a.example/App"), all -> true))
        .anySatisfy(s -> assertThat(s).contains("add the address without its last slash too"));
    assertThat(registry.explain(url("https://a.example/x/y"), all -> true))
        .anySatisfy(s -> assertThat(s).contains("end it with a slash"));
    assertThat(registry.explain(url("https://a.example/app/y"), all -> true))
        .anySatisfy(s -> assertThat(s).contains("capitals count"));
  }
}
