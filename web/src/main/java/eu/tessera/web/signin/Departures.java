package eu.tessera.web.signin;

import eu.tessera.ejb.inbound.EidSignIn;
import eu.tessera.ejb.signin.Problem;
import eu.tessera.ejb.signin.SignInFlow;
import eu.tessera.ejb.signin.SignIns;
import eu.tessera.federation.eidas.Country;
import eu.tessera.federation.eidas.SignedRequest;
import eu.tessera.web.page.CountryChoice;
import eu.tessera.web.page.Notice;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The ways out: which countries there are, and the form that leads to one. */
public final class Departures {
  private final EidSignIn eid;
  private final SignIns signIns;
  private final SignIns.Problems problems;

  public Departures(EidSignIn eid, SignIns signIns, SignIns.Problems problems) {
    this.eid = eid;
    this.signIns = signIns;
    this.problems = problems;
  }

  /**
   * The form that leads to a node.
   *
   * @param country the eIDAS code
   * @param destination where it posts to
   */
  public record Passage(String country, String destination, Map<String, String> fields) {}

  /**
   * What came of wanting to leave.
   *
   * @param flow where the sign-in stands now
   * @param passage empty when there is no way there
   */
  public record Departure(SignInFlow flow, Optional<Passage> passage) {}

  /** A way to the country for which the sign-in is bound; it stands still if there is none. */
  public Departure to(SignInFlow flow, String country) {
    Optional<SignedRequest> request =
        eid.depart(
            flow.about().id(),
            country,
            flow.request().eidLevel(),
            flow.request().returnTo().relyingParty());
    if (request.isEmpty()) {
      // a node that can be spoken to has no eID of the level that the service wants
      Problem.Kind why =
          eid.available(country)
              ? Problem.Kind.EID_LEVEL_TOO_LOW
              : Problem.Kind.COUNTRY_UNAVAILABLE;
      return new Departure(signIns.stop(flow, problems.of(why, country)), Optional.empty());
    }
    SignInFlow gone = signIns.asking(flow, request.get().id());
    boolean awaited =
        gone instanceof SignInFlow.Away away && away.requestId().equals(request.get().id());
    return new Departure(
        gone,
        // of two tabs that leave at once, the one that comes second looks again where it stands
        awaited
            ? Optional.of(
                new Passage(
                    country,
                    request.get().destination().toString(),
                    Map.of("SAMLRequest", request.get().samlRequest())))
            : Optional.empty());
  }

  /** What is wrong with choosing that country, if anything. */
  public Optional<Notice> complaint(String country) {
    if (country == null || country.isBlank()) {
      return Optional.of(Notice.COUNTRY_MISSING);
    }
    if (eid.countries().stream().noneMatch(c -> c.code().equals(country))) {
      return Optional.of(Notice.COUNTRY_UNKNOWN);
    }
    return eid.available(country) ? Optional.empty() : Optional.of(Notice.COUNTRY_UNAVAILABLE);
  }

  /** The countries as the page shows them. */
  public List<CountryChoice> choices(Locale reader) {
    return eid.countries().stream().map(c -> choice(c, reader)).toList();
  }

  /** The country's name in the reader's language; what is no country's code stays as it is. */
  public String name(String country, Locale reader) {
    return eid.country(country).map(c -> c.name(reader.getLanguage())).orElse(country);
  }

  private CountryChoice choice(Country country, Locale reader) {
    boolean available = eid.available(country.code());
    return new CountryChoice(
        country.code(),
        country.name(reader.getLanguage()),
        available,
        available ? Optional.empty() : Optional.of(Notice.COUNTRY_UNAVAILABLE));
  }
}
