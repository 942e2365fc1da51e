package eu.tessera.web.account;

import eu.tessera.ejb.audit.Audit;
import eu.tessera.ejb.audit.AuditEvent;
import eu.tessera.ejb.browser.KnownBrowser;
import eu.tessera.ejb.browser.KnownBrowsers;
import eu.tessera.ejb.config.Vault;
import eu.tessera.web.page.BrowsersView;
import eu.tessera.web.page.MyAccount;
import eu.tessera.web.page.Notice;
import eu.tessera.web.signin.Browsers;
import eu.tessera.web.signin.FormProof;
import eu.tessera.web.signin.PostedForm;
import eu.tessera.web.signin.Redirects;
import eu.tessera.web.signin.Sources;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;

/**
 * "Known browsers": where somebody stays known, and ending that. Being known proves nothing, so a
 * session is enough; the next sign-in there is told by letter.
 */
@WebServlet(MyAccount.BROWSERS)
public class BrowsersServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final String ALL = "all";
  private static final String ONE = "one";
  private static final String DONE = "done";

  @Inject private transient Door door;
  @Inject private transient KnownBrowsers browsers;
  @Inject private transient Audit audit;
  @Inject private transient Vault vault;
  private transient FormProof proof;

  @Override
  public void init() {
    proof = new FormProof(vault);
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<Person> person = door.person(request);
    if (person.isPresent()) {
      show(person.get(), done(request), request, response);
    } else {
      door.signIn(MyAccount.BROWSERS, request, response);
    }
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<Person> person = door.person(request);
    PostedForm form = PostedForm.read(request);
    String which = form.field("browser").orElse("");
    if (person.isEmpty()) {
      Redirects.seeOther(response, request.getRequestURI());
    } else if (!proof.fits(
        person.get().session().id(), action(which), form.field("proof").orElse(""))) {
      show(person.get(), Optional.of(Notice.SEND_AGAIN_OLD), request, response);
    } else {
      remove(person.get(), which, request);
      Redirects.seeOther(
          response, request.getRequestURI() + "?" + DONE + "=" + (which.equals(ALL) ? ALL : ONE));
    }
  }

  private void remove(Person person, String which, HttpServletRequest request) {
    UUID account = person.account().id();
    boolean removed = true;
    if (which.equals(ALL)) {
      browsers.removeAll(account);
    } else {
      // the proof was for a browser on the page; whose it is, is looked at all the same
      removed = browsers.remove(account, UUID.fromString(which));
    }
    if (removed) {
      audit.write(
          new AuditEvent.BrowserForgotten(
              person.account().uid(), which, Sources.of(request).address()));
    }
  }

  private void show(
      Person person,
      Optional<Notice> notice,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    UUID account = person.account().id();
    Optional<UUID> current = Browsers.device(request).flatMap(d -> browsers.idOf(account, d));
    BrowsersView view =
        new BrowsersView(
            request.getRequestURI(),
            browsers.of(account).stream().map(b -> known(b, person, current)).toList(),
            notice,
            proof.of(person.session().id(), action(ALL)));
    door.show(person, view, HttpServletResponse.SC_OK, request, response);
  }

  private BrowsersView.Known known(KnownBrowser browser, Person person, Optional<UUID> current) {
    String id = browser.id().toString();
    return new BrowsersView.Known(
        id,
        proof.of(person.session().id(), action(id)),
        browser.device(),
        browser.remembered(),
        browser.met(),
        browser.seen(),
        current.filter(browser.id()::equals).isPresent());
  }

  private static Optional<Notice> done(HttpServletRequest request) {
    String done = request.getParameter(DONE);
    if (ALL.equals(done)) {
      return Optional.of(Notice.BROWSERS_REMOVED);
    }
    return ONE.equals(done) ? Optional.of(Notice.BROWSER_REMOVED) : Optional.empty();
  }

  private static String action(String which) {
    return MyAccount.BROWSERS + " " + which;
  }
}
