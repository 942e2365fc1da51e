package eu.tessera.web.account;

import eu.tessera.ejb.config.Vault;
import eu.tessera.ejb.dispute.Letterhead;
import eu.tessera.web.page.LetterView;
import eu.tessera.web.page.MyAccount;
import eu.tessera.web.page.View;
import eu.tessera.web.page.Way;
import eu.tessera.web.signin.Browsers;
import eu.tessera.web.signin.FormProof;
import eu.tessera.web.signin.PostedForm;
import eu.tessera.web.signin.Redirects;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * A page that a link in a letter leads to. Following it changes nothing, for mail scanners and
 * previews follow links too; the button does, and its form is this browser's own.
 */
abstract class LetterServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient Door door;
  @Inject private transient Vault vault;
  private transient FormProof proof;

  @Override
  public void init() {
    proof = new FormProof(vault);
  }

  /**
   * What is asked, where the link can still do something; reads only.
   *
   * @param person who is signed in, if anybody is
   */
  abstract Optional<Question> question(String token, Optional<Person> person);

  /** What the page asks, and what its text names. */
  record Question(LetterView.Question what, Optional<String> subject) {}

  /** What is told where the link can do nothing. */
  abstract LetterView.Outcome useless(String token, Optional<Person> person);

  /** Does it; what came of it. */
  abstract LetterView.Outcome act(String token, Optional<Person> person);

  /** Whether the person must be signed in. */
  boolean signedIn() {
    return false;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String token = token(request.getParameter(Letterhead.PARAMETER));
    Optional<Person> person = door.person(request);
    if (signedIn() && person.isEmpty()) {
      door.signIn(address(request, token), request, response);
      return;
    }
    Optional<Question> question = question(token, person);
    if (question.isPresent()) {
      String action = request.getRequestURI();
      View view =
          new LetterView.Ask(
              question.get().what(),
              action,
              token,
              proof.of(Browsers.meet(request, response), action(request, token)),
              question.get().subject());
      door.show(view, request, response);
    } else {
      tell(useless(token, person), request, response);
    }
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    PostedForm form = PostedForm.read(request);
    String token = token(form.field(Letterhead.PARAMETER).orElse(""));
    Optional<Person> person = door.person(request);
    boolean ours =
        Browsers.known(request)
            .filter(b -> proof.fits(b, action(request, token), form.field("proof").orElse("")))
            .isPresent();
    if (!ours || signedIn() && person.isEmpty()) {
      // shows the question again, which does no harm
      Redirects.seeOther(response, request.getContextPath() + address(request, token));
    } else {
      tell(act(token, person), request, response);
    }
  }

  private void tell(
      LetterView.Outcome outcome, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String base = request.getContextPath();
    View.Action way =
        signedIn()
            ? new View.Action(Way.MY_ACCOUNT, base + MyAccount.OVERVIEW)
            : new View.Action(Way.START_AGAIN, base + "/login");
    door.show(
        new LetterView.Told(step(), outcome, Optional.empty(), List.of(way)), request, response);
  }

  /** The name of the page's step. */
  abstract String step();

  private static String address(HttpServletRequest request, String token) {
    return request.getServletPath() + "?" + Letterhead.PARAMETER + "=" + token;
  }

  private static String action(HttpServletRequest request, String token) {
    return request.getServletPath() + " " + token;
  }

  /** What has not the form of a secret of ours counts as none. */
  private static String token(String given) {
    return given != null && given.matches("[A-Za-z0-9_-]{1,64}") ? given : "";
  }
}
