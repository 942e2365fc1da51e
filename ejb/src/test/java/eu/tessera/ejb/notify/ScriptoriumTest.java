package eu.tessera.ejb.notify;

import static eu.tessera.ejb.notify.TestLetters.AT;
import static eu.tessera.ejb.notify.TestLetters.LINK;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ScriptoriumTest {
  private static final String NAME = "<b>Zoë & Ξένια</b>";
  private static final Pattern UNFILLED = Pattern.compile("\\{\\d|[\ue000\ue001]");

  private final Scriptorium scriptorium =
      new Scriptorium(ZoneId.of("Europe/Brussels"), "example.org");

  static Stream<Arguments> letters() {
    return Texts.all().keySet().stream()
        .sorted()
        .flatMap(language -> TestLetters.all().stream().map(l -> Arguments.of(language, l)));
  }

  @ParameterizedTest
  @MethodSource("letters")
  void every_letter_can_be_read_in_every_language(String language, Letter letter) {
    Envelope written = written(letter, "Zoë Ξένια", language);
    for (String part : List.of(written.subject(), written.text(), written.html())) {
      assertThat(UNFILLED.matcher(part).find()).isFalse();
      assertThat(part).doesNotContainPattern("\\bnull\\b|''").isNotBlank();
    }
    assertThat(written.subject()).doesNotContain("\r", "\n").hasSizeLessThanOrEqualTo(150);
    assertThat(written.text())
        .contains("Zoë Ξένια")
        .doesNotContain("&amp;", "&lt;b", "<html", "<bdi>");
    assertThat(written.html())
        .contains("<html lang=\"" + language + "\" dir=\"ltr\">")
        .doesNotContain("<img", "src=", "url(", "<script", "@import")
        .doesNotContain(TestLetters.SERVICE, "<em>", "<i>", "<too>");
    letter
        .button()
        .ifPresent(
            link -> {
              assertThat(written.text()).contains("\n" + link.address() + "\n");
              assertThat(written.html()).contains("confirm?t=abc&amp;u=1\"");
            });
    letter
        .happened()
        .ifPresent(
            o ->
                assertThat(written.text())
                    .contains("\nhttps://login.example.org/cas/not-me?t=xyz\n"));
  }

  @Test
  void a_name_with_markup_is_escaped_or_left_out() {
    Envelope slash = written(new Letter.PasswordChanged(TestLetters.occasion()), NAME, "en");
    assertThat(slash.html()).contains(">Hello,<").doesNotContain("<b>Zo");
    Envelope open =
        written(new Letter.PasswordChanged(TestLetters.occasion()), "<b>Zoë & Ξένια", "en");
    assertThat(open.html()).contains("Hello <bdi>&lt;b&gt;Zoë &amp; Ξένια</bdi>,");
    assertThat(open.text()).startsWith("Hello <b>Zoë & Ξένια,\n");
  }

  @Test
  void a_name_that_advertises_is_not_greeted() {
    for (String name :
        List.of(
            "Win at http://evil.example", "evil.example", "a@evil.example", "Call 0800123456")) {
      assertThat(written(new Letter.ConfirmRegistration(LINK, 24), name, "en").text())
          .startsWith("Hello,\n");
    }
    assertThat(written(new Letter.ConfirmRegistration(LINK, 24), "Dr. J. O’Neill", "en").text())
        .startsWith("Hello Dr. J. O’Neill,\n");
  }

  @Test
  void line_ends_and_direction_marks_of_a_name_are_gone() {
    Envelope written =
        written(new Letter.EmailChanged(Occasion.at(AT)), "A\r\nBcc: x\u202e da", "en");
    assertThat(written.name()).isEmpty();
    Envelope turned =
        written(new Letter.EmailChanged(Occasion.at(AT)), "A\r\n\u202eda\u0000", "en");
    assertThat(turned.name()).isEqualTo("A da");
  }

  @Test
  void a_name_of_400_characters_is_cut() {
    Envelope written = written(new Letter.EmailChanged(Occasion.at(AT)), "Ξ".repeat(400), "en");
    assertThat(written.name()).isEqualTo("Ξ".repeat(59) + "…");
  }

  @Test
  void the_time_is_told_with_its_zone_and_what_is_not_known_is_left_out() {
    Envelope english = written(new Letter.NewDevice(Occasion.at(AT)), "Ada", "en");
    assertThat(english.text())
        .contains("When: 22 November 2026, 11:15 (UTC+01:00)")
        .doesNotContain("Device", "Country", "not you, tell");
    Envelope french = written(new Letter.NewDevice(TestLetters.occasion()), "Ada", "fr");
    assertThat(french.text()).contains("22 novembre 2026", "(UTC+01:00)", "Pays : Grèce");
  }

  @Test
  void a_language_without_texts_is_written_in_english() {
    assertThat(written(new Letter.ResetPassword(LINK, 24), "Ada", "xx").language()).isEqualTo("en");
    assertThat(written(new Letter.ResetPassword(LINK, 24), "Ada", "fr-BE").language())
        .isEqualTo("fr");
  }

  @Test
  void contacts_get_their_language_and_english() {
    Letter letter = new Letter.SubmissionApproved("Budget", LINK);
    Envelope french = written(letter, "", "fr");
    assertThat(french.subject()).isEqualTo("Budget : approuvé / Budget: approved");
    assertThat(french.html()).contains("lang=\"fr\"", "lang=\"en\"");
    assertThat(french.text()).contains("Ouvrir le service", "Open the service");
    assertThat(written(letter, "", "en").subject()).isEqualTo("Budget: approved");
  }

  @Test
  void nothing_of_a_letter_shows_when_it_is_printed() {
    Letter letter = new Letter.ConfirmRegistration(LINK, 24);
    Envelope written = written(letter, "Ada", "en");
    assertThat(letter + " " + written + " " + TestLetters.ada() + " " + TestLetters.occasion())
        .doesNotContain("t=abc", "t=xyz", "ada@", "Ada");
  }

  private Envelope written(Letter letter, String name, String language) {
    return scriptorium.write(TestLetters.to("ada@example.org", name, language), letter, false);
  }
}
