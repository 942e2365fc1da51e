package eu.tessera.ejb.session;

import eu.tessera.ejb.config.ConfiguredValues;
import java.time.Duration;

/**
 * How long a session holds.
 *
 * @param idle {@code tessera.session.idle}, default two hours: without use. A quarter of an hour,
 *     as other gateways have it, would make single sign-on ask again between two services of one
 *     morning
 * @param absolute {@code tessera.session.absolute}, default twelve hours: from the first sign-in
 */
public record SessionLimits(Duration idle, Duration absolute) {
  /** How coarsely the last use is known; an idle limit below it could not be kept. */
  static final Duration SIGHT = Duration.ofMinutes(1);

  /** How many sessions an account may have at once: more than anybody has browsers. */
  public static final int MOST = 50;

  public SessionLimits {
    if (idle.compareTo(SIGHT.multipliedBy(2)) < 0) {
      throw ConfiguredValues.refused("tessera.session.idle", "two minutes (PT2M) or more");
    }
    if (absolute.compareTo(idle) < 0) {
      throw ConfiguredValues.refused(
          "tessera.session.absolute", "no less than TESSERA_SESSION_IDLE");
    }
  }

  public static SessionLimits read(ConfiguredValues values) {
    return new SessionLimits(
        values.duration("tessera.session.idle", Duration.ofHours(2)),
        values.duration("tessera.session.absolute", Duration.ofHours(12)));
  }
}
