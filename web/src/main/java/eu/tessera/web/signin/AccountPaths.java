package eu.tessera.web.signin;

import eu.tessera.ejb.signin.SignInFlow;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where people without an account or a password find one, below the context path; the addresses are
 * EU Login's, which many sites link to. The query is that of the sign-in which began it, so that it
 * goes on to the same service in the end.
 */
public final class AccountPaths {
  /** "Create an account". */
  public static final String REGISTER = "/eim/external/register.cgi";

  /** "Lost your password?". */
  public static final String LOST_PASSWORD = "/init/passwordResetRequest.cgi";

  /** Where the links in letters lead on which a password is chosen. */
  public static final String CHOOSE_PASSWORD = "/init/initialisePasswordLogin.cgi";

  /** "We have sent you an e-mail", about a new account. */
  public static final String REGISTERED = "/eim/external/registered.cgi";

  /** The same about a lost password. */
  public static final String RESET_SENT = "/init/passwordResetSent.cgi";

  /** "You are now authenticated". */
  public static final String AUTHENTICATED = "/init/authenticated.cgi";

  /** Names the page that began the sign-in, where that is not {@value #LOGIN}. */
  static final String FROM = "from";

  /** Where a sign-in without a service begins. */
  public static final String LOGIN = "/login";

  private static final int LONGEST = 6_000;
  private static final Pattern FROM_PAGE =
      Pattern.compile(FROM + "=(/[A-Za-z0-9/_.-]{1,200})(?:&(.*))?", Pattern.DOTALL);

  private AccountPaths() {}

  /** The page "Create an account" for the person of a sign-in. */
  public static String register(String contextPath, SignInFlow flow) {
    return contextPath + REGISTER + query(flow.request().restart());
  }

  /** The page "Lost your password?" for the person of a sign-in. */
  public static String lostPassword(String contextPath, SignInFlow flow) {
    return contextPath + LOST_PASSWORD + query(flow.request().restart());
  }

  /**
   * The query that leads back to a path and query of ours.
   *
   * @return empty, or beginning with a question mark
   */
  public static String query(String restart) {
    int mark = restart.indexOf('?');
    String path = mark < 0 ? restart : restart.substring(0, mark);
    String query = mark < 0 ? "" : restart.substring(mark + 1);
    if (path.equals(LOGIN)) {
      return query.isEmpty() ? "" : "?" + query;
    }
    return "?" + FROM + "=" + path + (query.isEmpty() ? "" : "&" + query);
  }

  /**
   * The path and query of ours that a query leads back to; the sign-in without a service for a
   * query that names no page of ours, or is too long.
   *
   * @param query as it came, or null
   */
  public static String restart(String query) {
    if (query == null || query.isEmpty() || query.length() > LONGEST) {
      return LOGIN;
    }
    Matcher from = FROM_PAGE.matcher(query);
    if (!from.matches()) {
      return query.startsWith(FROM + "=") ? LOGIN : LOGIN + "?" + query;
    }
    String path = from.group(1);
    boolean own = !path.contains("//") && !path.contains("..");
    return own ? path + (from.group(2) == null ? "" : "?" + from.group(2)) : LOGIN;
  }
}
