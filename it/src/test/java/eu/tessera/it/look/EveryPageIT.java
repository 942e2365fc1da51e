package eu.tessera.it.look;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import eu.tessera.it.harness.AxeFindings;
import eu.tessera.it.harness.SharedBrowser;
import eu.tessera.it.harness.SharedTessera;
import eu.tessera.it.harness.Tessera;
import eu.tessera.it.harness.Visitors;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page and state is good to look at, to read, to hear and to use by keys, for everybody. */
@ExtendWith({SharedTessera.class, SharedBrowser.class})
class EveryPageIT {
  private static final int NARROW = 320;
  private static final int WIDE = 1280;

  /** Pages that are not in the album, and why. */
  private static final Map<String, String> ELSEWHERE =
      Map.of(
          "console", "is for few, in English only: ConsoleIT looks at each of its pages",
          "handover", "is met on the way to a service of SAML: SamlJourneyIT looks at it",
          "registration-closed", "is shown only where no mail can be sent, and here it can");

  /** Width of A4 within its margins. */
  private static final int PAPER = 718;

  @Test
  void every_page_is_good_to_look_at_and_to_use(Tessera tessera, Visitors visitors)
      throws Exception {
    var findings = new ArrayList<String>();
    var stage = new Stage(tessera, visitors.one());
    var pages = Album.filled(tessera, "en").pages();
    assertThat(Stream.concat(pages.stream().map(Seen::step), ELSEWHERE.keySet().stream()))
        .as("every page that the product has")
        .containsAll(Steps.all());
    assertThat(Steps.all()).containsAll(pages.stream().map(Seen::step).toList());
    for (var seen : pages) {
      look(stage, seen, "en").forEach(finding -> findings.add(seen.name() + ": " + finding));
    }
    assertThat(findings).isEmpty();
  }

  /** All looks at one page. */
  static List<String> look(Stage stage, Seen seen, String language) {
    var page = stage.page();
    page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
    stage.resize(WIDE);
    var found = new ArrayList<>(stage.show(seen));
    if (!seen.policy().startsWith(Stage.POLICY) || seen.policy().contains("unsafe")) {
      found.add("has the policy " + seen.policy());
    }
    found.addAll(restless(stage, seen));
    found.addAll(stage.finds("errors()"));
    found.addAll(stage.finds("page('" + language + "')"));
    found.addAll(wide(stage));
    Photographs.take(stage, seen, language, WIDE);
    stage.resize(NARROW);
    found.addAll(named("narrow", stage.finds("fits()")));
    found.addAll(named("narrow", stage.finds("targets()")));
    found.addAll(named("narrow and spaced", stage.finds("spaced()")));
    Photographs.take(stage, seen, language, NARROW);
    found.addAll(otherwise(stage));
    return found;
  }

  /** What is so each time: on a machine with much to do a window may be resized late. */
  private static List<String> restless(Stage stage, Seen seen) {
    if (stage.finds("calm()").isEmpty()) {
      return List.of();
    }
    stage.show(seen);
    return stage.finds("calm()");
  }

  private static List<String> wide(Stage stage) {
    var found = new ArrayList<String>();
    found.addAll(stage.finds("fits()"));
    found.addAll(stage.finds("targets()"));
    found.addAll(stage.finds("still()"));
    found.addAll(named("spaced", stage.finds("spaced()")));
    found.addAll(named("larger", stage.finds("larger()")));
    found.addAll(axe(new AxeBuilder(stage.page())));
    stage.page().keyboard().press("Tab");
    found.addAll(stage.finds("focus(false)"));
    return found;
  }

  /** In the dark, in the reader's own colours, on paper. */
  private static List<String> otherwise(Stage stage) {
    var page = stage.page();
    stage.resize(PAPER);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    var found =
        new ArrayList<>(
            named("dark", axe(new AxeBuilder(page).withRules(List.of("color-contrast")))));
    page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
    found.addAll(named("forced colours", stage.finds("forced()")));
    page.emulateMedia(
        new Page.EmulateMediaOptions().setForcedColors(ForcedColors.NONE).setMedia(Media.PRINT));
    found.addAll(named("on paper", stage.finds("print()")));
    page.emulateMedia(
        new Page.EmulateMediaOptions().setMedia(Media.SCREEN).setColorScheme(ColorScheme.LIGHT));
    return found;
  }

  private static List<String> axe(AxeBuilder builder) {
    return builder.setLegacyMode(true).analyze().getViolations().stream()
        .filter(AxeFindings::counts)
        .flatMap(rule -> rule.getNodes().stream().map(n -> rule.getId() + " at " + n.getTarget()))
        .toList();
  }

  private static List<String> named(String how, List<String> findings) {
    return findings.stream().map(finding -> how + ", " + finding).toList();
  }

  /** Or what the looks do not find would say nothing. */
  @Test
  void a_page_that_is_not_good_is_found_out(Tessera tessera, Visitors visitors) throws Exception {
    var address = tessera.page("/bad");
    var bad = new Seen("bad", address, Stage.POLICY, Stage.text("/look/bad.html"), Map.of());
    var found = String.join("\n", look(new Stage(tessera, visitors.one()), bad, "en"));

    assertThat(found)
        .contains(
            "Loading the image 'https://elsewhere.example/", "asks for " + tessera.page("/a.png"))
        .contains("against the policy: script-src-attr")
        .contains("0 of h1", "is in de", "heading 4 after 2", "twice the id twin")
        .contains("a text without its words", "a form that works only with a script")
        .contains("nothing says nowhere", "told to nobody", "leads to no field")
        .contains("the summary of problems has not the focus")
        .contains("reaches out of the screen", "is cut off", "lie upon each other")
        .contains("is 10 by 10 pixels", "focus is not seen", "jumps the queue")
        .contains("focused and hidden", "stands before it", "moves:", "color-contrast")
        .contains("forced colours, cannot be seen", "forced colours, has no edge")
        .contains("on paper, is pale", "on paper, is of no use");
  }

  @ParameterizedTest
  @ValueSource(strings = {"el", "bg", "de", "mt", "ga"})
  void long_words_find_room_on_a_narrow_screen(String language, Tessera tessera, Visitors visitors)
      throws Exception {
    var findings = new ArrayList<String>();
    var stage = new Stage(tessera, visitors.one());
    for (var seen : Album.filled(tessera, language).pages()) {
      stage.resize(NARROW);
      var found = new ArrayList<>(stage.show(seen));
      found.addAll(stage.finds("page('" + language + "')"));
      found.addAll(stage.finds("fits()"));
      Photographs.take(stage, seen, language, NARROW);
      stage.resize(WIDE);
      Photographs.take(stage, seen, language, WIDE);
      found.forEach(finding -> findings.add(seen.name() + ": " + finding));
    }
    assertThat(findings).isEmpty();
  }
}
