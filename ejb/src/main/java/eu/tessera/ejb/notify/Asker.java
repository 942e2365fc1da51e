package eu.tessera.ejb.notify;

/**
 * For whom a letter is written, and so out of which purse it is paid ({@link Purses}). What the
 * house has to tell an owner, and what somebody without a name asks for in the owner's name, never
 * share a purse: nobody silences a warning by asking for letters.
 *
 * @param kind how much is known of who asks
 * @param name of who asks: digest of a browser's cookie, or a network address; kept by a keyed
 *     digest only
 */
public record Asker(Kind kind, String name) {
  /** How much is known of who asks. */
  public enum Kind {
    /** Nobody asked: it is due. */
    HOUSE,
    /** A browser in which the account of that address has signed in before. */
    KNOWN_BROWSER,
    STRANGER
  }

  private static final Asker OURSELVES = new Asker(Kind.HOUSE, "");

  /** We write because something has happened. */
  public static Asker house() {
    return OURSELVES;
  }

  /**
   * Somebody asks in a browser that the account knows.
   *
   * @param browser digest of its cookie
   */
  public static Asker knownBrowser(String browser) {
    return new Asker(Kind.KNOWN_BROWSER, browser);
  }

  /**
   * Anybody asks.
   *
   * @param source network address
   */
  public static Asker stranger(String source) {
    return new Asker(Kind.STRANGER, source);
  }

  /** Who asks is personal. */
  @Override
  public String toString() {
    return "Asker[" + kind + "]";
  }
}
