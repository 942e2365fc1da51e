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

  /**
   * Where EU Login has a page for the devices of its app. Until there is an app, what somebody
   * looks for there is the list of their verification methods.
   */
  public static final String MOBILE_DEVICES = "/userdata/mobileApp/manageMyMobileDevices.cgi";

  /** The same, as it is printed in instructions. */
  public static final String MOBILE = "/mobile";

  /** The verification methods within {@link #CONFIGURE}. */
  public static final String METHODS = CONFIGURE + "#methods";

  public static final String DELETE = "/userdata/deleteMyAccount.cgi";

  private MyAccount() {}
}
