package eu.tessera.ejb.registration;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.ejb.lists.ShippedList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistrationRulesTest {
  private static final ShippedList SHIPPED = ShippedList.named("disposable-domains");

  @TempDir private Path folder;

  private final RegistrationRules rules =
      new RegistrationRules(
          new AddressRules(new DisposableDomains(SHIPPED, Optional.empty()), Set.of("ec.example")));

  @Test
  void names_of_any_alphabet_are_kept_as_written() {
    for (String name :
        List.of(
            "Γεωργία",
            "Иван",
            "O’Neill-Ðurić",
            "नरेन्द्र",
            "习近",
            "محمد",
            "José María",
            "Æ",
            "Nguyễn")) {
      assertThat(flaws(name, "x@example.org")).as(name).isEmpty();
      assertThat(rules.application(typed(name, "x@example.org"), "/login").name().first())
          .isEqualTo(name);
    }
  }

  @Test
  void two_spellings_of_one_letter_become_one() {
    assertThat(rules.application(typed("Jose\u0301", "x@example.org"), "/login").name().first())
        .isEqualTo("José");
  }

  @Test
  void what_is_no_name_is_refused_with_its_reason() {
    assertThat(flaws("   ", "x@example.org")).containsExactly(RegistrationFlaw.FIRST_NAME_MISSING);
    assertThat(flaws("é".repeat(400), "x@example.org"))
        .containsExactly(RegistrationFlaw.FIRST_NAME_TOO_LONG);
    for (String bad :
        List.of(
            "Ana\u202eevil",
            "Ana\u200bx",
            "Ana😀",
            "<b>Ana</b>",
            "1234",
            "Ana\r\nBcc: x",
            "\0Ana",
            "see https://evil.example",
            "a@b")) {
      // a line break between words is white space and harmless; what follows it is not
      assertThat(flaws(bad, "x@example.org"))
          .as(bad)
          .isSubsetOf(RegistrationFlaw.FIRST_NAME_UNUSABLE);
    }
    assertThat(flaws("Ana\u202eevil", "x@example.org"))
        .containsExactly(RegistrationFlaw.FIRST_NAME_UNUSABLE);
    assertThat(flaws("Ana😀", "x@example.org"))
        .containsExactly(RegistrationFlaw.FIRST_NAME_UNUSABLE);
    assertThat(rules.application(typed("Ana\r\nBcc: x", "x@example.org"), "/").name().first())
        .isEqualTo("Ana Bcc: x");
  }

  @Test
  void internationalised_addresses_are_taken_and_quoted_ones_refused() {
    assertThat(flaws("Ana", "ana@bücher.example")).isEmpty();
    assertThat(flaws("Ana", "δοκιμή@παράδειγμα.example")).isEmpty();
    for (String bad :
        List.of(
            "\"a b\"@example.org",
            "a@b@example.org",
            "ana@example",
            "ana@[192.0.2.1]",
            "ana@example.org\nBcc: x@y.example",
            "ana@exa\u200bmple.org")) {
      assertThat(flaws("Ana", bad)).as(bad).containsExactly(RegistrationFlaw.EMAIL_UNUSABLE);
    }
  }

  @Test
  void a_throw_away_address_is_refused_below_its_domain_too() {
    for (String bad : List.of("a@mailinator.com", "a@MAILINATOR.com.", "a@x.y.mailinator.com")) {
      assertThat(flaws("Ana", bad)).containsExactly(RegistrationFlaw.EMAIL_DISPOSABLE);
    }
    for (String good :
        List.of(
            "a@gmail.com",
            "a@laposte.net",
            "a@proton.me",
            "a@duck.com",
            "a@notmailinator.org",
            "a@web.de",
            "a@seznam.cz",
            "a@abv.bg")) {
      assertThat(flaws("Ana", good)).as(good).isEmpty();
    }
  }

  @Test
  void staff_are_told_that_they_need_no_account() {
    assertThat(flaws("Ana", "a@ec.example")).containsExactly(RegistrationFlaw.EMAIL_OF_STAFF);
    assertThat(flaws("Ana", "a@ext.EC.example")).containsExactly(RegistrationFlaw.EMAIL_OF_STAFF);
    assertThat(flaws("Ana", "a@notec.example")).isEmpty();
  }

  @Test
  void an_address_is_confirmed_in_any_spelling_of_it() {
    assertThat(
            rules.flaws(
                new TypedApplication("A", "B", "a@Example.org", " A@example.ORG", "en", true)))
        .isEmpty();
    assertThat(
            rules.flaws(
                new TypedApplication("A", "B", "a@example.org", "b@example.org", "en", true)))
        .containsExactly(RegistrationFlaw.CONFIRMATION_DIFFERS);
  }

  @Test
  void everything_that_is_wrong_is_told_at_once_in_the_order_of_the_fields() {
    assertThat(rules.flaws(new TypedApplication("", "", "", "", "xx", false)))
        .containsExactly(
            RegistrationFlaw.FIRST_NAME_MISSING,
            RegistrationFlaw.LAST_NAME_MISSING,
            RegistrationFlaw.EMAIL_MISSING,
            RegistrationFlaw.LANGUAGE_UNKNOWN,
            RegistrationFlaw.PRIVACY_NOT_READ);
  }

  @Test
  void the_operators_file_adds_and_excepts_and_is_read_again_when_it_changes() throws IOException {
    Path file = folder.resolve("domains.txt");
    Files.writeString(file, "# ours\nthrowaway.example # seen often\n! fine.mailinator.com\n");
    DisposableDomains domains = new DisposableDomains(SHIPPED, Optional.of(file));
    assertThat(domains.test("sub.throwaway.example")).isTrue();
    assertThat(domains.test("fine.mailinator.com")).isFalse();
    assertThat(domains.test("mailinator.com")).isTrue();

    Files.writeString(file, "!mailinator.com\n");
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-11-22T12:00:00Z")));
    domains.refresh();
    assertThat(domains.test("mailinator.com")).isFalse();
    assertThat(domains.test("throwaway.example")).isFalse();

    Files.delete(file);
    domains.refresh();
    assertThat(domains.test("mailinator.com")).as("what was read stays").isFalse();
  }

  private List<RegistrationFlaw> flaws(String name, String email) {
    return rules.flaws(typed(name, email));
  }

  private static TypedApplication typed(String name, String email) {
    return new TypedApplication(name, "Family", email, email, "fr", true);
  }
}
