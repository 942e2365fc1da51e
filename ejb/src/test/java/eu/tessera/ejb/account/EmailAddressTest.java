package eu.tessera.ejb.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {
  @ParameterizedTest
  @CsvSource({
    "citizen@example.org, citizen@example.org",
    "Citizen@Example.ORG, citizen@example.org",
    "'  citizen@example.org\t', citizen@example.org",
    "citizen@example.org., citizen@example.org",
    "a.b+tag@example.org, a.b+tag@example.org",
    "cafe\u0301@example.org, caf\u00e9@example.org",
    "CAFÉ@example.org, café@example.org",
    "x@Bücher.example, x@xn--bcher-kva.example",
    "x@BU\u0308CHER.example, x@xn--bcher-kva.example",
    "x@XN--BCHER-KVA.example, x@xn--bcher-kva.example",
    "x@例え。jp, x@xn--r8jz45g.jp",
    "x@straße.example, x@straße.example",
    "Αθηνά@παράδειγμα.gr, αθηνά@xn--hxajbheg2az3al.gr",
    "o'neil@example.org, o'neil@example.org",
    "a=b@example.org, a=b@example.org",
    "a?b@example.org, a?b@example.org",
    "山田@例え.jp, 山田@xn--r8jz45g.jp",
    "שלום@example.org, שלום@example.org",
    "\ud83d\ude00@example.org, \ud83d\ude00@example.org"
  })
  void spellings_of_one_address_are_one(String typed, String canonical) {
    assertThat(EmailAddress.of(typed).map(EmailAddress::canonical)).contains(canonical);
  }

  @ParameterizedTest
  @CsvSource({
    "citizen@example.org, сitizen@example.org",
    "a.b@example.org, ab@example.org",
    "a+tag@example.org, a@example.org",
    "x@example.org, x@еxample.org",
    "x@strasse.example, x@straße.example",
    "I@example.org, ı@example.org",
    "ﬁ@example.org, fi@example.org"
  })
  void look_alikes_are_not_merged(String one, String other) {
    assertThat(EmailAddress.of(one).orElseThrow().canonical())
        .isNotEqualTo(EmailAddress.of(other).orElseThrow().canonical());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "@",
        "x",
        "x@",
        "@example.org",
        "x@localhost",
        "x@example..org",
        "x@.example.org",
        "x@example.org..",
        ".x@example.org",
        "x.@example.org",
        "x..y@example.org",
        "x@y@example.org",
        "x y@example.org",
        "x@exa mple.org",
        "x\u0000@example.org",
        "x\r\nBcc: y@example.org",
        "x@example.org\u0085y",
        "x\u202e@example.org",
        "x\u200d@example.org",
        "x\u200b@example.org",
        "x\u2028@example.org",
        "x\ufeff@example.org",
        "x\ud800@example.org",
        "x<y>@example.org",
        "\"x\"@example.org",
        "\"x y\"@example.org",
        "\"x\\\"@example.org",
        "=?utf-8?q?x?=@example.org",
        "=?utf-8?b?ZXZlQGV2aWwuZXhhbXBsZT4=?=@example.org",
        "x=?y@example.org",
        "x@=?utf-8?q?example?=.org",
        "x\u200f@example.org",
        "x\u2067y@example.org",
        "x@\ud83d\ude00.org",
        "Ada <ada@example.org>",
        "mailto:x@example.org",
        "x@example.org,y@example.org",
        "x%0d%0aBcc: y@example.org",
        "x,y@example.org",
        "x;y@example.org",
        "x:y@example.org",
        "x\\y@example.org",
        "x(y)@example.org",
        "x@[127.0.0.1]",
        "x@exa_mple.org",
        "x@-example.org"
      })
  void what_is_no_address_or_would_speak_in_a_header_is_refused(String typed) {
    assertThat(EmailAddress.of(typed)).isEmpty();
  }

  @Test
  void an_address_that_is_too_long_is_refused_at_once() {
    assertThat(EmailAddress.of("x".repeat(250) + "@example.org")).isEmpty();
    assertThat(EmailAddress.of("x@" + "a.".repeat(5_000_000) + "org")).isEmpty();
    assertThat(EmailAddress.of("x@" + "a".repeat(64) + ".org")).isEmpty();
  }

  @Test
  void what_was_typed_is_kept_for_sending() {
    assertThat(EmailAddress.of(" Citizen@Example.ORG ").orElseThrow().typed())
        .isEqualTo("Citizen@Example.ORG");
  }

  @Test
  void an_address_does_not_print_itself() {
    assertThat(EmailAddress.of("citizen@example.org").orElseThrow().toString())
        .doesNotContain("citizen");
  }

  @Property(tries = 500)
  void whatever_is_typed_is_refused_or_has_a_canonical_form_that_is_its_own(
      @ForAll @StringLength(max = 20) String local, @ForAll @StringLength(max = 20) String domain) {
    EmailAddress.of(local + "@" + domain + ".org")
        .ifPresent(
            address -> {
              assertThat(EmailAddress.of(address.canonical()).map(EmailAddress::canonical))
                  .contains(address.canonical());
              assertThat(address.canonical()).doesNotContainPattern("[\\p{C}\\p{Z}]");
              assertThat(address.typed()).doesNotContainPattern("[\\r\\n<>,;:\"]|=\\?");
            });
  }

  @Property(tries = 200)
  void the_case_of_latin_letters_never_matters(
      @ForAll @net.jqwik.api.constraints.AlphaChars @StringLength(min = 1, max = 20) String local) {
    assertThat(EmailAddress.of(local.toUpperCase(Locale.ROOT) + "@EXAMPLE.org").orElseThrow())
        .extracting(EmailAddress::canonical)
        .isEqualTo(EmailAddress.of(local + "@example.org").orElseThrow().canonical());
  }
}
