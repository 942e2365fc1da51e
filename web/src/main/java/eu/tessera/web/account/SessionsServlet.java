package eu.tessera.web.account;

import eu.tessera.ejb.account.Accounts;
import eu.tessera.ejb.config.Vault;
import eu.tessera.ejb.logout.SingleLogout;
import eu.tessera.ejb.logout.Visits;
import eu.tessera.ejb.session.Session;
import eu.tessera.ejb.session.Sessions;
import eu.tessera.federation.cas.Parameters;
import eu.tessera.web.page.MyAccount;
import eu.tessera.web.page.Notice;
import eu.tessera.web.page.PageContext;
import eu.tessera.web.page.View;
import eu.tessera.web.signin.Answers;
import eu.tessera.web.signin.Begin;
import eu.tessera.web.signin.FormProof;
import eu.tessera.web.signin.HandBacks;
import eu.tessera.web.signin.PostedForm;
import eu.tessera.web.signin.Redirects;
import eu.tessera.web.signin.SignedInPage;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;

/** "Display my sessions": where somebody is signed in, what was visited there, and ending it. */
@WebServlet(MyAccount.SESSIONS)
public class SessionsServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  /** What was done, for the page that follows; says nothing that could mislead. */
  private static final String DONE = "done";

  @Inject private transient Sessions sessions;
  @Inject private transient Visits visits;
  @Inject private transient SingleLogout logout;
  @Inject private transient Accounts accounts;
  @Inject private transient HandBacks handBacks;
  @Inject private transient Begin begin;
  @Inject private transient Answers answers;
  @Inject private transient Vault vault;
  private transient FormProof proof;

  @Override
  public void init() {
    proof = new FormProof(vault);
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<Session> session = handBacks.live(request);
    if (session.isPresent()) {
      show(session.get(), done(request), request, response);
    } else {
      begin.forOwnPage(MyAccount.SESSIONS, request, response);
    }
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<Session> session = handBacks.live(request);
    PostedForm form = PostedForm.read(request);
    String which = form.field("session").orElse("");
    if (session.isEmpty()) {
      Redirects.seeOther(response, request.getRequestURI());
    } else if (!proof.fits(session.get().id(), which, form.field("proof").orElse(""))) {
      show(session.get(), Optional.of(Notice.FORM_TOO_OLD), request, response);
    } else {
      end(session.get(), which, request, response);
    }
  }

  private void end(
      Session current, String which, HttpServletRequest request, HttpServletResponse response) {
    String base = request.getContextPath();
    if (which.equals(SessionList.ALL)) {
      String round = handBacks.endAll(current, response).map(r -> "/" + r).orElse("");
      Redirects.seeOther(response, base + "/logout" + round);
    } else if (which.equals(current.id().toString())) {
      Redirects.seeOther(response, base + "/logout");
    } else if (which.equals(SessionList.OTHERS)) {
      logout.endOthers(current.account(), current.id());
      Redirects.seeOther(response, request.getRequestURI() + "?" + DONE + "=others");
    } else {
      // the proof was for a session on the page; whose it is, is looked at all the same
      logout.end(current.account(), UUID.fromString(which));
      Redirects.seeOther(
          response,
          request.getRequestURI() + "?" + DONE + "=one&" + SessionList.PAGE + "=" + page(request));
    }
  }

  private void show(
      Session session,
      Optional<Notice> notice,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    String name = accounts.byId(session.account()).orElseThrow().name().full();
    PageContext context =
        answers.context(request, response).signedInAs(name, SignedInPage.menu(request));
    View view =
        new SessionList(proof, visits::of)
            .of(
                session,
                sessions.ofAccount(session.account()),
                notice,
                request.getRequestURI(),
                page(request));
    answers.send(view, context, HttpServletResponse.SC_OK, response);
  }

  private static Optional<Notice> done(HttpServletRequest request) {
    Optional<String> done = Parameters.ofQuery(request.getQueryString()).first(DONE);
    if (done.filter("one"::equals).isPresent()) {
      return Optional.of(Notice.SESSION_ENDED);
    }
    return done.filter("others"::equals).isPresent()
        ? Optional.of(Notice.OTHER_SESSIONS_ENDED)
        : Optional.empty();
  }

  private static int page(HttpServletRequest request) {
    return Parameters.ofQuery(request.getQueryString())
        .first(SessionList.PAGE)
        .filter(number -> number.matches("[0-9]{1,4}"))
        .map(Integer::parseInt)
        .orElse(1);
  }
}
