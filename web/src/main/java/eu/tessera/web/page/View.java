package eu.tessera.web.page;

import eu.tessera.federation.assurance.Method;
import eu.tessera.web.page.template.JteawayGenerated;
import eu.tessera.web.page.template.JtecountryGenerated;
import eu.tessera.web.page.template.JteidentifyGenerated;
import eu.tessera.web.page.template.JtelogoutGenerated;
import eu.tessera.web.page.template.JtepasswordGenerated;
import eu.tessera.web.page.template.JteproblemGenerated;
import eu.tessera.web.page.template.JtesessionsGenerated;
import eu.tessera.web.page.template.JtesignedinGenerated;
import eu.tessera.web.page.template.JtesignedoutGenerated;
import gg.jte.html.HtmlTemplateOutput;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a page shows: one record for each page, holding values and no markup. Texts that Tessera
 * itself says are keys of the message bundles ({@link Notice}, {@link ProblemCode}, {@link Way});
 * everything else is data, and the templates escape it.
 *
 * <p>{@code action} is where the page's forms post to, a path of this server.
 */
public sealed interface View {

  /** The step's name, as {@code data-step} and as the first part of the page's message keys. */
  String step();

  /** Whether the page tells of a failure, which its title then says first. */
  default boolean failed() {
    return false;
  }

  /** Writes the page by its template. */
  void write(Page page, HtmlTemplateOutput output);

  /**
   * "Sign in to continue": who are you, or who shall say so. Posts {@code username}, or {@code
   * thirdParty} with the name of a {@link Method}.
   *
   * @param username what is filled in, or empty
   * @param createAccount path of the registration; without it the page offers none
   */
  record Identify(
      String action,
      String username,
      Optional<Notice> notice,
      Optional<String> serviceName,
      List<ThirdParty> thirdParties,
      Optional<String> createAccount)
      implements View {
    public Identify {
      Links.local(action);
      createAccount.ifPresent(Links::local);
      Objects.requireNonNull(username);
      thirdParties = List.copyOf(thirdParties);
    }

    @Override
    public String step() {
      return "identify";
    }

    @Override
    public boolean failed() {
      return notice.filter(Notice::failure).isPresent();
    }

    @Override
    public void write(Page page, HtmlTemplateOutput output) {
      JteidentifyGenerated.render(output, null, page, this);
    }
  }

  /** A third party that may say who somebody is: the person's eID or a social network. */
  record ThirdParty(Method method) {
    public ThirdParty {
      if (!method.thirdParty()) {
        throw new IllegalArgumentException(method + " is no third party");
      }
    }
  }

  /**
   * The password, and with which method it is to be joined. Posts {@code password} and {@code
   * method}, or {@code back} to be asked for the address again.
   *
   * @param lostPassword path of the reset; without it the page offers none
   */
  record Password(
      String action,
      String username,
      Optional<Notice> problem,
      Optional<String> serviceName,
      List<MethodChoice> methods,
      Optional<String> lostPassword)
      implements View {
    public Password {
      Links.local(action);
      lostPassword.ifPresent(Links::local);
      Objects.requireNonNull(username);
      methods = List.copyOf(methods);
    }

    @Override
    public String step() {
      return "password";
    }

    @Override
    public boolean failed() {
      return problem.filter(Notice::failure).isPresent();
    }

    @Override
    public void write(Page page, HtmlTemplateOutput output) {
      JtepasswordGenerated.render(output, null, page, this);
    }
  }

  /** A verification method that the account has and the service takes. */
  record MethodChoice(Method method, boolean selected) {}

  /**
   * "Please select your country of origin". Posts {@code country} and {@code proceed}, or {@code
   * back} to sign in otherwise. The template shows the countries in the order of their names.
   */
  record Countries(String action, List<CountryChoice> countries, Optional<Notice> problem)
      implements View {
    public Countries {
      Links.local(action);
      countries = List.copyOf(countries);
    }

    @Override
    public String step() {
      return "country";
    }

    @Override
    public boolean failed() {
      return problem.filter(Notice::failure).isPresent();
    }

    @Override
    public void write(Page page, HtmlTemplateOutput output) {
      JtecountryGenerated.render(output, null, page, this);
    }
  }

  /**
   * A form for somebody else's server, which posts itself; without JavaScript a button does.
   *
   * @param destination absolute http or https address
   * @param fields hidden fields in the order given
   * @param destinationName a country's or a third party's name, in the reader's language
   */
  record Away(String destination, Map<String, String> fields, String destinationName)
      implements View {
    public Away {
      Links.absolute(destination);
      fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
      Objects.requireNonNull(destinationName);
    }

    @Override
    public String step() {
      return "away";
    }

    /** The host the browser is sent to, for people to read. */
    public String host() {
      return Links.host(destination);
    }

    @Override
    public void write(Page page, HtmlTemplateOutput output) {
      JteawayGenerated.render(output, null, page, this);
    }
  }

