package eu.tessera.ejb.logout;

/** Tells services that know a session by a name, in SAML; CAS's way is at home here. */
public interface SubjectTeller {

  /** How such a service can be reached. */
  enum Route {
    /** We reach it ourselves, whoever is there. */
    DIRECT,
    /**
     * We reach it ourselves, and where that fails, the person's browser can bring it the message.
     */
    DIRECT_ELSE_BROWSER,
    /** Only the person's browser can bring it the message. */
    BY_BROWSER,
    /** It names no place for such messages. */
    NONE;

    /** Whether we can try to reach it. */
    public boolean direct() {
      return this == DIRECT || this == DIRECT_ELSE_BROWSER;
    }

    /** Whether a browser can bring it the message. */
    public boolean byBrowser() {
      return this == BY_BROWSER || this == DIRECT_ELSE_BROWSER;
    }
  }

  /** How the service can be reached now; its metadata may have changed since the visit. */
  Route route(Visit visit, KnownBy.Subject subject);

  /**
   * Tells a service that can be reached directly, within some seconds.
   *
   * @return whether it has ended its session
   */
  boolean tell(Visit visit, KnownBy.Subject subject);
}
