package eu.tessera.web.page;

import eu.tessera.federation.assurance.Method;
import eu.tessera.web.page.template.JteawayGenerated;
import eu.tessera.web.page.template.JtecountryGenerated;
import eu.tessera.web.page.template.JteidentifyGenerated;
import eu.tessera.web.page.template.JtepasswordGenerated;
import eu.tessera.web.page.template.JtesignedinGenerated;
import eu.tessera.web.page.template.JtestepupGenerated;
import gg.jte.html.HtmlTemplateOutput;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What the pages of signing in show. */
public interface SignInView {

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
   * The password, and with which method it is to be joined. Posts {@code password}, {@code method}
   * and perhaps {@code remember}, or {@code back} to be asked for the address again: with {@code
   * identify} it is filled in, with {@code forget} it is forgotten.
   *
   * @param remember whether the browser remembers the address, or is to
   * @param otherWays whether the first page offers sign-ins by others
   * @param lostPassword path of the reset; without it the page offers none
   * @param createAccount path of the registration; without it the page offers none
   */
  record Password(
      String action,
      String username,
      Optional<Notice> problem,
      Optional<String> serviceName,
      List<MethodChoice> methods,
      boolean remember,
      boolean otherWays,
      Optional<String> lostPassword,
      Optional<String> createAccount)
      implements View {
    public Password {
      Links.local(action);
      lostPassword.ifPresent(Links::local);
      createAccount.ifPresent(Links::local);
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

  /**
   * Known, but not surely enough for the service, and no method of the account would do: says which
   * would, and where it is set up (S8). Posts {@code thirdParty} or {@code back}, as {@link
   * Identify} does.
   *
   * @param wouldDo methods that could be set up
   * @param thirdParties sign-ins by others that would do at once
   * @param reference under which the log tells what the service asks
   */
  record StepUp(
      String action,
      String username,
      Optional<String> serviceName,
      List<Method> wouldDo,
      List<ThirdParty> thirdParties,
      String reference)
      implements View {
    public StepUp {
      Links.local(action);
      Objects.requireNonNull(username);
      wouldDo = List.copyOf(wouldDo);
      thirdParties = List.copyOf(thirdParties);
    }

    @Override
    public String step() {
      return "step-up";
    }

    @Override
    public void write(Page page, HtmlTemplateOutput output) {
      JtestepupGenerated.render(output, null, page, this);
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
}
