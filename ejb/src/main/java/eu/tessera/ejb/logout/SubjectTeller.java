package eu.tessera.ejb.logout;

/** Tells services that know a session by a name, in SAML; CAS's way is at home here. */
public interface SubjectTeller {

  /** How such a service can be reached. */
  enum Route {
    /** We reach it ourselves, whoever is there. */
    DIRECT,
    /** Only the person's browser can bring it the message. */
    BY_BROWSER,
    /** It names no place for such messages. */
    NONE
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