  /**
   * "Successful login", for who came without a service or has just arrived.
   *
   * @param uid the unique identifier, as services get it
   * @param logoutPath where logging out begins
   * @param continuePath where the service that was asked for waits, if there is one
   */
  record SignedIn(
      String name, String uid, Instant since, String logoutPath, Optional<String> continuePath)
      implements View {
    public SignedIn {
      Objects.requireNonNull(name);
      Objects.requireNonNull(uid);
      Objects.requireNonNull(since);
      Links.local(logoutPath);
      continuePath.ifPresent(Links::localOrAbsolute);
    }

    @Override
    public String step() {
      return "signed-in";
    }

    @Override
    public void write(Page page, HtmlTemplateOutput output) {
      JtesignedinGenerated.render(output, null, page, this);
    }
  }

  /**
   * After logging out.
   *
   * @param returnUrl where the service that sent the person here wants them back; already matched
   *     with the registry by the caller
   * @param serviceName that service's name
   * @param loginPath where a new sign-in begins
   */
  record SignedOut(Optional<String> returnUrl, Optional<String> serviceName, String loginPath)
      implements View {
    public SignedOut {
      returnUrl.ifPresent(Links::absolute);
      Links.local(loginPath);
    }

    @Override
    public String step() {
      return "signed-out";
    }

    @Override
    public void write(Page page, HtmlTemplateOutput output) {
      JtesignedoutGenerated.render(output, null, page, this);
    }
  }

  /**
   * After logging out, where services were to be told: how far each is.
   *
   * @param refresh path of this page, for as long as a service is being told
   * @param continueTo where the person wants to go on to; already matched with the registry
   * @param loginPath where a new sign-in begins
   */
  record Logout(
      List<ToldService> services, String refresh, Optional<ContinueTo> continueTo, String loginPath)
      implements View {
    public Logout {
      services = List.copyOf(services);
      Links.local(refresh);
      Links.local(loginPath);
    }

    /** Whether some service is still being told. */
    public boolean waiting() {
      return any(ToldService.State.WAITING);
    }

    /** Whether the person may still be known somewhere. */
    public boolean incomplete() {
      return any(ToldService.State.NOT_TOLD) || any(ToldService.State.TAKES_NO_PART);
    }

    private boolean any(ToldService.State state) {
      return services.stream().anyMatch(s -> s.state() == state);
    }

    @Override
    public String step() {
      return "logout";
    }

    @Override
    public void write(Page page, HtmlTemplateOutput output) {
      JtelogoutGenerated.render(output, null, page, this);
    }
  }

  /** A service, and how far it is with the news of a logout. */
  record ToldService(String name, State state) {
    /** In the bundles as {@code logout.} and its name. */
    public enum State {
      WAITING,
      TOLD,
      NOT_TOLD,
      TAKES_NO_PART
    }
  }

  /**
   * A service to go on to.
   *
   * @param url absolute
   */
  record ContinueTo(String name, String url) {
    public ContinueTo {
      Links.absolute(url);
    }
  }

  /**
   * "Display my sessions". Posts {@code session} (an id, {@code others} or {@code all}) and {@code
   * proof}, which shows that the form is ours.
   *
   * @param sessions the newest first
   * @param othersProof for ending all but this one
   * @param allProof for ending all
   */
  record Sessions(
      String action,
      List<OpenSession> sessions,
      Optional<Notice> notice,
      String othersProof,
      String allProof)
      implements View {
    public Sessions {
      Links.local(action);
      sessions = List.copyOf(sessions);
    }

    /** Whether there are sessions besides this one. */
    public boolean others() {
      return sessions.stream().anyMatch(s -> !s.current());
    }

    @Override
    public String step() {
      return "sessions";
    }

    @Override
    public boolean failed() {
      return notice.filter(Notice::failure).isPresent();
    }

    @Override
    public void write(Page page, HtmlTemplateOutput output) {
      JtesessionsGenerated.render(output, null, page, this);
    }
  }

  /**
   * A session of the reader.
   *
   * @param id what the form names it by
   * @param proof that its form is ours
   * @param browser its name, if it is known
   * @param system what the browser runs on, if it is known
   * @param current whether the page is read in it
   * @param visited the services, the latest first
   */
  record OpenSession(
      String id,
      String proof,
      Optional<String> browser,
      Optional<String> system,
      Instant since,
      Instant seen,
      boolean current,
      List<VisitedService> visited) {
    public OpenSession {
      visited = List.copyOf(visited);
    }
  }

  /** A service, and when it was visited last. */
  record VisitedService(String name, Instant at) {}

  /**
   * What went wrong, on whose side, and what to do now.
   *
   * @param reference the number under which the log knows this occurrence
   * @param subject whom or what it is about: a country's name, a service's name, or for {@link
   *     ProblemCode#SERVICE_UNKNOWN} the address that was asked for; shown cut and made harmless
   * @param waysOn what the person can do now, the best first; the start page if empty
   */
  record Problem(ProblemCode code, String reference, Optional<String> subject, List<Action> waysOn)
      implements View {
    public Problem {
      Objects.requireNonNull(code);
      Objects.requireNonNull(reference);
      subject = subject.map(Shown::briefly);
      waysOn = List.copyOf(waysOn);
    }

    @Override
    public String step() {
      return "error";
    }

    @Override
    public boolean failed() {
      return true;
    }

    @Override
    public void write(Page page, HtmlTemplateOutput output) {
      JteproblemGenerated.render(output, null, page, this);
    }
  }

  /** A link out of a problem. */
  record Action(Way way, String href) {
    public Action {
      Objects.requireNonNull(way);
      Links.localOrAbsolute(href);
    }
  }
}
