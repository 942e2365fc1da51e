package eu.tessera.web.page;

import eu.tessera.federation.assurance.Method;
import eu.tessera.web.page.AccountView.OpenSession;
import eu.tessera.web.page.AccountView.Sessions;
import eu.tessera.web.page.AccountView.VisitedService;
import eu.tessera.web.page.LogoutView.ContinueTo;
import eu.tessera.web.page.LogoutView.Logout;
import eu.tessera.web.page.LogoutView.SignedOut;
import eu.tessera.web.page.LogoutView.ToldService;
import eu.tessera.web.page.SignInView.Away;
import eu.tessera.web.page.SignInView.Countries;
import eu.tessera.web.page.SignInView.Identify;
import eu.tessera.web.page.SignInView.MethodChoice;
import eu.tessera.web.page.SignInView.Password;
import eu.tessera.web.page.SignInView.SignedIn;
import eu.tessera.web.page.SignInView.StepUp;
import eu.tessera.web.page.SignInView.ThirdParty;
import eu.tessera.web.page.View.Action;
import eu.tessera.web.page.View.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Every page in the states that differ, filled with whatever text a test wants in it. */
final class TestViews {
  static final String ACTION = "/cas/signin/abc";
  private static final List<String> THE_13 =
      List.of("BE", "HR", "CZ", "EE", "DE", "IT", "LV", "LT", "LU", "NL", "PT", "SK", "ES");

  private TestViews() {}

  /** All pages by name, with honest texts. */
  static Map<String, View> all(Locale reader) {
    Map<String, View> views = new LinkedHashMap<>(filled("citizen@example.org", "Budget tool"));
    views.put("signed-in", signedIn("Ana María García López", Optional.empty()));
    views.put("signed-in-proceed", signedIn("Γεωργία Παπαδοπούλου", Optional.of(ACTION)));
    views.put("signed-in-long", signedIn("Hubert".repeat(66), Optional.of(ACTION)));
    views.put(
        "away", new Away("https://eidas.node.example/sso", Map.of("SAMLRequest", "x"), "Belgium"));
    views.put("country", countries(reader, Optional.empty()));
    views.put("country-problem", countries(reader, Optional.of(Notice.COUNTRY_MISSING)));
    for (ProblemCode code : ProblemCode.values()) {
      views.put("error-" + code.code(), problem(code, "Belgium"));
    }
    views.put(
        "error-T-201",
        problem(ProblemCode.SERVICE_UNKNOWN, "https://evil.example/" + "path/".repeat(60)));
    return views;
  }

  /** All pages that hold text from outside: a user's, and a service's, country's or other name. */
  static Map<String, View> filled(String user, String name) {
    Map<String, View> views = new LinkedHashMap<>(TestRegistrationViews.filled(user, name));
    views.put("identify-plain", identify("", Optional.empty(), List.of(), Optional.empty()));
    views.put("identify", identify(user, Optional.empty(), thirdParties(), Optional.of(name)));
    views.put(
        "identify-notice",
        identify(user, Optional.of(Notice.EID_CANCELLED), thirdParties(), Optional.of(name)));
    views.put(
        "identify-problem",
        identify(user, Optional.of(Notice.USERNAME_MISSING), List.of(), Optional.of(name)));
    views.put("password", password(user, Optional.empty(), Optional.of(name), Method.PASSWORD));
    views.put(
        "password-problem",
        password(user, Optional.of(Notice.CREDENTIALS_WRONG), Optional.of(name), Method.PASSWORD));
    views.put(
        "password-methods",
        password(
            user,
            Optional.empty(),
            Optional.of(name),
            Method.PASSWORD,
            Method.MOBILE_APP_PIN,
            Method.SMS,
            Method.TOKEN,
            Method.SECURITY_KEY,
            Method.EID));
    views.put(
        "step-up",
        new StepUp(
            ACTION,
            user,
            Optional.of(name),
            List.of(Method.MOBILE_APP_PIN, Method.SECURITY_KEY),
            List.of(new ThirdParty(Method.EID)),
            "7F3K-92QD"));
    views.put(
        "step-up-none",
        new StepUp(ACTION, user, Optional.of(name), List.of(), List.of(), "7F3K-92QD"));
    views.put(
        "away",
        new Away(
            "https://eidas.node.example/sso",
            Map.of("SAMLRequest", user, "RelayState", name),
            name));
    views.put(
        "signed-in",
        new SignedIn(
            user, name, Instant.parse("2026-11-22T10:15:00Z"), "/cas/logout", Optional.empty()));
    views.put(
        "signed-in-proceed",
        new SignedIn(
            user,
            name,
            Instant.parse("2026-11-22T10:15:00Z"),
            "/cas/logout",
            Optional.of("/cas/signin/abc")));
    views.put("signed-out", new SignedOut(Optional.empty(), Optional.empty(), "/cas/login"));
    views.put(
        "signed-out-return",
        new SignedOut(Optional.of("https://budget.example/"), Optional.of(name), "/cas/login"));
    views.put("logout", logout(name, ToldService.State.TOLD));
    views.put("logout-waiting", logout(name, ToldService.State.values()));
    views.put("sessions", sessions(name, Optional.empty()));
    views.put("sessions-ended", sessions(name, Optional.of(Notice.SESSION_ENDED)));
    views.put("sessions-problem", sessions(name, Optional.of(Notice.FORM_TOO_OLD)));
    views.put(
        "country-odd",
        new Countries(
            ACTION,
            List.of(new CountryChoice("XA", name, true, Optional.empty())),
            Optional.empty()));
    views.put("error", problem(ProblemCode.COUNTRY_DOWN, name));
    views.putAll(TestAccountViews.filled(user, name));
    return views;
  }

