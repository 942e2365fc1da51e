package eu.tessera.web.signin;

import eu.tessera.ejb.signin.SignInFlow;

/**
 * The address of a flow's pages: {@code /cas/signin/{id}}, then a way such as {@code /again}, then
 * the query that began the sign-in. With that query, a page that has become stale, was bookmarked
 * or was sent to a friend begins a fresh sign-in for its own service.
 */
public final class FlowAddress {
  /** Where flows live, below the context path. */
  static final String BELOW = "/signin/";

  private final String contextPath;

  /**
   * @param contextPath of this application, such as {@code /cas}
   */
  public FlowAddress(String contextPath) {
    this.contextPath = contextPath;
  }

  /** The page of the flow. */
  public String of(SignInFlow flow) {
    return of(flow, Way.HERE);
  }

  String of(SignInFlow flow, Way way) {
    String restart = flow.request().restart();
    int query = restart.indexOf('?');
    return contextPath
        + BELOW
        + flow.about().id()
        + way.suffix
        + (query < 0 ? "" : restart.substring(query));
  }

  /** Where the same sign-in begins anew. */
  String restart(SignInFlow flow) {
    return contextPath + flow.request().restart();
  }

  /** Where the sign-in of a page begins anew whose flow is no more. */
  String restart(String query) {
    return contextPath + "/login" + (query == null || query.isEmpty() ? "" : "?" + query);
  }

  /** A way on from a page, taken by following a link. */
  enum Way {
    HERE(""),
    /** Back to saying who one is. */
    AGAIN("/again"),
    /** To the choice of a country. */
    COUNTRY("/country");

    private final String suffix;

    Way(String suffix) {
      this.suffix = suffix;
    }
  }

  /**
   * What a path below {@link #BELOW} names.
   *
   * @param id of the flow
   */
  record Target(String id, Way way) {
    /** Reads {@code /id} or {@code /id/way}; whatever else is in it names no flow. */
    static Target read(String pathInfo) {
      String path = pathInfo == null || pathInfo.isEmpty() ? "/" : pathInfo;
      for (Way way : Way.values()) {
        if (way != Way.HERE && path.endsWith(way.suffix)) {
          return new Target(path.substring(1, path.length() - way.suffix.length()), way);
        }
      }
      return new Target(path.substring(1), Way.HERE);
    }
  }
}
