package eu.tessera.web.signin;

import eu.tessera.ejb.account.Account;
import eu.tessera.ejb.account.Accounts;
import eu.tessera.ejb.browser.Encounter;
import eu.tessera.ejb.browser.KnownBrowsers;
import eu.tessera.ejb.session.DeviceLabel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/** What this browser knows of the people who signed in here, and whom they let it remember (S4). */
public final class Acquaintances {
  private final KnownBrowsers browsers;
  private final Accounts accounts;

  public Acquaintances(KnownBrowsers browsers, Accounts accounts) {
    this.browsers = browsers;
    this.accounts = accounts;
  }

  /** The name that is filled in, because its owner wanted it here. */
  Optional<String> remembered(HttpServletRequest request) {
    return Browsers.device(request)
        .flatMap(browsers::remembered)
        .flatMap(accounts::byId)
        .filter(Account::active)
        .map(HandBacks::loginName);
  }

  /** The browser is to show nobody's name any more. */
  void forget(HttpServletRequest request) {
    Browsers.device(request).ifPresent(browsers::forgetNames);
  }

  /**
   * Somebody has just signed in here.
   *
   * @param remember whether they want the name remembered; empty leaves it as it was
   */
  void met(
      Account account,
      Optional<Boolean> remember,
      HttpServletRequest request,
      HttpServletResponse response) {
    browsers.met(
        new Encounter(
            account.id(),
            Browsers.meetDevice(request, response),
            DeviceLabel.of(request.getHeader("User-Agent")),
            Sources.of(request).address(),
            remember));
  }
}
