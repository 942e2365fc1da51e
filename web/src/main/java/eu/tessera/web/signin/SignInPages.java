package eu.tessera.web.signin;

import eu.tessera.ejb.account.Accounts;
import eu.tessera.ejb.audit.Audit;
import eu.tessera.ejb.browser.KnownBrowsers;
import eu.tessera.ejb.change.Deletions;
import eu.tessera.ejb.config.Settings;
import eu.tessera.ejb.inbound.EidSignIn;
import eu.tessera.ejb.logout.SingleLogout;
import eu.tessera.ejb.session.Confirmations;
import eu.tessera.ejb.session.Sessions;
import eu.tessera.ejb.signin.SignIns;
import eu.tessera.ejb.ticket.Tickets;
import eu.tessera.ejb.trouble.TroubleLog;
import eu.tessera.web.page.Assets;
import eu.tessera.web.page.Languages;
import eu.tessera.web.page.Pages;
import eu.tessera.web.page.SecurityHeaders;
import eu.tessera.web.page.Site;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Wires up the pages of the one path. */
@ApplicationScoped
public class SignInPages {
  @Produces
  @Singleton
  static Answers answers(Settings settings) {
    Languages languages = Languages.load();
    Pages pages = new Pages(Site.at(settings.baseUrl().getPath()), languages, Assets.load());
    return new Answers(pages, languages, new SecurityHeaders(settings.baseUrl()));
  }

  @Produces
  @Singleton
  static Troubles troubles(TroubleLog kept) {
    return new Troubles(kept);
  }

  @Produces
  @Singleton
  static Explanations explanations(Answers answers, Troubles troubles) {
    return new Explanations(answers, troubles);
  }

  @Produces
  @Singleton
  static Departures departures(EidSignIn eid, SignIns signIns, Troubles troubles) {
    return new Departures(eid, signIns, troubles::problem);
  }

  @Produces
  @Singleton
  static StepViews stepViews(Answers answers, Departures departures, Troubles troubles) {
    return new StepViews(answers, departures, troubles);
  }

  @Produces
  @Singleton
  static Acquaintances acquaintances(KnownBrowsers browsers, Accounts accounts) {
    return new Acquaintances(browsers, accounts);
  }

  @Produces
  @Singleton
  static HandBacks handBacks(
      Sessions sessions,
      Accounts accounts,
      Tickets tickets,
      SingleLogout logout,
      Audit audit,
      Acquaintances acquaintances,
      Confirmations confirmations,
      Deletions deletions,
      Answers answers,
      @Any Instance<Handover> handovers,
      Clock clock) {
    return new HandBacks(
        sessions,
        accounts,
        tickets,
        logout,
        audit,
        acquaintances,
        new Afterwards(confirmations, deletions),
        new SignedInPage(accounts, answers),
        handovers.stream().toList(),
        clock);
  }

  @Produces
  @Singleton
  static Begin begin(
      SignIns signIns, HandBacks handBacks, Acquaintances acquaintances, StepViews views) {
    return new Begin(signIns, handBacks, acquaintances, views);
  }
}
