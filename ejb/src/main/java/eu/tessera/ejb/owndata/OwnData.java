package eu.tessera.ejb.owndata;

import eu.tessera.ejb.account.Account;
import java.util.List;

/** What one room keeps about somebody; one CDI bean for each kind of thing. */
public interface OwnData {

  /** The name of the section: letters, stable, part of the documented form. */
  String section();

  /** Where it stands among the sections; smaller numbers first. */
  int place();

  /** All that is kept of that kind, an entry for each thing; nothing secret. */
  List<OwnEntry> of(Account account);
}
