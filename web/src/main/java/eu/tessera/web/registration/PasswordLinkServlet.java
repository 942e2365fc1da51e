package eu.tessera.web.registration;

import eu.tessera.ejb.config.Vault;
import eu.tessera.ejb.confirmation.Purpose;
import eu.tessera.ejb.dispute.Letterhead;
import eu.tessera.ejb.factor.password.policy.NewPasswords;
import eu.tessera.ejb.registration.Asked;
import eu.tessera.ejb.registration.Choosing;
import eu.tessera.ejb.registration.ChosenBy;
import eu.tessera.ejb.registration.From;
import eu.tessera.ejb.registration.LostPasswords;
import eu.tessera.ejb.registration.PasswordLinks;
import eu.tessera.ejb.session.DeviceLabel;
import eu.tessera.ejb.signin.Browser;
import eu.tessera.federation.assurance.Method;
import eu.tessera.federation.assurance.Proof;
import eu.tessera.web.page.Complaint;
import eu.tessera.web.page.Notice;
import eu.tessera.web.page.RegistrationView;
import eu.tessera.web.page.View;
import eu.tessera.web.signin.AccountPaths;
import eu.tessera.web.signin.Answers;
import eu.tessera.web.signin.Browsers;
import eu.tessera.web.signin.FormProof;
import eu.tessera.web.signin.HandBacks;
import eu.tessera.web.signin.Once;
import eu.tessera.web.signin.PostedForm;
import eu.tessera.web.signin.Redirects;
import eu.tessera.web.signin.Sources;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the links of letters lead on which a password is chosen (P4). Following one uses nothing
 * up, however often and by whom: mail scanners and previews do. One that is over asks for the user
 * name and sends a fresh one (P3).
 */
