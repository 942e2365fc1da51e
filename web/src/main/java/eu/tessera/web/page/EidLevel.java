package eu.tessera.web.page;

import eu.tessera.federation.assurance.LevelOfAssurance;

/** How surely an eID says who somebody is; in the bundles as {@code eid.level.NAME}. */
public enum EidLevel {
  NON_NOTIFIED,
  LOW,
  SUBSTANTIAL,
  HIGH;

  /** The level of an eID; those of schemes that are not notified are one. */
  public static EidLevel of(LevelOfAssurance level) {
    return switch (level) {
      case LOW -> LOW;
      case SUBSTANTIAL -> SUBSTANTIAL;
      case HIGH -> HIGH;
      default -> NON_NOTIFIED;
    };
  }

  String key() {
    return "eid.level." + name();
  }
}