  private static Logout logout(String name, ToldService.State... states) {
    return new Logout(
        Arrays.stream(states).map(state -> new ToldService(name, state, Optional.empty())).toList(),
        "/cas/logout/abc",
        Optional.of(new ContinueTo(name, "https://budget.example/")),
        "/cas/login",
        List.of());
  }

  private static Sessions sessions(String name, Optional<Notice> notice) {
    Instant since = Instant.parse("2026-11-22T10:15:00Z");
    VisitedService visited = new VisitedService(name, since);
    return new Sessions(
        "/cas/userdata/mySessions.cgi",
        List.of(
            new OpenSession(
                "a",
                "m",
                Optional.of("Firefox"),
                Optional.of("Linux"),
                since,
                since.plusSeconds(600),
                true,
                List.of(visited, visited)),
            new OpenSession(
                "b",
                "m",
                Optional.empty(),
                Optional.of("Android"),
                since,
                since,
                false,
                List.of(visited, visited, visited, visited, visited)),
            new OpenSession(
                "c", "m", Optional.of("Safari"), Optional.empty(), since, since, false, List.of()),
            new OpenSession(
                "d",
                "m",
                Optional.empty(),
                Optional.empty(),
                since,
                since,
                false,
                List.of(visited))),
        true,
        Optional.of("/cas/userdata/mySessions.cgi"),
        Optional.of("/cas/userdata/mySessions.cgi?page=3"),
        notice,
        "m",
        "m");
  }

  static Identify identify(
      String username,
      Optional<Notice> notice,
      List<ThirdParty> parties,
      Optional<String> service) {
    return new Identify(ACTION, username, notice, service, parties, Optional.of("/cas/register"));
  }

  private static SignedIn signedIn(String name, Optional<String> continuePath) {
    return new SignedIn(
        name, "n002tq9k", Instant.parse("2026-11-22T10:15:00Z"), "/cas/logout", continuePath);
  }

  static List<ThirdParty> thirdParties() {
    return List.of(
        new ThirdParty(Method.EID), new ThirdParty(Method.FACEBOOK), new ThirdParty(Method.GOOGLE));
  }

  static Password password(
      String user, Optional<Notice> problem, Optional<String> service, Method... methods) {
    List<MethodChoice> choices =
        Arrays.stream(methods).map(m -> new MethodChoice(m, m == Method.PASSWORD)).toList();
    return new Password(
        ACTION,
        user,
        problem,
        service,
        choices,
        methods.length > 1,
        methods.length > 1,
        Optional.of("/cas/lost"),
        Optional.of("/cas/register"));
  }

  static Countries countries(Locale reader, Optional<Notice> problem) {
    List<CountryChoice> choices = new ArrayList<>();
    THE_13.forEach(code -> choices.add(CountryChoice.of(code, reader)));
    choices.set(
        5,
        new CountryChoice(
            "IT", choices.get(5).name(), false, Optional.of(Notice.COUNTRY_UNAVAILABLE)));
    choices.add(new CountryChoice("XA", "Testland A", true, Optional.empty()));
    return new Countries(ACTION, choices, problem);
  }

  static Problem problem(ProblemCode code, String subject) {
    return new Problem(
        code,
        "7F3K-92QD",
        Optional.of(subject),
        List.of(
            new Action(Way.TRY_AGAIN, ACTION), new Action(Way.SIGN_IN_OTHERWISE, "/cas/login")));
  }
}
