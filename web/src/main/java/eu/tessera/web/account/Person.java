package eu.tessera.web.account;

import eu.tessera.ejb.account.Account;
import eu.tessera.ejb.session.Session;
import eu.tessera.web.page.AccountSort;

/** Who is before the screen, and in which session. */
record Person(Account account, Session session) {

  /** The kind of the account, as pages say it. */
  AccountSort sort() {
    return AccountSort.valueOf(account.kind().name());
  }

  /** What the person signs in with: the e-mail address, else the unique identifier. */
  String login() {
    return account.email().map(e -> e.typed()).orElse(account.uid());
  }
}
