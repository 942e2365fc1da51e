package eu.tessera.web.signin;

import eu.tessera.ejb.account.Account;
import eu.tessera.ejb.account.Accounts;
import eu.tessera.ejb.account.EmailAddress;
import eu.tessera.ejb.audit.Audit;
import eu.tessera.ejb.audit.AuditEvent;
import eu.tessera.ejb.logout.LogoutRound;
import eu.tessera.ejb.logout.SingleLogout;
import eu.tessera.ejb.session.Session;
import eu.tessera.ejb.session.Sessions;
import eu.tessera.ejb.signin.Purpose;
import eu.tessera.ejb.signin.ReturnTo;
import eu.tessera.ejb.signin.SignInEngine.Known;
import eu.tessera.ejb.signin.SignInFlow.About;
import eu.tessera.ejb.signin.SignInRequest;
import eu.tessera.ejb.signin.Step;
import eu.tessera.ejb.ticket.Authentication;
import eu.tessera.ejb.ticket.ServiceTicket;
import eu.tessera.ejb.ticket.Tickets;
import eu.tessera.federation.assurance.Evidence;
import eu.tessera.federation.assurance.Proof;
import eu.tessera.federation.cas.TicketId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The end of the path: the session gets what was proved, a ticket is kept for the service, and the
 * browser goes there.
 */
public final class HandBacks {
  private final Sessions sessions;
  private final Accounts accounts;
  private final Tickets tickets;
  private final SingleLogout logout;
  private final Audit audit;
  private final Acquaintances acquaintances;
  private final Afterwards afterwards;
  private final SignedInPage page;
  private final List<Handover> handovers;
  private final Clock clock;

  public HandBacks(
      Sessions sessions,
      Accounts accounts,
      Tickets tickets,
      SingleLogout logout,
      Audit audit,
      Acquaintances acquaintances,
      Afterwards afterwards,
      SignedInPage page,
      List<Handover> handovers,
      Clock clock) {
    this.sessions = sessions;
    this.accounts = accounts;
    this.tickets = tickets;
    this.logout = logout;
    this.audit = audit;
    this.acquaintances = acquaintances;
    this.afterwards = afterwards;
    this.page = page;
    this.handovers = List.copyOf(handovers);
    this.clock = clock;
  }

  /** Who the browser's session says it is; an account that may no longer be used is nobody. */
  public Optional<Known> known(HttpServletRequest request) {
    return session(request)
        .flatMap(
            s ->
                accounts
                    .byId(s.account())
                    .filter(Account::active)
                    .map(a -> new Known(s.account(), loginName(a), s.evidence())));
  }

  /** Hands back by the session alone: single sign-on. */
  void fromSession(SignInRequest asked, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<Session> session = session(request);
    if (session.isEmpty()) {
      // ended between two looks: the sign-in begins once more
      Redirects.seeOther(response, request.getContextPath() + asked.restart());
      return;
    }
    leave(asked, session.get(), session.get().evidence(), false, request, response);
  }

  /**
   * Hands back what a flow has proved.
   *
   * @param remember whether the browser is to remember the name; empty leaves it as it was
   */
  void fromFlow(
      About about,
      Step.HandBack proved,
      Optional<Boolean> remember,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Optional<Account> active = accounts.byId(proved.account()).filter(Account::active);
    if (active.isEmpty() || logout.hasEnded(sessionOf(about))) {
      // closed or suspended since it was proved: begins again, and is told there. Or the person has
      // signed out by now, and the answer was sent a second time
      Redirects.seeOther(response, request.getContextPath() + about.request().restart());
      return;
    }
    Account account = active.get();
    List<Proof> fresh = proved.evidence().since(about.begun()).proofs();
    Sessions.Opened opened =
        steppedUp(account, fresh, request)
            .orElseGet(() -> begun(sessionOf(about), account, proved, request));
    Cookies.SESSION.write(response, opened.cookie());
    if (!fresh.isEmpty()) {
      acquaintances.met(account, remember, request, response);
      afterwards.proved(about.request().purpose(), account, opened.session());
    }
    Evidence all = opened.session().evidence();
    leave(
        about.request(),
        opened.session(),
        about.request().fresh() ? all.since(about.begun()) : all,
        !fresh.isEmpty(),
        request,
        response);
  }

  /**
   * Signs somebody in who has just proved who they are outside of a flow, by choosing a password
   * with a link that came by mail. Another session of this browser ends.
   */
  public void signIn(
      Account account, Proof proof, HttpServletRequest request, HttpServletResponse response) {
    Step.HandBack proved = new Step.HandBack(account.id(), Evidence.of(proof));
    Sessions.Opened opened = begun(UUID.randomUUID(), account, proved, request);
    Cookies.SESSION.write(response, opened.cookie());
    acquaintances.met(account, Optional.empty(), request, response);
    afterwards.proved(Purpose.SIGN_IN, account, opened.session());
  }

  /** Hands the browser back without a word about who it is (CAS 2.1.1, gateway). */
  void unknown(SignInRequest asked, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<Handover> handover = handover(asked);
    if (handover.isPresent()) {
      handover.get().unknown(asked, request, response);
    } else if (asked.returnTo() instanceof ReturnTo.CasService service) {
      Redirects.found(response, service.url().text());
    } else {
      throw new IllegalStateException("pages of ours are never passive");
    }
  }

