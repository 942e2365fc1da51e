package eu.tessera.web.page;

/**
 * Where the pages of My Account are, below the context path. The first ones are EU Login's, which
 * many sites link to.
 */
public final class MyAccount {
  public static final String OVERVIEW = "/userdata/myAccount.cgi";
  public static final String CHANGE_PASSWORD = "/change/changePassword.cgi";
  public static final String SESSIONS = "/userdata/mySessions.cgi";
  public static final String DETAILS = "/userdata/myDetails.cgi";
  public static final String CONFIGURE = "/userdata/configureMyAccount.cgi";
  public static final String PERSONAL = "/userdata/changePersonalDetails.cgi";
  public static final String CHANGE_EMAIL = "/userdata/changeEmail.cgi";
  public static final String BROWSERS = "/userdata/myBrowsers.cgi";
  public static final String EIDS = "/userdata/manageMyEids.cgi";
  public static final String ACTIVITY = "/userdata/myActivity.cgi";
  public static final String DATA = "/userdata/downloadMyData.cgi";
  public static final String DELETE = "/userdata/deleteMyAccount.cgi";

  private MyAccount() {}
}
