package eu.tessera.web.page;

import eu.tessera.web.page.RegistrationView.AccountThere;
import eu.tessera.web.page.RegistrationView.Authenticated;
import eu.tessera.web.page.RegistrationView.Captcha;
import eu.tessera.web.page.RegistrationView.ChoosePassword;
import eu.tessera.web.page.RegistrationView.Closed;
import eu.tessera.web.page.RegistrationView.Filled;
import eu.tessera.web.page.RegistrationView.Help;
import eu.tessera.web.page.RegistrationView.LinkOver;
import eu.tessera.web.page.RegistrationView.LinkUnknown;
import eu.tessera.web.page.RegistrationView.LostPassword;
import eu.tessera.web.page.RegistrationView.Privacy;
import eu.tessera.web.page.RegistrationView.Register;
import eu.tessera.web.page.RegistrationView.Rules;
import eu.tessera.web.page.RegistrationView.Sent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pages of registration and reset in the states that differ. */
final class TestRegistrationViews {
  private static final String ACTION = "/cas/eim/external/register.cgi?service=a%26b";
  private static final String LOGIN = "/cas/login?service=a%26b";
  private static final Captcha CODE =
      new Captcha(
          "abc",
          false,
          Optional.of("/cas/captcha/abc/picture.png"),
          Optional.of("/cas/captcha/abc/speech.wav?locale=en"),
          "seed",
          16,
          16);
  private static final Captcha WORK =
      new Captcha("abc", false, Optional.empty(), Optional.empty(), "seed", 16, 16);
  private static final Captcha PASSED =
      new Captcha("abc", true, Optional.empty(), Optional.empty(), "", 0, 0);

  private TestRegistrationViews() {}

  /** All of them, with these texts in whatever can be filled in. */
  static Map<String, View> filled(String user, String name) {
    Map<String, View> views = new LinkedHashMap<>();
    views.put("register", register(user, name, CODE, List.of(), Optional.empty()));
    views.put(
        "register-problem",
        register(
            user,
            name,
            CODE,
            List.of(
                Complaint.about("firstName", "register.firstname.unusable"),
                Complaint.about("email", "register.email.disposable"),
                Complaint.about("language", "register.language.unknown"),
                Complaint.about("code", "captcha.wrong"),
                Complaint.about("privacy", "register.privacy.unread")),
            Optional.empty()));
    views.put("register-passed", register(user, name, PASSED, List.of(), Optional.empty()));
    views.put(
        "register-work",
        register(
            user,
            name,
            WORK,
            List.of(Complaint.about("code", "captcha.missing")),
            Optional.empty()));
    views.put(
        "register-old", register(user, name, CODE, List.of(), Optional.of(Notice.PAGE_TOO_OLD)));
    views.put("registration-sent", new Sent(false, Optional.of(user), LOGIN));
    views.put("reset-sent", new Sent(true, Optional.empty(), LOGIN));
    views.put("choose-password", choose(user, List.of(), Optional.empty()));
    views.put(
        "choose-password-problem",
        choose(
            user,
            List.of(Complaint.about("password", "choose.password.leaked")),
            Optional.of("choose.strength.weak")));
    views.put("link-over", over(false, "", List.of()));
    views.put(
        "link-over-problem",
        over(true, user, List.of(Complaint.about("username", "over.username.missing"))));
    views.put("link-unknown", new LinkUnknown(LOGIN, ACTION));
    views.put(
        "lost-password",
        new LostPassword(ACTION, user, CODE, List.of(), Optional.empty(), "m", LOGIN));
    views.put(
        "lost-password-problem",
        new LostPassword(
            ACTION,
            user,
            CODE,
            List.of(Complaint.about("code", "captcha.gone")),
            Optional.of(Notice.TOO_MANY_LETTERS),
            "m",
            LOGIN));
    views.put("authenticated", new Authenticated(LOGIN));
    views.put("account-there", new AccountThere(LOGIN));
    views.put("registration-closed", new Closed(LOGIN));
    views.put("help", new Help());
    views.put("privacy", new Privacy());
    return views;
  }

  private static Register register(
      String user,
      String name,
      Captcha captcha,
      List<Complaint> complaints,
      Optional<Notice> notice) {
    return new Register(
        ACTION,
        new Filled(name, name, user, user, true),
        List.of(Choice.of("en", "English (en)", true), Choice.of("el", "Ελληνικά (el)", false)),
        captcha,
        complaints,
        notice,
        "m",
        LOGIN,
        "/cas/privacyStatement.html",
        "/cas/help.html");
  }

  private static ChoosePassword choose(
      String user, List<Complaint> complaints, Optional<String> strength) {
    return new ChoosePassword(
        "/cas/init/initialisePasswordLogin.cgi?link=abc",
        user,
        new Rules(10, 128, 3),
        List.of("SEN5RbaW+xyz12", "GwOzMg9m!abc34", "U(nuCuwh?def56"),
        complaints,
        Optional.empty(),
        strength,
        "m");
  }

  private static LinkOver over(boolean reset, String user, List<Complaint> complaints) {
    return new LinkOver(
        reset,
        "/cas/init/initialisePasswordLogin.cgi?link=abc",
        user,
        complaints,
        Optional.empty(),
        "m",
        LOGIN);
  }
}
