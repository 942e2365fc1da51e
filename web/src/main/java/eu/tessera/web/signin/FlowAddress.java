package eu.tessera.web.signin;

import eu.tessera.ejb.signin.SignInFlow;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The address of a flow's pages: {@code /cas/signin/{id}}, then a way such as {@code /again}, then
 * the query that began the sign-in. With that query, a page that has become stale, was bookmarked
 * or was sent to a friend begins a fresh sign-in for its own service.
 */
public final class FlowAddress {
  /** Where flows live, below the context path. */
  static final String BELOW = "/signin/";

  private static final String LANDING = "/from/";

  /** A page of ours, written plainly; anything else begins where most do. */
  private static final Pattern OWN_PATH = Pattern.compile("(/[A-Za-z0-9][A-Za-z0-9._-]*)+");

  private final String contextPath;

  /**
   * @param contextPath of this application, such as {@code /cas}
   */
  public FlowAddress(String contextPath) {
    this.contextPath = contextPath;
  }

  /** The context path of this application. */
  String contextPath() {
    return contextPath;
  }

  /** The page of the flow. */
  public String of(SignInFlow flow) {
    return of(flow, Way.HERE);
  }

  String of(SignInFlow flow, Way way) {
    return of(flow, way.suffix);
  }

  /** Where the flow's own browser fetches what a country's node has answered. */
  public String ofLanding(SignInFlow flow, String landing) {
    return of(flow, LANDING + landing);
  }

  private String of(SignInFlow flow, String suffix) {
    return contextPath
        + BELOW
        + flow.about().id()
        + suffix
        + AccountPaths.query(flow.request().restart());
  }

  /** Where the same sign-in begins anew. */
  public String restart(SignInFlow flow) {
    return contextPath + flow.request().restart();
  }

  /** Where the sign-in of a page begins anew whose flow is no more. */
  public String restart(String query) {
    if (query == null || query.isEmpty()) {
      return contextPath + AccountPaths.LOGIN;
    }
    String begun = AccountPaths.FROM + "=";
    int end = query.indexOf('&') < 0 ? query.length() : query.indexOf('&');
    String path = query.startsWith(begun) ? query.substring(begun.length(), end) : "";
    return OWN_PATH.matcher(path).matches()
        ? contextPath + path + (end < query.length() ? "?" + query.substring(end + 1) : "")
        : contextPath + AccountPaths.LOGIN + "?" + query;
  }

  /** A way on from a page, taken by following a link. */
  enum Way {
    HERE(""),
    /** Back to saying who one is. */
    AGAIN("/again"),
    /** To the choice of a country. */
    COUNTRY("/country"),
    /** Back to the service, without signing in. */
    LEAVE("/leave");

    private final String suffix;

    Way(String suffix) {
      this.suffix = suffix;
    }
  }

  /**
   * What a path below {@link #BELOW} names.
   *
   * @param id of the flow
   * @param landing the name of an answer to fetch
   */
  record Target(String id, Way way, Optional<String> landing) {
    /**
     * Reads {@code /id}, {@code /id/way} or {@code /id/from/landing}; whatever else is in it names
     * no flow.
     */
    static Target read(String pathInfo) {
      String path = pathInfo == null || pathInfo.isEmpty() ? "/" : pathInfo;
      int landing = path.indexOf(LANDING, 1);
      if (landing > 0) {
        return new Target(
            path.substring(1, landing),
            Way.HERE,
            Optional.of(path.substring(landing + LANDING.length())));
      }
      for (Way way : Way.values()) {
        if (way != Way.HERE
            && path.length() > way.suffix.length() + 1
            && path.endsWith(way.suffix)) {
          return new Target(
              path.substring(1, path.length() - way.suffix.length()), way, Optional.empty());
        }
      }
      return new Target(path.substring(1), Way.HERE, Optional.empty());
    }
  }
}
