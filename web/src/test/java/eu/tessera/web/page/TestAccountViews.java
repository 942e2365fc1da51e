package eu.tessera.web.page;

import eu.tessera.web.page.AccountView.ActivityPage;
import eu.tessera.web.page.AccountView.Configure;
import eu.tessera.web.page.AccountView.DataSection;
import eu.tessera.web.page.AccountView.Details;
import eu.tessera.web.page.AccountView.Eids;
import eu.tessera.web.page.AccountView.Happened;
import eu.tessera.web.page.AccountView.LinkedEid;
import eu.tessera.web.page.AccountView.MethodLine;
import eu.tessera.web.page.AccountView.Overview;
import eu.tessera.web.page.AccountView.OwnData;
import eu.tessera.web.page.OwnForm.ChangeEmail;
import eu.tessera.web.page.OwnForm.ChangePassword;
import eu.tessera.web.page.OwnForm.DeleteAccount;
import eu.tessera.web.page.OwnForm.Frame;
import eu.tessera.web.page.OwnForm.Personal;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The pages of My Account in the states that differ, filled with whatever text a test wants. */
final class TestAccountViews {
  private static final Instant AT = Instant.parse("2026-11-22T10:15:00Z");
  private static final String PATH = "/cas/userdata/x.cgi";

  private TestAccountViews() {}

  static Map<String, View> filled(String user, String name) {
    Map<String, View> views = new LinkedHashMap<>();
    views.put(
        "account",
        new Overview(user, name, AccountSort.EXTERNAL, Optional.of(Notice.DETAILS_CHANGED)));
    views.put(
        "details",
        new Details(name, Optional.of(user), name, AccountSort.INTERNAL, "el", name, "LOW", AT));
    views.put(
        "details-eid",
        new Details(name, Optional.empty(), name, AccountSort.VIRTUAL, "en", name, "LOW", AT));
    MethodLine password =
        new MethodLine("PASSWORD", Optional.of(AT), Optional.of("/cas/change/changePassword.cgi"));
    MethodLine totp = new MethodLine("TOTP", Optional.empty(), Optional.empty());
    views.put(
        "configure",
        new Configure(AccountSort.EXTERNAL, true, true, List.of(password, totp), Optional.empty()));
    views.put(
        "configure-internal",
        new Configure(AccountSort.INTERNAL, true, false, List.of(password), Optional.empty()));
    views.put(
        "configure-eid",
        new Configure(AccountSort.VIRTUAL, false, false, List.of(), Optional.empty()));
    views.put("browsers-none", new BrowsersView(PATH, List.of(), Optional.empty(), "proof"));
    views.put(
        "browsers",
        new BrowsersView(
            PATH,
            List.of(
                new BrowsersView.Known("1", "proof", "Firefox on Linux", true, AT, AT, true),
                new BrowsersView.Known("2", "proof", name, false, AT, AT, false)),
            Optional.of(Notice.BROWSER_REMOVED),
            "proof"));
    views.put("eids-none", new Eids(List.of()));
    views.put("eids", new Eids(List.of(new LinkedEid("BE", name, EidLevel.HIGH, AT))));
    views.put("activity-none", new ActivityPage(List.of(), Optional.empty(), Optional.empty()));
    views.put("activity", activity(name));
    views.put("data", data(user, name));
    views.put("personal", personal(user, true, frame(List.of())));
    views.put("personal-internal", personal(user, false, frame(List.of())));
    views.put(
        "personal-problem",
        personal(user, true, frame(List.of(Complaint.about("lastname", "personal.problem.name")))));
    views.put("change-password", password(user, frame(List.of())));
    views.put(
        "change-password-problem",
        password(
            user,
            frame(
                List.of(
                    Complaint.about("old", "changepassword.problem.old"),
                    Complaint.about("new", "choose.password.leaked")))));
    views.put("change-email", email(user, name, Optional.empty(), frame(List.of())));
    views.put("change-email-sent", email(user, name, Optional.of(name), frame(List.of())));
    views.put(
        "change-email-problem",
        email(
            user,
            name,
            Optional.empty(),
            frame(List.of(Complaint.about("email", "changeemail.problem.form")))));
    views.put("delete-account", new DeleteAccount(frame(List.of()), user, AT, true));
    views.put(
        "delete-account-problem",
        new DeleteAccount(
            frame(List.of(Complaint.about("sure", "delete.problem.sure"))), user, AT, false));
    for (LetterView.Question question : LetterView.Question.values()) {
      views.put(
          "letter-" + question, new LetterView.Ask(question, PATH, "t", "p", Optional.of(name)));
    }
    for (LetterView.Outcome outcome : LetterView.Outcome.values()) {
      views.put(
          "told-" + outcome,
          new LetterView.Told(
              "not-me",
              outcome,
              Optional.of(AT),
              List.of(new View.Action(Way.START_AGAIN, "/cas/login"))));
    }
    return views;
  }

  private static ActivityPage activity(String name) {
    return new ActivityPage(
        Arrays.stream(Deed.values())
            .map(deed -> new Happened(deed, AT, Optional.of(name), Optional.of("192.0.2.1")))
            .toList(),
        Optional.of(PATH + "?before=7"),
        Optional.of(PATH));
  }

  private static OwnData data(String user, String name) {
    Map<String, String> all = new LinkedHashMap<>();
    OwnDataWords.FIELDS.forEach(field -> all.put(field, name));
    return new OwnData(
        List.of(
            new DataSection("account", List.of(all, Map.of("created", AT.toString()))),
            new DataSection("eids", List.of()),
            new DataSection("pairwise", List.of(Map.of("service", user, "odd", name)))),
        PATH + "?format=json");
  }

  private static Frame frame(List<Complaint> complaints) {
    return new Frame(PATH, "proof", "n002tq9k", "once", complaints, Optional.of(Notice.SEND_AGAIN));
  }

  private static Personal personal(String user, boolean names, Frame frame) {
    List<Choice> languages =
        Stream.of("el", "en").map(l -> Choice.of(l, l, l.equals("el"))).toList();
    return new Personal(frame, AccountSort.INTERNAL, names, user, user, languages);
  }

  private static ChangePassword password(String user, Frame frame) {
    return new ChangePassword(
        frame,
        user,
        new RegistrationView.Rules(10, 128, 3),
        List.of("hj=Kq2.wZt8;Ex", "p9:Bd!x7Wn-cRm"));
  }

  private static ChangeEmail email(String user, String name, Optional<String> sent, Frame frame) {
    return new ChangeEmail(frame, user, name, name, sent);
  }
}
