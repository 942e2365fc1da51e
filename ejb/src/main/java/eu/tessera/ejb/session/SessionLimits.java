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
  private static final Duration FINEST = Duration.ofMinutes(1);

  /** So small a part of the idle limit makes no difference to anybody. */
  private static final int PART = 24;

  /** How many sessions an account may have at once: more than anybody has browsers. */
  public static final int MOST = 50;

  /** How many are left once there were more: some ended together cost less than one each time. */
  static final int LEFT = 40;

  public SessionLimits {
    if (idle.compareTo(FINEST.multipliedBy(2)) < 0) {
      throw ConfiguredValues.refused("tessera.session.idle", "two minutes (PT2M) or more");
    }
    if (absolute.compareTo(idle) < 0) {
      throw ConfiguredValues.refused(
          "tessera.session.absolute", "no less than TESSERA_SESSION_IDLE");
    }
  }

  /**
   * How coarsely the last use is known: a session may seem unused for so much longer than it was.
   * Whoever goes from service to service is then noted once and not each time.
   */
  Duration sight() {
    Duration part = idle.dividedBy(PART);
    return part.compareTo(FINEST) < 0 ? FINEST : part;
  }

  public static SessionLimits read(ConfiguredValues values) {
    return new SessionLimits(
        values.duration("tessera.session.idle", Duration.ofHours(2)),
        values.duration("tessera.session.absolute", Duration.ofHours(12)));
  }
}
