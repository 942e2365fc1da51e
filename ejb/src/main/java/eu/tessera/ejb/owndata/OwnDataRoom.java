package eu.tessera.ejb.owndata;

import eu.tessera.ejb.account.EidAccounts;
import eu.tessera.ejb.assertion.Names;
import eu.tessera.ejb.audit.Audit;
import eu.tessera.ejb.browser.KnownBrowsers;
import eu.tessera.ejb.change.Deletions;
import eu.tessera.ejb.confirmation.OneTimeLinks;
import eu.tessera.ejb.factor.password.Passwords;
import eu.tessera.ejb.logout.Visits;
import eu.tessera.ejb.notify.Post;
import eu.tessera.ejb.session.Sessions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/** Wires up the report: whatever {@link OwnData} there is in the house is found here. */
@ApplicationScoped
public class OwnDataRoom {
  @Produces
  @Singleton
  static ActivityLog activity(Audit audit, Clock clock) {
    return new ActivityLog(audit, clock);
  }

  @Produces
  @Singleton
  static OwnDataReport report(
      @Any Instance<OwnData> others,
      Passwords passwords,
      EidAccounts eids,
      Sessions sessions,
      Visits visits,
      KnownBrowsers browsers,
      Deletions deletions,
      OneTimeLinks links,
      Post post,
      Names names,
      ActivityLog log) {
    List<OwnData> own =
        List.of(
            KeptOfAccounts.account(),
            KeptOfAccounts.methods(passwords),
            KeptOfAccounts.eids(eids),
            KeptOfAccounts.sessions(sessions),
            KeptOfAccounts.visits(sessions, visits),
            KeptOfAccounts.browsers(browsers),
            KeptOfAccounts.deletion(deletions),
            KeptOfAccounts.links(links),
            KeptOfAccounts.letters(post),
            KeptOfAccounts.names(names),
            KeptOfAccounts.activity(log));
    return new OwnDataReport(Stream.concat(own.stream(), others.stream()).toList());
  }
}
