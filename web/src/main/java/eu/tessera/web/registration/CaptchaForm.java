package eu.tessera.web.registration;

import eu.tessera.ejb.captcha.Captchas;
import eu.tessera.ejb.captcha.Work;
import eu.tessera.ejb.signin.Browser;
import eu.tessera.web.page.Complaint;
import eu.tessera.web.page.RegistrationView;
import eu.tessera.web.signin.PostedForm;
import eu.tessera.web.signin.Sources;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;

/** The captcha as a part of a form. */
final class CaptchaForm {
  /** Below the context path; then the id and what is wanted of it. */
  static final String BELOW = "/captcha/";

  static final String PICTURE = "/picture.png";
  static final String SPEECH = "/speech.wav";

  private final Captchas captchas;

  CaptchaForm(Captchas captchas) {
    this.captchas = captchas;
  }

  /** Whether the person wants another code, and nothing else for now. */
  static boolean wantsNew(PostedForm form) {
    return form.field("newCode").isPresent();
  }

  /** What came of the answer in a form. */
  Captchas.Outcome answered(PostedForm form, Browser browser) {
    return captchas.answer(
        id(form), browser.digest(), form.field("code").orElse(""), form.field("work").orElse(""));
  }

  /** What the page says of that, if anything. */
  static Optional<Complaint> complaint(Captchas.Outcome outcome) {
    return switch (outcome) {
      case PASSED, SPENT -> Optional.empty();
      case MISSING -> Optional.of(Complaint.about("code", "captcha.missing"));
      case WRONG -> Optional.of(Complaint.about("code", "captcha.wrong"));
      case GONE -> Optional.of(Complaint.about("code", "captcha.gone"));
    };
  }

  /** Lets the form through: true once. */
  boolean spend(PostedForm form, Browser browser) {
    return captchas.spend(id(form), browser.digest());
  }

  /** The one that was met already with this form. */
  Optional<RegistrationView.Captcha> passed(PostedForm form, Browser browser) {
    return captchas.passed(id(form), browser.digest())
        ? Optional.of(
            new RegistrationView.Captcha(
                id(form), true, Optional.empty(), Optional.empty(), "", 0, 0))
        : Optional.empty();
  }

  /** The one of the form as it is, where nothing was answered. */
  Optional<RegistrationView.Captcha> same(
      PostedForm form, Browser browser, Locale locale, HttpServletRequest request) {
    return view(id(form), browser, locale, request);
  }

  /** A new one; empty where this network has had too many. */
  Optional<RegistrationView.Captcha> fresh(
      Browser browser, Locale locale, HttpServletRequest request) {
    return captchas
        .fresh(browser.digest(), Sources.of(request).address())
        .flatMap(id -> view(id, browser, locale, request));
  }

  private Optional<RegistrationView.Captcha> view(
      String id, Browser browser, Locale locale, HttpServletRequest request) {
    String base = request.getContextPath() + BELOW + id;
    boolean code = captchas.kind().code();
    return captchas
        .work(id, browser.digest())
        .map(
            work ->
                new RegistrationView.Captcha(
                    id,
                    false,
                    code ? Optional.of(base + PICTURE) : Optional.empty(),
                    code
                        ? Optional.of(base + SPEECH + "?locale=" + locale.getLanguage())
                        : Optional.empty(),
                    work.seed(),
                    work.bits(),
                    Work.PARTS));
  }

  private static String id(PostedForm form) {
    return form.field("captcha").orElse("");
  }
}
