package eu.tessera.web.registration;

import eu.tessera.ejb.captcha.Captchas;
import eu.tessera.ejb.captcha.Captchas.Outcome;
import eu.tessera.ejb.config.Vault;
import eu.tessera.ejb.registration.Asked;
import eu.tessera.ejb.registration.From;
import eu.tessera.ejb.registration.LostPasswords;
import eu.tessera.ejb.registration.Registrations;
import eu.tessera.ejb.registration.TypedLogins;
import eu.tessera.ejb.signin.Browser;
import eu.tessera.web.page.Complaint;
import eu.tessera.web.page.Notice;
import eu.tessera.web.page.PageContext;
import eu.tessera.web.page.ProblemCode;
import eu.tessera.web.page.RegistrationView;
import eu.tessera.web.signin.AccountPaths;
import eu.tessera.web.signin.Answers;
import eu.tessera.web.signin.Browsers;
import eu.tessera.web.signin.Explanations;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** "Lost your password?" (S9). */
@WebServlet(AccountPaths.LOST_PASSWORD)
public class LostPasswordServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final String ACTION = "lost-password";

  @Inject private transient LostPasswords lostPasswords;
  @Inject private transient Registrations registrations;
  @Inject private transient TypedLogins typedLogins;
  @Inject private transient Captchas captchas;
  @Inject private transient Answers answers;
  @Inject private transient Explanations explanations;
  @Inject private transient Vault vault;
  private transient FormProof proof;
  private transient CaptchaForm captcha;

  @Override
  public void init() {
    proof = new FormProof(vault);
    captcha = new CaptchaForm(captchas);
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Browser browser = Browsers.meet(request, response);
    String typed = typedLogins.typedIn(browser.digest()).orElse("");
    show(typed, Said.NOTHING, browser, request, response);
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    PostedForm form = PostedForm.read(request);
    Browser browser = Browsers.meet(request, response);
    String typed = form.field("username").orElse("");
    if (!proof.fits(browser, ACTION, form.field("proof").orElse(""))) {
      show(typed, Said.notice(Notice.PAGE_TOO_OLD), browser, request, response);
      return;
    }
    if (CaptchaForm.wantsNew(form)) {
      show(typed, Said.NOTHING, browser, request, response);
      return;
    }
    Outcome outcome = captcha.answered(form, browser);
    List<Complaint> complaints = new ArrayList<>();
    if (!LostPasswords.canBeName(typed)) {
      complaints.add(Complaint.about("username", "lost.username.missing"));
    }
    CaptchaForm.complaint(outcome).ifPresent(complaints::add);
    if (outcome == Outcome.SPENT) {
      sent(request, response);
    } else if (!complaints.isEmpty()) {
      Optional<RegistrationView.Captcha> kept =
          outcome == Outcome.MISSING
              ? captcha.same(form, browser, answers.locale(request), request)
              : captcha.passed(form, browser);
      show(typed, new Said(complaints, Optional.empty(), kept), browser, request, response);
    } else {
      ask(typed, form, browser, request, response);
    }
  }

  private void ask(
      String typed,
      PostedForm form,
      Browser browser,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Asked asked =
        captcha.spend(form, browser)
            ? lostPasswords.ask(
                typed.strip(),
                answers.locale(request).getLanguage(),
                AccountPaths.restart(request.getQueryString()),
                from(request))
            : Asked.SENT;
    if (asked != Asked.SENT) {
      show(typed, Said.notice(Said.about(asked)), browser, request, response);
    } else {
      sent(request, response);
    }
  }

  private static From from(HttpServletRequest request) {
    return new From(Sources.of(request).address(), Browsers.device(request).orElse(""));
  }

  private static void sent(HttpServletRequest request, HttpServletResponse response) {
    String restart = AccountPaths.restart(request.getQueryString());
    Redirects.seeOther(
        response, request.getContextPath() + AccountPaths.RESET_SENT + AccountPaths.query(restart));
  }

  private void show(
      String typed,
      Said said,
      Browser browser,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    String base = request.getContextPath();
    String restart = AccountPaths.restart(request.getQueryString());
    PageContext context = answers.context(request, response).restartingAt(base + restart);
    if (!registrations.open()) {
      answers.send(
          new RegistrationView.Closed(base + restart),
          context,
          HttpServletResponse.SC_SERVICE_UNAVAILABLE,
          response);
      return;
    }
    Optional<RegistrationView.Captcha> shown =
        said.captcha().or(() -> captcha.fresh(browser, context.locale(), request));
    if (shown.isEmpty()) {
      explanations.explain(ProblemCode.THROTTLED, "captchas", base + restart, request, response);
      return;
    }
    answers.send(
        new RegistrationView.LostPassword(
            base + AccountPaths.LOST_PASSWORD + AccountPaths.query(restart),
            typed,
            shown.get(),
            said.complaints(),
            said.notice(),
            proof.of(browser, ACTION),
            base + restart),
        context,
        HttpServletResponse.SC_OK,
        response);
  }
}
