package eu.tessera.web.page;

/** How grave something is; a badge shows it by colour and form, and always with a word. */
public enum Severity {
  /** All is well. */
  GOOD,
  /** Good to know. */
  INFO,
  /** Has to be seen to, and is not urgent. */
  WARNING,
  /** Does not work, or is about to stop. */
  ERROR;

  /** The modifier of {@code t-badge}. */
  public String css() {
    return "t-badge--" + name().toLowerCase(java.util.Locale.ROOT);
  }
}
