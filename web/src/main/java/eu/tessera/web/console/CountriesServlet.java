package eu.tessera.web.console;

import eu.tessera.ejb.operation.CountryDesk;
import eu.tessera.ejb.operation.CountryState;
import eu.tessera.ejb.operation.CountryState.Standing;
import eu.tessera.web.page.ConsoleView;
import eu.tessera.web.page.ConsoleView.Frame;
import eu.tessera.web.page.OperationView;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;

/** How the countries' nodes stand (B7). */
@WebServlet("/console/countries")
public class CountriesServlet extends ConsolePage {
  private static final long serialVersionUID = 1L;
  private static final String PATH = "/console/countries";

  private static final String OTHERWISE =
      ". People whose country does not work are told so on the page of countries, and can sign in"
          + " with an account and a password wherever the service takes that.";

  @Inject private transient CountryDesk countries;

  public CountriesServlet() {
    super(Menu.COUNTRIES);
  }

  @Override
  Optional<ConsoleView> found(Visitor visitor, Frame frame, HttpServletRequest request) {
    return countries.states(visitor.actor()).value().map(states -> view(visitor, frame, states));
  }

  private static ConsoleView view(Visitor visitor, Frame frame, List<CountryState> all) {
    List<CountryState> connected =
        all.stream().filter(s -> s.standing() != Standing.NOT_CONNECTED).toList();
    return new OperationView.Countries(
        frame,
        connected.stream().map(CountryLines::line).toList(),
        connected.stream().flatMap(s -> CountryLines.trouble(s).stream()).toList(),
        all.stream()
            .filter(s -> s.standing() == Standing.NOT_CONNECTED)
            .map(CountryState::name)
            .toList(),
        works(connected),
        visitor.actor().operator());
  }

  /** Honest about what is left to people whose country does not work. */
  private static String works(List<CountryState> connected) {
    long good =
        connected.stream()
            .filter(s -> s.standing() == Standing.GOOD || s.standing() == Standing.FAILING)
            .count();
    return "Countries that work: "
        + good
        + " of "
        + connected.size()
        + (good == connected.size() ? "." : OTHERWISE);
  }

  @Override
  Outcome acted(Visitor visitor, Typed typed, Frame frame, HttpServletRequest request) {
    return typed.text("do").equals("refresh")
        ? after(countries.refresh(visitor.actor()), PATH, Done.FETCHING)
        : Outcome.nowhere();
  }
}
