package eu.tessera.demo.node;

import eu.tessera.demo.page.Html;
import eu.tessera.federation.assurance.LevelOfAssurance;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The levels of assurance, in words and as a choice. */
final class Levels {
  private Levels() {}

  static String word(LevelOfAssurance level) {
    return level.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** Asks how strong the eID is; what was asked for is chosen already. */
  static Html choice(LevelOfAssurance asked) {
    var offered =
        Stream.of(LevelOfAssurance.LOW, LevelOfAssurance.SUBSTANTIAL, LevelOfAssurance.HIGH)
            .map(level -> level(level, asked))
            .collect(Collectors.toList());
    return Html.of(
        """
        <fieldset><legend>How strong is your eID?</legend><div class="levels">
        {}
        </div></fieldset>""",
        offered.stream().collect(Html.joined()));
  }

  private static Html level(LevelOfAssurance level, LevelOfAssurance asked) {
    return Html.of(
        """
        <label class="choice"><input type="radio" name="level" value="{}"{}>
        <span><strong>{}</strong>{}</span></label>""",
        level.uri(),
        Html.when(level == asked, Html.of(" checked")),
        word(level),
        Html.when(
            !level.satisfies(asked),
            Html.of("<small>less than was asked: Tessera must refuse</small>")));
  }
}
