package eu.tessera.web.registration;

import eu.tessera.ejb.captcha.Captchas;
import eu.tessera.ejb.captcha.Captchas.Outcome;
import eu.tessera.ejb.config.Vault;
import eu.tessera.ejb.registration.Asked;
import eu.tessera.ejb.registration.From;
import eu.tessera.ejb.registration.RegistrationRules;
import eu.tessera.ejb.registration.Registrations;
import eu.tessera.ejb.registration.TypedApplication;
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

/** "Create an account" (P1, P2). The query is that of the sign-in which began it. */
@WebServlet(AccountPaths.REGISTER)
public class RegisterServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final String ACTION = "register";

  @Inject private transient Registrations registrations;
  @Inject private transient RegistrationRules rules;
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
    String email = typedLogins.typedIn(browser.digest()).filter(t -> t.contains("@")).orElse("");
    String language = answers.locale(request).getLanguage();
    show(
        new TypedApplication("", "", email, "", language, false),
        Said.NOTHING,
        browser,
        request,
        response);
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    PostedForm form = PostedForm.read(request);
    Browser browser = Browsers.meet(request, response);
    TypedApplication typed = typed(form);
    if (!proof.fits(browser, ACTION, form.field("proof").orElse(""))) {
      show(typed, Said.notice(Notice.PAGE_TOO_OLD), browser, request, response);
      return;
    }
    if (CaptchaForm.wantsNew(form)) {
      show(typed, Said.NOTHING, browser, request, response);
      return;
    }
    Outcome outcome = captcha.answered(form, browser);
    if (outcome == Outcome.SPENT) {
      // the same form twice: what it asked for has been done
      sent(request, response);
      return;
    }
    List<Complaint> complaints = new ArrayList<>();
    rules.flaws(typed).forEach(flaw -> complaints.add(RegistrationTexts.of(flaw)));
    CaptchaForm.complaint(outcome)
        .ifPresent(complaint -> complaints.add(place(complaints), complaint));
    if (!complaints.isEmpty()) {
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
      TypedApplication typed,
      PostedForm form,
      Browser browser,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    String restart = AccountPaths.restart(request.getQueryString());
    if (!captcha.spend(form, browser)) {
      sent(request, response);
      return;
    }
    Asked asked = registrations.ask(rules.application(typed, restart), from(request));
    if (asked != Asked.SENT) {
      show(typed, Said.notice(Said.about(asked)), browser, request, response);
      return;
    }
    typedLogins.keep(browser.digest(), typed.email());
    sent(request, response);
  }

  private static From from(HttpServletRequest request) {
    return new From(Sources.of(request).address(), Browsers.device(request).orElse(""));
  }

  private static void sent(HttpServletRequest request, HttpServletResponse response) {
    String restart = AccountPaths.restart(request.getQueryString());
    Redirects.seeOther(
        response, request.getContextPath() + AccountPaths.REGISTERED + AccountPaths.query(restart));
  }

  /** The captcha stands before the box of the privacy statement. */
  private static int place(List<Complaint> complaints) {
    int last = complaints.size() - 1;
    boolean privacy = last >= 0 && complaints.get(last).field().equals("privacy");
    return privacy ? last : complaints.size();
  }

  private void show(
      TypedApplication typed,
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
        new RegistrationView.Register(
            base + AccountPaths.REGISTER + AccountPaths.query(restart),
            new RegistrationView.Filled(
                typed.firstName(),
                typed.lastName(),
                typed.email(),
                typed.confirmation(),
                typed.privacy()),
            EmailLanguages.choices(typed.language()),
            shown.get(),
            said.complaints(),
            said.notice(),
            proof.of(browser, ACTION),
            base + restart,
            base + InformationServlet.PRIVACY,
            base + InformationServlet.HELP),
        context,
        HttpServletResponse.SC_OK,
        response);
  }

  private static TypedApplication typed(PostedForm form) {
    return new TypedApplication(
        form.field("firstName").orElse(""),
        form.field("lastName").orElse(""),
        form.field("email").orElse(""),
        form.field("confirmEmail").orElse(""),
        form.field("language").orElse(""),
        form.field("privacy").isPresent());
  }
}
