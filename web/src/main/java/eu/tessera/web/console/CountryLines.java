package eu.tessera.web.console;

import eu.tessera.ejb.operation.CountryState;
import eu.tessera.ejb.operation.CountryState.Lately;
import eu.tessera.ejb.operation.CountryState.Standing;
import eu.tessera.federation.assurance.LevelOfAssurance;
import eu.tessera.web.page.OperationView.CountryLine;
import eu.tessera.web.page.OperationView.CountryTrouble;
import eu.tessera.web.page.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Says how the countries stand. */
final class CountryLines {
  private CountryLines() {}

  static CountryLine line(CountryState state) {
    return new CountryLine(
        state.code(),
        state.name(),
        severity(state.standing()),
        word(state.standing()),
        state.validUntil(),
        level(state.asked()),
        lately(state.lately()));
  }

  private static Severity severity(Standing standing) {
    return switch (standing) {
      case GOOD -> Severity.GOOD;
      case FAILING -> Severity.WARNING;
      case OUT, TOO_LOW -> Severity.ERROR;
      case NOT_CONNECTED -> Severity.INFO;
    };
  }

  private static String word(Standing standing) {
    return switch (standing) {
      case GOOD -> "works";
      case FAILING -> "works for now";
      case OUT, TOO_LOW -> "does not work";
      case NOT_CONNECTED -> "not connected";
    };
  }

  private static String level(LevelOfAssurance level) {
    return level.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static List<String> lately(Lately lately) {
    List<String> said = new ArrayList<>();
    lately
        .lastAccepted()
        .ifPresent(
            at -> said.add("came: " + lately.accepted() + ", the last " + Versions.time(at)));
    lately
        .lastRefused()
        .ifPresent(
            at ->
                said.add(
                    "answers refused: "
                        + lately.refused()
                        + ", the last "
                        + Versions.time(at)
                        + " by the check "
                        + lately.check().orElse("")));
    return said.isEmpty() ? List.of("none") : said;
  }

  /** What is wrong, where something is. */
  static Optional<CountryTrouble> trouble(CountryState state) {
    return switch (state.standing()) {
      case GOOD, NOT_CONNECTED -> Optional.empty();
      case TOO_LOW ->
          Optional.of(
              new CountryTrouble(
                  state.code(),
                  state.name(),
                  Optional.empty(),
                  "The node publishes no level that reaches what is asked: "
                      + level(state.asked())
                      + ".",
                  "Nobody can sign in by this country.",
                  "Ask the country’s node operator which levels it will publish."));
      case FAILING, OUT -> Optional.of(fetched(state));
    };
  }

  private static CountryTrouble fetched(CountryState state) {
    NodeTrouble trouble =
        NodeTrouble.of(state.trouble().map(CountryState.Trouble::reason).orElse(""));
    return new CountryTrouble(
        state.code(),
        state.name(),
        state.trouble().flatMap(CountryState.Trouble::since),
        trouble.says(),
        state
            .validUntil()
            .map(
                until ->
                    "People still sign in, by the metadata of before; these end "
                        + Versions.time(until)
                        + ".")
            .orElse("Nobody can sign in by this country. It is tried again every ten seconds."),
        trouble.todo());
  }
}
