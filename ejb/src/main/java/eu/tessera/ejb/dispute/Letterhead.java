package eu.tessera.ejb.dispute;

import eu.tessera.ejb.confirmation.Token;
import eu.tessera.ejb.notify.Link;
import java.net.URI;

/**
 * The addresses of our pages that letters about an account lead to.
 *
 * @param baseUrl public address of Tessera
 */
public record Letterhead(URI baseUrl) {
  /** "It was not me". */
  public static final String NOT_ME = "/userdata/notMe.cgi";

  /** Where a new e-mail address is confirmed. */
  public static final String CONFIRM_EMAIL = "/userdata/confirmEmail.cgi";

  /** Where a planned deletion is cancelled. */
  public static final String KEEP_ACCOUNT = "/userdata/keepAccount.cgi";

  /** Where a password is chosen by mailbox. */
  public static final String CHOOSE_PASSWORD = "/init/initialisePasswordLogin.cgi";

  /** The parameter that carries the secret. */
  public static final String PARAMETER = "link";

  public Link notMe(Token token) {
    return at(NOT_ME, token);
  }

  public Link confirmEmail(Token token) {
    return at(CONFIRM_EMAIL, token);
  }

  public Link keepAccount(Token token) {
    return at(KEEP_ACCOUNT, token);
  }

  public Link choosePassword(Token token) {
    return at(CHOOSE_PASSWORD, token);
  }

  /** The page to sign in. */
  public Link signIn() {
    return new Link(URI.create(baseUrl + "/login"));
  }

  private Link at(String path, Token token) {
    return new Link(URI.create(baseUrl + path + "?" + PARAMETER + "=" + token.value()));
  }
}
