package eu.tessera.federation.cas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceUrlTest {
  private static final TicketId TICKET = new TicketId("ST-123456-AbCdEfGhIjKlMnOpQrStUv");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://a.eu",
        "http://a.eu/",
        "HTTPS://A.EU:8443/b",
        "https://a.eu?x=1",
        "https://a.eu#f",
        "https://127.0.0.1:8080/x",
        "https://[::1]:443/",
        "https://xn--bcher-kva.example/",
        "https://a.eu/b;jsessionid=1F/c?x=%20&y=[1]",
        "https://a.eu/b/..c/d",
        "https://localhost/",
        "https://a.eu/x%2Fy",
        "https://a.eu/b?back=https%3A%2F%2Fa.eu%2F..%2Fc",
        "https://a1.2b/",
      })
  void a_plain_address_is_taken(String text) {
    assertThat(ServiceUrl.read(text).asOptional()).isPresent();
    assertThat(url(text).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "https",
        "https:",
        "https:/a.eu",
        "https://",
        "https:///a",
        "//a.eu",
        "/a",
        "a.eu",
        "ftp://a.eu",
        "javascript://a.eu/%0aalert(1)",
        "https://user@a.eu/",
        "https://a:b@a.eu/",
        "https://a.eu\\@b.eu/",
        "https://a.eu\\b",
        "https://a.eu/b\\..\\c",
        "https://a.eu/%5c",
        "https://a.eu/../b",
        "https://a.eu/b/./c",
        "https://a.eu/b/%2e%2e/c",
        "https://a.eu/.%2E",
        "https://a.eu/b/..;/c",
        "https://a.eu/b/..;x=1/c",
        "https://a.eu/b/..%3b/c",
        "https://a.eu/b/..%2Fc",
        "https://a.eu/%252e%252e/c",
        "https://a.eu/%25252e./c",
        "https://a.eu./",
        "https://.a.eu/",
        "https://a..eu/",
        "https://-a.eu/",
        "https://a_b.eu/",
        "https://a.eu:0/",
        "https://a.eu:65536/",
        "https://a.eu:/",
        "https://a.eu:080/",
        "https://a.eu:+80/",
        "https://a.eu:80:80/",
        "https://a.eu:x/",
        "https://127.1/",
        "https://0x7f.0.0.1/",
        "https://0x7f000001/",
        "https://2130706433/",
        "https://1.2.3.256/",
        "https://01.2.3.4/",
        "https://[::1/",
        "https://[::1]x/",
        "https://[1.2.3.4]/",
        "https://[fe80::1%25eth0]/",
        "https://bücher.example/",
        "https://a.eu/é",
        "https://a.eu/b c",
        "https://a.eu/\tb",
        "https://a.eu/\u0000",
        "https://a.eu/%00",
        "https://a.eu/%0d%0aX:y",
        "https://a.eu/\r\nX: y",
        " https://a.eu/",
        "https://a.eu/%",
        "https://a.eu/?q=100%",
        "https://a.eu/?x=%00",
        "https://xn--/",
        "https://a.eu/<b>",
        "https://a%2eeu/",
        "https://a.e%75/"
      })
  void an_address_that_could_lead_elsewhere_is_refused(String text) {
    assertThat(ServiceUrl.read(text).refusal())
        .hasValueSatisfying(
            failure -> {
              assertThat(failure.code()).isEqualTo(FailureCode.INVALID_SERVICE);
              assertThat(failure.sentence()).endsWith(".");
            });
  }

  @Test
  void an_address_of_more_than_4096_characters_is_refused() {
    String text = "https://a.eu/" + "x".repeat(4083);
    assertThat(ServiceUrl.read(text).asOptional()).isPresent();
    assertThat(ServiceUrl.read(text + "x").asOptional()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.eu/b, HTTPS://A.eu:443/b",
    "https://a.eu, https://a.eu/",
    "https://a.eu?x=1, https://a.eu/?x=1",
    "https://a.eu/~b, https://a.eu/%7eb",
    "https://a.eu/b?x=a%26b%3Dc, https://a.eu/b?x=a&b=c",
    "https://a.eu/b?u=https%3A%2F%2Fc, https://a.eu/b?u=https%3a//c",
    "https://a.eu/b;jsessionid=ABC.node1?x=1, https://a.eu/b?x=1",
    "https://a.eu/b;JSESSIONID=ABC/c, https://a.eu/b/c",
    "https://a.eu/b?, https://a.eu/b",
    "https://a.eu/b?x=1&, https://a.eu/b?x=1",
    "https://a.eu/b#top, https://a.eu/b",
    "http://a.eu:80/b, http://a.eu/b",
    "https://[0:0:0:0:0:0:0:1]/, https://[::1]/",
  })
  void the_same_page_written_in_two_ways_is_the_same(String one, String other) {
    assertThat(url(one).sameAs(url(other))).isTrue();
    assertThat(url(other).sameAs(url(one))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.eu/b, http://a.eu/b",
    "https://a.eu/b, https://a.eu:8443/b",
    "https://a.eu:80/b, http://a.eu/b",
    "https://a.eu/b, https://b.a.eu/b",
    "https://a.eu/b, https://a.eu/B",
    "https://a.eu/b, https://a.eu/b/",
    "https://a.eu/b?x=1, https://a.eu/b?x=2",
    "https://a.eu/b%3Fx=1, https://a.eu/b?x=1",
    "https://a.eu/b;v=2, https://a.eu/b",
  })
  void another_page_is_not_the_same(String one, String other) {
    assertThat(url(one).sameAs(url(other))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.eu, https://a.eu?ticket=T",
    "https://a.eu/b?x=%7E&y, https://a.eu/b?x=%7E&y&ticket=T",
    "https://a.eu/b?, https://a.eu/b?ticket=T",
    "https://a.eu/b?x=1&, https://a.eu/b?x=1&ticket=T",
    "https://a.eu/b#/home?x, https://a.eu/b?ticket=T#/home?x",
    "HTTPS://A.eu:443/b;jsessionid=1?Q=+%2b, HTTPS://A.eu:443/b;jsessionid=1?Q=+%2b&ticket=T",
  })
  void the_ticket_goes_last_and_the_rest_stays_byte_for_byte(String text, String with) {
    assertThat(url(text).withTicket("ticket", TICKET))
        .isEqualTo(with.replace("ticket=T", "ticket=" + TICKET.value()));
  }

  @Test
  void the_path_undoes_needless_escapes_and_keeps_an_escaped_slash() {
    assertThat(url("https://a.eu/%61pp/x%2fy;jsessionid=1/z").path()).isEqualTo("/app/x%2Fy/z");
    assertThat(url("https://a.eu").path()).isEqualTo("/");
  }

  @Test
  void the_query_stays_out_of_logs() {
    assertThat(url("https://a.eu/b?token=secret")).hasToString("https://a.eu/b");
  }

  @Property(tries = 300)
  void user_information_is_refused_whatever_it_looks_like(
      @ForAll @StringLength(max = 20) @CharRange(from = '!', to = '~') String user,
      @ForAll @From("hosts") String host) {
    String before = user.replaceAll("[/?#]", "");
    assertThat(ServiceUrl.read("https://" + before + "@" + host + "/").asOptional()).isEmpty();
  }

  @Property(tries = 300)
  void the_host_is_what_a_browser_would_go_to(
      @ForAll @From("hosts") String host,
      @ForAll @IntRange(min = 1, max = 65535) int port,
      @ForAll @From("paths") String path) {
    ServiceUrl url = url("https://" + host.toUpperCase(Locale.ROOT) + ":" + port + path);
    java.net.URI browser = java.net.URI.create(url.text());
    assertThat(url.host()).isEqualTo(browser.getHost().toLowerCase(Locale.ROOT)).isEqualTo(host);
    assertThat(url.port()).isEqualTo(port);
  }

  @Property(tries = 300)
  void a_suffix_or_prefix_of_the_host_is_another_host(
      @ForAll @From("hosts") String host, @ForAll @From("labels") String label) {
    ServiceUrl url = url("https://" + host + "/");
    assertThat(url.sameAs(url("https://" + host + "." + label + "/"))).isFalse();
    assertThat(url.sameAs(url("https://" + label + "." + host + "/"))).isFalse();
    assertThat(url.sameAs(url("https://" + label + host + "/"))).isFalse();
    assertThat(ServiceUrl.read("https://" + host + "./").asOptional()).isEmpty();
  }

  @Property(tries = 300)
  void dot_segments_are_refused_in_every_disguise(
      @ForAll @From("paths") String path,
      @ForAll @From("dots") String dots,
      @ForAll @From("slashes") String slash) {
    String hidden = "https://a.eu" + path + slash + dots + slash + "x";
    assertThat(ServiceUrl.read(hidden).asOptional()).isEmpty();
  }

  @Property(tries = 300)
  void a_control_character_anywhere_is_refused(
      @ForAll @From("paths") String path,
      @ForAll @CharRange(from = 0, to = 0x20) char control,
      @ForAll @IntRange(min = 0, max = 12) int at) {
    String text = "https://a.eu" + path;
    String spoiled =
        new StringBuilder(text).insert(Math.min(at, text.length()), control).toString();
    assertThat(ServiceUrl.read(spoiled).asOptional()).isEmpty();
  }

  @Property(tries = 300)
  void what_was_added_to_an_address_can_be_cut_off_again(
      @ForAll @From("paths") String path, @ForAll @From("labels") String value) {
    ServiceUrl url = url("https://a.eu" + path + "?q=" + value);
    String with = url.withTicket("ticket", TICKET);
    assertThat(with.replaceAll("&ticket=(\\w|_|-)*$", "")).isEqualTo(url.text());
  }

  @Property(tries = 500)
  void reading_never_fails_otherwise_than_by_a_sentence(
      @ForAll @StringLength(max = 60) String text) {
    assertThat(ServiceUrl.read("https://" + text)).isNotNull();
    assertThat(ServiceUrl.read(text)).isNotNull();
  }

  @Provide
  Arbitrary<String> labels() {
    return Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(12);
  }

  @Provide
  Arbitrary<String> hosts() {
    return Combinators.combine(labels(), labels()).as((one, two) -> one + "." + two);
  }

  @Provide
  Arbitrary<String> paths() {
    return labels().list().ofMaxSize(4).map(l -> l.isEmpty() ? "/x" : "/" + String.join("/", l));
  }

  @Provide
  Arbitrary<String> dots() {
    return Combinators.combine(
            Arbitraries.of(".", "%2e", "%2E", "%252e"),
            Arbitraries.of("", ".", "%2e", "%2E", "%252E"),
            Arbitraries.of("", ";", ";a=b", "%3b", "%3Bx"))
        .as((one, two, end) -> one + two + end);
  }

  @Provide
  Arbitrary<String> slashes() {
    return Arbitraries.of("/", "%2f", "%2F", "%252F", "\\", "%5c");
  }

  private static ServiceUrl url(String text) {
    return ServiceUrl.read(text).asOptional().orElseThrow(() -> new AssertionError(text));
  }

  @Test
  void an_escaped_address_is_one_that_every_parser_takes() {
    String odd = "https://budget.example/a|b?x[0]={1}&y=%5B^";
    String escaped = ServiceUrl.read(odd).asOptional().orElseThrow().escaped();
    assertThat(escaped).isEqualTo("https://budget.example/a%7Cb?x%5B0%5D=%7B1%7D&y=%5B%5E");
    assertThat(java.net.URI.create(escaped).getHost()).isEqualTo("budget.example");
    assertThat(ServiceUrl.read("https://[::1]:8443").asOptional().orElseThrow().escaped())
        .isEqualTo("https://[::1]:8443");
  }
}
