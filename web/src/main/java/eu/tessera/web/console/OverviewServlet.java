package eu.tessera.web.console;

import eu.tessera.ejb.exchange.ExpiryCalendar;
import eu.tessera.ejb.exchange.ServiceExchange;
import eu.tessera.web.page.ConsoleView;
import eu.tessera.web.page.ConsoleView.Frame;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** The first page: who is here, and what needs looking at. */
@WebServlet("/console")
public class OverviewServlet extends ConsolePage {
  private static final long serialVersionUID = 1L;

  private static final int FEW = 5;

  private static final Duration SOON = Duration.ofDays(60);

  @Inject private transient TroubleList troubles;
  @Inject private transient ServiceExchange exchange;
  @Inject private transient ExpiryCalendar calendar;
  @Inject private transient Clock clock;

  public OverviewServlet() {
    super(Menu.OVERVIEW);
  }

  @Override
  Optional<ConsoleView> found(Visitor visitor, Frame frame, HttpServletRequest request) {
    return Optional.of(
        new ConsoleView.Overview(
            frame,
            visitor.account().name().full(),
            visitor.account().roles().stream()
                .sorted()
                .map(role -> role.name().toLowerCase(Locale.ROOT))
                .toList(),
            ApprovalsServlet.rows(
                exchange.open(visitor.actor(), 0, FEW), visitor.actor(), request.getContextPath()),
            calendar.until(visitor.actor(), clock.instant().plus(SOON)).stream()
                .limit(FEW)
                .map(ExpiryServlet::ending)
                .toList(),
            troubles.latest(visitor, FEW)));
  }
}
