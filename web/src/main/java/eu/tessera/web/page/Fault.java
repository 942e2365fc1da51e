package eu.tessera.web.page;

/** On whose side a problem lies; in the bundles as {@code fault.NAME}. */
public enum Fault {
  /** The person or the browser: they can put it right. */
  YOU,
  /** The service that sent the person here. */
  SERVICE,
  /** The country's node. */
  COUNTRY,
  /** Tessera. */
  US;

  String key() {
    return "fault." + name();
  }
}
