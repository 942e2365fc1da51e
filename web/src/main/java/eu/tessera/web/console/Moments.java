package eu.tessera.web.console;

import eu.tessera.ejb.exchange.Answer;
import eu.tessera.web.page.Site;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Reads moments as browsers post them, in the zone in which our pages show times. */
final class Moments {
  static final String UNREADABLE = "Write the moment as 2027-01-31T18:00: day, T, hour and minute.";
  private static final ZoneId ZONE = Site.at("").zone();

  private Moments() {}

  /** A moment as browsers read it, to the minute. */
  static String written(Instant at) {
    return LocalDateTime.ofInstant(at, ZONE).truncatedTo(ChronoUnit.MINUTES).toString();
  }

  /** A moment, or none where nothing was typed; refused where it cannot be read. */
  static Answer<Optional<Instant>> read(String typed) {
    if (typed.isEmpty()) {
      return Answer.done(Optional.empty());
    }
    try {
      return Answer.done(
          Optional.of(LocalDateTime.parse(typed.replace(' ', 'T')).atZone(ZONE).toInstant()));
    } catch (DateTimeParseException unreadable) {
      return Answer.refused(Answer.Why.INVALID, UNREADABLE);
    }
  }
}