  /**
   * Hands the browser back because the person does not want to sign in.
   *
   * @return false where the protocol has no word for that, and nothing was done
   */
  boolean declined(SignInRequest asked, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<Handover> handover = handover(asked);
    if (handover.isPresent()) {
      handover.get().declined(asked, request, response);
    }
    return handover.isPresent();
  }

  private Optional<Handover> handover(SignInRequest asked) {
    return handovers.stream().filter(h -> h.leadsTo(asked.returnTo())).findFirst();
  }

  /** The browser's live session, if its account may be used. */
  public Optional<Session> live(HttpServletRequest request) {
    return session(request)
        .filter(s -> accounts.byId(s.account()).filter(Account::active).isPresent());
  }

  /**
   * Ends the browser's session, if it has one, and has its services told.
   *
   * @param back where the person wants to go afterwards
   * @return the id of the round in which they are told; empty when there is nobody to tell
   */
  public Optional<String> end(
      Optional<LogoutRound.WayBack> back,
      HttpServletRequest request,
      HttpServletResponse response) {
    Optional<String> cookie = Cookies.SESSION.read(request);
    if (cookie.isPresent()) {
      Cookies.SESSION.forget(response);
    }
    return cookie.flatMap(c -> logout.logout(c, back));
  }

  /** The cookie of the browser's session, alive or not. */
  public Optional<String> cookie(HttpServletRequest request) {
    return Cookies.SESSION.read(request);
  }

  /** The browser's session is over: it keeps no cookie of it. */
  public void forget(HttpServletResponse response) {
    Cookies.SESSION.forget(response);
  }

  /** The same for all sessions of the browser's account. */
  public Optional<String> endAll(Session session, HttpServletResponse response) {
    Cookies.SESSION.forget(response);
    return logout.endAll(session.account());
  }

  /** The name that the person knows the account by. */
  static String loginName(Account account) {
    return account.email().map(EmailAddress::typed).orElse(account.uid());
  }

  private Optional<Session> session(HttpServletRequest request) {
    return Cookies.SESSION.read(request).flatMap(sessions::find);
  }

  /** The same person's session goes on with more proved; somebody else's does not. */
  private Optional<Sessions.Opened> steppedUp(
      Account account, List<Proof> fresh, HttpServletRequest request) {
    Optional<String> cookie = Cookies.SESSION.read(request);
    boolean same = session(request).filter(s -> s.account().equals(account.id())).isPresent();
    if (!same || fresh.isEmpty()) {
      return Optional.empty();
    }
    Optional<Sessions.Opened> opened = Optional.empty();
    String current = cookie.orElseThrow();
    for (Proof proof : fresh) {
      opened = sessions.addEvidence(current, proof);
      if (opened.isEmpty()) {
        return Optional.empty();
      }
      current = opened.get().cookie();
      audit.write(
          new AuditEvent.SteppedUp(
              account.uid(),
              opened.get().session().id(),
              proof.method(),
              proof.method().level(),
              Sources.of(request).address()));
    }
    return opened;
  }

  /** A session for whoever has just proved who they are; the browser's former one ends. */
  private Sessions.Opened begun(
      UUID id, Account account, Step.HandBack proved, HttpServletRequest request) {
    Cookies.SESSION.read(request).ifPresent(logout::replaced);
    Sessions.Opened opened =
        sessions.begin(id, account, proved.evidence(), request.getHeader("User-Agent"));
    if (opened.before()) {
      return opened;
    }
    audit.write(
        new AuditEvent.SignedIn(
            account.uid(),
            opened.session().id(),
            List.copyOf(proved.evidence().methods()),
            proved.evidence().strengths().get(0).level(),
            Sources.of(request).address(),
            opened.session().device()));
    logout.endBeyondLimit(account.id());
    return opened;
  }

  /** A flow begins one session at the most, however often its last answer is sent. */
  private static UUID sessionOf(About about) {
    return UUID.nameUUIDFromBytes(("session " + about.id()).getBytes(StandardCharsets.US_ASCII));
  }

  private void leave(
      SignInRequest asked,
      Session session,
      Evidence evidence,
      boolean fresh,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    if (asked.returnTo() instanceof ReturnTo.CasService service) {
      TicketId ticket =
          tickets.issue(
              ServiceTicket.byBrowser(
                  service.url(),
                  service.party(),
                  new Authentication(
                      session.id(), session.account(), session.evidence(), session.expires()),
                  fresh,
                  service.commitment(),
                  clock.instant()));
      String back = service.url().withTicket(service.ticketName(), ticket);
      // CAS 2.2.4: the browser MUST come to the service by GET; after a form only 303 says so
      if (request.getMethod().equals("POST")) {
        Redirects.seeOther(response, back);
      } else {
        Redirects.found(response, back);
      }
    } else if (handover(asked).isPresent()) {
      handover(asked).get().known(asked, session, evidence, request, response);
    } else if (request.getRequestURI().endsWith("/login")) {
      page.show(session, request, response);
    } else {
      ReturnTo.OwnPage own = (ReturnTo.OwnPage) asked.returnTo();
      Redirects.seeOther(response, request.getContextPath() + own.path());
    }
  }
}