@WebServlet(AccountPaths.CHOOSE_PASSWORD)
public class PasswordLinkServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient PasswordLinks links;
  @Inject private transient NewPasswords rules;
  @Inject private transient HandBacks handBacks;
  @Inject private transient Answers answers;
  @Inject private transient Vault vault;
  @Inject private transient Once once;
  @Inject private transient Clock clock;
  private transient FormProof proof;

  @Override
  public void init() {
    proof = new FormProof(vault);
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    show(Answer.NONE, request, response);
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    PostedForm form = PostedForm.read(request);
    Browser browser = Browsers.meet(request, response);
    if (!proof.fits(browser, action(request), form.field("proof").orElse(""))) {
      show(new Answer(form, List.of(), Optional.of(Notice.PAGE_TOO_OLD)), request, response);
    } else if (form.field("username").isPresent()) {
      renew(form, request, response);
    } else if (form.field("samples").isPresent()) {
      show(Answer.NONE, request, response);
    } else {
      choose(form, request, response);
    }
  }

  private void choose(PostedForm form, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String password = form.field("password").orElse("");
    if (!password.isEmpty() && !password.equals(form.field("confirmPassword").orElse(""))) {
      complain(
          form, Complaint.about("confirmPassword", "choose.confirm.differs"), request, response);
      return;
    }
    Once.Form sent = once.form(Browsers.meet(request, response), action(request), token(request));
    if (!sent.first()) {
      // a double click: it goes where the first one went
      Optional<String> led = sent.led();
      if (led.isPresent()) {
        Redirects.seeOther(response, led.get());
      } else {
        show(Answer.NONE, request, response);
      }
      return;
    }
    Choosing choosing = null;
    try {
      choosing =
          links.choose(token(request), password, DeviceLabel.of(request.getHeader("User-Agent")));
    } finally {
      if (!(choosing instanceof Choosing.Done)) {
        sent.undone();
      }
    }
    if (choosing instanceof Choosing.Done done) {
      handBacks.signIn(
          done.account(), new Proof(Method.PASSWORD, clock.instant()), request, response);
      String next =
          request.getContextPath()
              + AccountPaths.AUTHENTICATED
              + AccountPaths.query(done.restart());
      sent.done(next);
      Redirects.seeOther(response, next);
    } else if (choosing instanceof Choosing.Flawed flawed) {
      List<Complaint> complaints =
          flawed.flaws().stream()
              .map(flaw -> RegistrationTexts.of(flaw, rules.policy(), "password"))
              .toList();
      show(new Answer(form, complaints, Optional.empty()), request, response);
    } else if (choosing instanceof Choosing.Busy) {
      show(new Answer(form, List.of(), Optional.of(Notice.BUSY)), request, response);
    } else if (choosing instanceof Choosing.Untold) {
      show(new Answer(form, List.of(), Optional.of(Notice.NOT_TOLD)), request, response);
    } else if (choosing instanceof Choosing.AccountThere there) {
      send(
          new RegistrationView.AccountThere(request.getContextPath() + there.restart()),
          request,
          response);
    } else {
      show(Answer.NONE, request, response);
    }
  }

  private void renew(PostedForm form, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String typed = form.field("username").orElse("");
    if (!LostPasswords.canBeName(typed)) {
      complain(form, Complaint.about("username", "over.username.missing"), request, response);
      return;
    }
    Asked asked =
        links.renew(
            token(request),
            typed.strip(),
            answers.locale(request).getLanguage(),
            new From(Sources.of(request).address(), Browsers.device(request).orElse("")));
    if (asked != Asked.SENT) {
      show(new Answer(form, List.of(), Optional.of(Said.about(asked))), request, response);
      return;
    }
    String restart =
        links.find(token(request)) instanceof ChosenBy.Over over
            ? over.restart()
            : AccountPaths.LOGIN;
    Redirects.seeOther(
        response, request.getContextPath() + AccountPaths.RESET_SENT + AccountPaths.query(restart));
  }

  private void complain(
      PostedForm form,
      Complaint complaint,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    show(new Answer(form, List.of(complaint), Optional.empty()), request, response);
  }

  /** What was sent, and what is wrong with it. */
  private record Answer(PostedForm form, List<Complaint> complaints, Optional<Notice> notice) {
    static final Answer NONE = new Answer(null, List.of(), Optional.empty());

    Optional<String> field(String name) {
      return form == null ? Optional.empty() : form.field(name);
    }

    @Override
    public String toString() {
      return "Answer[****]";
    }
  }

  private void show(Answer answer, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String proven = proof.of(Browsers.meet(request, response), action(request));
    ChosenBy by = links.find(token(request));
    String base = request.getContextPath();
    if (by instanceof ChosenBy.Open open) {
      send(choosing(open, answer, proven, request), request, response);
    } else if (by instanceof ChosenBy.Over over) {
      send(
          new RegistrationView.LinkOver(
              over.purpose() == Purpose.RESET,
              address(request),
              answer.field("username").orElse(""),
              answer.complaints(),
              answer.notice(),
              proven,
              base + over.restart()),
          request,
          response);
    } else {
      send(
          new RegistrationView.LinkUnknown(base + AccountPaths.LOGIN, base + AccountPaths.REGISTER),
          request,
          response);
    }
  }

  private View choosing(
      ChosenBy.Open open, Answer answer, String proven, HttpServletRequest request) {
    // a hint about what was refused; nothing of what was typed comes back
    Optional<String> strength =
        answer
            .field("password")
            .filter(typed -> !typed.isEmpty() && !answer.complaints().isEmpty())
            .map(typed -> RegistrationTexts.of(rules.strength(typed, open.owner())));
    return new RegistrationView.ChoosePassword(
        address(request),
        open.login(),
        new RegistrationView.Rules(
            rules.policy().shortest(), rules.policy().longest(), rules.policy().groups()),
        rules.samples(),
        answer.complaints(),
        answer.notice(),
        strength,
        proven);
  }

  private void send(View view, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answers.send(view, answers.context(request, response), HttpServletResponse.SC_OK, response);
  }

  private static String token(HttpServletRequest request) {
    String query = Optional.ofNullable(request.getQueryString()).orElse("");
    String name = Letterhead.PARAMETER + "=";
    return Stream.of(query.split("&"))
        .filter(pair -> pair.startsWith(name))
        .map(pair -> pair.substring(name.length()))
        .findFirst()
        .orElse("");
  }

  private static String action(HttpServletRequest request) {
    return "choose-password " + token(request);
  }

  /** Of this page, with the link and nothing else of what somebody may have put into the query. */
  private static String address(HttpServletRequest request) {
    String token = token(request);
    boolean plain = token.matches("[A-Za-z0-9_-]{0,64}");
    return request.getContextPath()
        + AccountPaths.CHOOSE_PASSWORD
        + (plain ? "?" + Letterhead.PARAMETER + "=" + token : "");
  }
}
